import type { Card } from '@parasol/protocol'
import { Actions, Button, ErrorSummary, Form, Notice, Page, TextArea, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useDesk } from '../shell/desk.ts'
import { t } from '../shell/text.ts'
import { AREAS_TO_START } from './areas-to-start.ts'
import { CardGatherer } from './card-gatherer.tsx'
import { draftFounding, type FoundingDraft } from './founding-draft.ts'
import {
  type FoundingForm,
  type FoundingProblem,
  planOf,
  problemsOf,
  RECOMMENDED_STEWARDS,
  RECOMMENDED_THRESHOLD,
} from './founding-plan.ts'

const FIELD: Readonly<Record<FoundingProblem, string>> = {
  'no-stewards': 'card',
  'too-many-stewards': 'card',
  'no-name': 'network-name',
  'long-name': 'network-name',
  threshold: 'threshold',
  'long-area': 'areas',
  'area-twice': 'areas',
}

/** One steward gathers the cards of all, names the network and its areas, and makes the draft that all sign. */
export function GatherCards({
  onDraft,
  onBack,
}: {
  readonly onDraft: (draft: FoundingDraft) => void
  readonly onBack: () => void
}): VNode {
  const { ports } = useDesk()
  const cards = useSignal<readonly Card[]>([])
  const name = useSignal('')
  const threshold = useSignal(String(RECOMMENDED_THRESHOLD))
  const areas = useSignal(AREAS_TO_START.join('\n'))
  const problems = useSignal<readonly FoundingProblem[]>([])
  const form = (): FoundingForm => ({
    stewards: cards.value.map(({ sign }) => sign),
    name: name.value,
    threshold: threshold.value,
    areas: areas.value,
  })
  const errorAt = (field: string): string | undefined => {
    const problem = problems.value.find((each) => FIELD[each] === field)
    return problem && t(`founding.problem.${problem}`)
  }
  const make = (): void => {
    problems.value = problemsOf(form())
    if (problems.peek().length === 0) onDraft(draftFounding(planOf(form(), ports.today())))
  }
  const fragile =
    cards.value.length > 0 && (cards.value.length < RECOMMENDED_STEWARDS || threshold.value.trim() === '1')
  return (
    <Page heading={t('founding.gatherTitle')} lead={t('founding.gatherLead')} onBack={onBack}>
      <ErrorSummary
        errors={problems.value.map((problem) => ({
          name: FIELD[problem],
          text: t(`founding.problem.${problem}`),
        }))}
      />
      <CardGatherer cards={cards} label={t('founding.stewardCard')} error={errorAt('card')} />
      <Form onSubmit={make}>
        <TextField
          name="network-name"
          label={t('founding.name')}
          hint={t('founding.nameHint')}
          value={name}
          error={errorAt('network-name')}
        />
        <TextField
          name="threshold"
          label={t('founding.threshold')}
          hint={t('founding.thresholdHint')}
          value={threshold}
          width="short"
          inputMode="numeric"
          error={errorAt('threshold')}
        />
        <TextArea
          name="areas"
          label={t('founding.areas')}
          hint={t('founding.areasHint')}
          value={areas}
          rows={12}
          error={errorAt('areas')}
        />
        {fragile && (
          <Notice kind="care" live>
            <p>{t('founding.fragile')}</p>
          </Notice>
        )}
        <Actions>
          <Button submit>{t('founding.makeDraft')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
