import type { VNode } from 'preact'
import { lazyView } from '../shell/lazy-view.tsx'
import type { ReportWish } from '../shell/report-wish.ts'
import { loadAllTexts } from '../shell/languages.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { type Screen, screens } from '../shell/screens.ts'
import { factsOf } from './facts.ts'
import { type Moves, questionOf, QuestionView } from './question-view.tsx'
import { stepAfter } from './steps.ts'
import { draft } from './the-draft.ts'

const later = () => import('./later-views.tsx')
const Answers = lazyView(async () => (await later()).AnswersView)
const Consent = lazyView(async () => (await later()).ConsentView)
const Police = lazyView(async () => (await later()).PoliceView)
/** Every question but the first: its code is here, its texts come with the rest. */
const Question = lazyView(async () => QuestionView)
const Who = lazyView(async () => (await later()).WhoView)

/** From the first answer on, the rest is fetched while she reads. A failure shows where it is needed. */
async function prepare(): Promise<void> {
  await Promise.allSettled([later(), loadAllTexts(), loadRoster()])
}

/** The screens of a report. @param onReady gets the report once she has checked it */
export function ReportRoom(props: {
  readonly screen: Extract<Screen, { readonly room: 'report' }>
  readonly onReady: (wish: ReportWish) => void
}): VNode {
  const { screen, onReady } = props
  const { step } = screen
  const now = draft.value
  const go = (next: string): void => screens.to({ room: 'report', step: next })
  const moves: Moves = {
    onBack: screens.back,
    onContinue: () => {
      void prepare()
      if (screen.change) screens.back()
      else go(stepAfter(step, factsOf(now)))
    },
    onStop: screen.change
      ? null
      : () => {
          void prepare()
          go('answers')
        },
  }
  if (step === 'answers')
    return (
      <Answers
        draft={now}
        onBack={screens.back}
        onChange={(changed) => screens.to({ room: 'report', step: changed, change: true })}
        onReady={onReady}
      />
    )
  if (step === 'who') return <Who draft={now} moves={moves} />
  if (step === 'police') return <Police draft={now} moves={moves} />
  if (step.startsWith('consent:'))
    return (
      <Consent
        kind={step.slice('consent:'.length)}
        draft={now}
        moves={moves}
        onAskFirst={screen.change ? null : () => go('answers')}
      />
    )
  const question = questionOf(step) ?? questionOf('happened')
  if (!question) throw new Error('The form has no first question')
  const areas = charterNow()?.state.areas.map(({ id, name }) => ({ value: id, label: name })) ?? []
  if (question.id === 'happened')
    return <QuestionView question={question} draft={now} areas={areas} moves={moves} onAnswer={prepare} />
  return <Question question={question} draft={now} areas={areas} moves={moves} />
}
