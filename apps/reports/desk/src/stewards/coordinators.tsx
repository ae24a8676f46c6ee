import type { Charter, OrganisationId, PublicKey } from '@parasol/charter'
import type { Card } from '@parasol/protocol'
import { handleOf } from '@parasol/sealing'
import { type FieldError, RadioGroup } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { CardGatherer } from './card-gatherer.tsx'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

/** Adds a coordinator to an organisation, or takes one away. */
export function Coordinators({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const open = charter.state.organisations.filter(({ status }) => status === 'open')
  const chosen = useSignal<string | null>(open.length === 1 ? (open[0]?.id ?? null) : null)
  const what = useSignal<'add' | 'remove' | null>('add')
  const leaving = useSignal<string | null>(null)
  const cards = useSignal<readonly Card[]>([])
  const errors = useSignal<readonly FieldError[]>([])
  const organisation = open.find(({ id }) => id === chosen.value)
  const signer = organisation && charter.organisations.get(organisation.id)?.signer
  const removable = organisation?.coordinators.filter((key) => key !== signer) ?? []
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text
  const change = (): NetworkChange | null => {
    const id = chosen.peek() as OrganisationId | null
    const [card] = cards.peek()
    const key = what.peek() === 'add' ? (card?.sign ?? null) : (leaving.peek() as PublicKey | null)
    errors.value = [
      ...(id ? [] : [{ name: 'organisation', text: t('coordinators.needsOrganisation') }]),
      ...(key || what.peek() === 'remove' ? [] : [{ name: 'card', text: t('admit.needsCard') }]),
      ...(key || what.peek() === 'add' ? [] : [{ name: 'leaving', text: t('coordinators.needsLeaving') }]),
    ]
    if (!id || !key) return null
    return { kind: what.peek() === 'add' ? 'add-coordinator' : 'remove-coordinator', id, key }
  }
  return (
    <ProposeForm
      heading={t('coordinators.title')}
      lead={t('coordinators.lead')}
      act={t('coordinators.act')}
      steward={steward}
      errors={errors.value}
      change={change}
    >
      <RadioGroup
        name="organisation"
        label={t('coordinators.organisation')}
        value={chosen}
        error={errorAt('organisation')}
        choices={open.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
      <RadioGroup
        name="what"
        label={t('coordinators.what')}
        value={what}
        choices={[
          { value: 'add', label: t('coordinators.add') },
          { value: 'remove', label: t('coordinators.remove'), hint: t('coordinators.removeHint') },
        ]}
      />
      {what.value === 'add' ? (
        <CardGatherer cards={cards} label={t('admit.card')} error={errorAt('card')} />
      ) : (
        <RadioGroup
          name="leaving"
          label={t('coordinators.leaving')}
          value={leaving}
          error={errorAt('leaving')}
          choices={removable.map((key) => ({ value: key as string, label: handleOf(key) }))}
        />
      )}
    </ProposeForm>
  )
}
