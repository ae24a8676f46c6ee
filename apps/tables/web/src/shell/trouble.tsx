import { Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import type { Trouble } from './call.ts'
import { t } from './text.ts'

/** What happened and what to do now, in a sentence or two. */
const explain = (trouble: Trouble): string => t(`failure.${trouble}`)

/** Says why something was not done; nothing where it was. */
export function Said({ trouble }: { readonly trouble: Trouble | null }): VNode | null {
  return trouble === null ? null : (
    <Notice kind="problem" live>
      <p>{explain(trouble)}</p>
    </Notice>
  )
}
