import type { Charter, OrganisationId } from '@parasol/charter'
import { type FieldError, RadioGroup } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

const NOBODY = 'nobody'

export function CloseOrganisation({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const closing = useSignal<string | null>(null)
  const successor = useSignal<string | null>(null)
  const errors = useSignal<readonly FieldError[]>([])
  const open = charter.state.organisations.filter(({ status }) => status === 'open')
  const others = open.filter(({ id }) => id !== closing.value)
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text
  const change = (): NetworkChange | null => {
    const [id, next] = [closing.peek(), successor.peek()]
    errors.value = [
      ...(id ? [] : [{ name: 'closing', text: t('close.needsOrganisation') }]),
      ...(next && next !== id ? [] : [{ name: 'successor', text: t('close.needsSuccessor') }]),
    ]
    if (errors.peek().length > 0 || !id || !next) return null
    return {
      kind: 'close',
      id: id as OrganisationId,
      successor: next === NOBODY ? null : (next as OrganisationId),
    }
  }
  return (
    <ProposeForm
      heading={t('close.title')}
      lead={t('close.lead')}
      act={t('close.act')}
      steward={steward}
      errors={errors.value}
      change={change}
    >
      <RadioGroup
        name="closing"
        label={t('close.organisation')}
        value={closing}
        error={errorAt('closing')}
        choices={open.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
      <RadioGroup
        name="successor"
        label={t('close.successor')}
        hint={t('close.successorHint')}
        value={successor}
        error={errorAt('successor')}
        choices={[
          ...others.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NOBODY, label: t('close.nobody'), apart: true },
        ]}
      />
    </ProposeForm>
  )
}
