import { type Charter, type OrganisationId, tidyLine, toBase64url } from '@parasol/charter'
import type { Card } from '@parasol/protocol'
import { type FieldError, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useDesk } from '../shell/desk.ts'
import { t } from '../shell/text.ts'
import { CardGatherer } from './card-gatherer.tsx'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

const LONGEST_NAME = 120

export function Admit({ charter, steward }: { readonly charter: Charter; readonly steward: Steward }): VNode {
  const { ports } = useDesk()
  const name = useSignal('')
  const cards = useSignal<readonly Card[]>([])
  const errors = useSignal<readonly FieldError[]>([])
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text
  const change = (): NetworkChange | null => {
    const tidy = tidyLine(name.peek())
    const taken = charter.state.organisations.some((each) => each.name.toLowerCase() === tidy.toLowerCase())
    errors.value = [
      ...(tidy === '' || tidy.length > LONGEST_NAME ? [{ name: 'name', text: t('admit.needsName') }] : []),
      ...(taken ? [{ name: 'name', text: t('admit.nameTaken') }] : []),
      ...(cards.peek().length === 0 ? [{ name: 'card', text: t('admit.needsCard') }] : []),
    ]
    if (errors.peek().length > 0) return null
    const id = toBase64url(ports.random(16)) as OrganisationId
    return { kind: 'admit', id, name: tidy, coordinators: cards.peek().map(({ sign }) => sign) }
  }
  return (
    <ProposeForm
      heading={t('admit.title')}
      lead={t('admit.lead')}
      act={t('admit.act')}
      steward={steward}
      errors={errors.value}
      change={change}
    >
      <TextField name="name" label={t('admit.name')} value={name} error={errorAt('name')} />
      <CardGatherer cards={cards} label={t('admit.card')} error={errorAt('card')} />
    </ProposeForm>
  )
}
