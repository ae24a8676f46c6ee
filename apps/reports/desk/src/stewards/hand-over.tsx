import type { Charter, PublicKey } from '@parasol/charter'
import type { Card } from '@parasol/protocol'
import { handleOf } from '@parasol/sealing'
import { CheckboxGroup, type FieldError, Notice, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { CardGatherer } from './card-gatherer.tsx'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

const MOST_STEWARDS = 15

export function HandOver({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const { stewards, threshold } = charter.state
  const staying = useSignal<readonly string[]>(stewards)
  const cards = useSignal<readonly Card[]>([])
  const needed = useSignal(String(threshold))
  const errors = useSignal<readonly FieldError[]>([])
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text
  const change = (): NetworkChange | null => {
    const kept = stewards.filter((key) => staying.peek().includes(key))
    const added = cards.peek().map(({ sign }) => sign)
    const next: readonly PublicKey[] = [...new Set([...kept, ...added])]
    const count = /^\d{1,2}$/.test(needed.peek().trim()) ? Number(needed.peek()) : 0
    const same = count === threshold && next.length === stewards.length && kept.length === stewards.length
    errors.value = [
      ...(next.length === 0 || next.length > MOST_STEWARDS
        ? [{ name: 'staying', text: t('handOver.needsStewards') }]
        : []),
      ...(count < 1 || count > next.length
        ? [{ name: 'needed', text: t('founding.problem.threshold') }]
        : []),
      ...(same ? [{ name: 'staying', text: t('handOver.nothing') }] : []),
    ]
    return errors.peek().length > 0 ? null : { kind: 'hand-over', stewards: next, threshold: count }
  }
  return (
    <ProposeForm
      heading={t('handOver.title')}
      lead={t('handOver.lead', { threshold })}
      act={t('handOver.act')}
      steward={steward}
      errors={errors.value}
      change={change}
    >
      <Notice kind="care">
        <p>{t('handOver.care')}</p>
      </Notice>
      <CheckboxGroup
        name="staying"
        label={t('handOver.staying')}
        value={staying}
        error={errorAt('staying')}
        choices={stewards.map((key) => ({
          value: key as string,
          label: handleOf(key),
          hint: key === steward.key.public ? t('network.you') : undefined,
        }))}
      />
      <CardGatherer cards={cards} label={t('handOver.cards')} />
      <TextField
        name="needed"
        label={t('founding.threshold')}
        value={needed}
        width="short"
        inputMode="numeric"
        error={errorAt('needed')}
      />
    </ProposeForm>
  )
}
