import { Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { identifyingIn } from './identifying.ts'
import { listed, t } from './text.ts'

/** Says what in a text may point to one person, while it is written. */
export function HintIdentifying({ text }: { readonly text: string }): VNode {
  const found = identifyingIn(text)
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice kind="care">
          <p>
            {t('identifying.found', { what: listed(found.map((each) => t(`identifying.kind.${each}`))) })}
          </p>
          <p>{t('identifying.limit')}</p>
        </Notice>
      )}
    </div>
  )
}
