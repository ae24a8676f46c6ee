import type { Charter } from '@parasol/charter'
import { TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { areasIn } from './founding-plan.ts'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

const LONGEST_NAME = 120

export function AddAreas({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const name = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const { areas } = charter.state
  const change = (): NetworkChange | null => {
    const taken = areas.map(({ id }) => id)
    const [area] = areasIn(name.peek(), taken)
    const known = areas.some((each) => each.name.toLowerCase() === area?.name.toLowerCase())
    const fits = area && !known && area.name.length <= LONGEST_NAME
    error.value = fits ? undefined : t(known ? 'areas.known' : 'areas.needsName')
    return fits ? { kind: 'add-area', area } : null
  }
  return (
    <ProposeForm
      heading={t('areas.title')}
      lead={t('areas.lead')}
      act={t('areas.act')}
      steward={steward}
      errors={error.value ? [{ name: 'area', text: error.value }] : []}
      change={change}
    >
      <TextField name="area" label={t('areas.name')} value={name} error={error.value} />
    </ProposeForm>
  )
}
