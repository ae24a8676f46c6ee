import type { VNode } from 'preact'
import { loadAllTexts } from '../shell/languages.ts'
import { lazyView } from '../shell/lazy-view.tsx'
import type { ReportWish } from '../shell/report-wish.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { type Screen, screens } from '../shell/screens.ts'
import { draftKept } from '../shell/waiting.ts'
import { enough, type More } from './draft.ts'
import { factsOf } from './facts.ts'
import { addOne, answersAt, moreStepOf, stepsOfOne } from './more.ts'
import { type Moves, questionOf, QuestionView } from './question-view.tsx'
import { stepAfter } from './steps.ts'
import { draft, keeping } from './the-draft.ts'

const later = () => import('./later-views.tsx')
const kept = () => import('./kept-views.tsx')
const Answers = lazyView(async () => (await later()).AnswersView)
const BreakNotice = lazyView(async () => (await later()).BreakNotice)
const Break = lazyView(async () => (await later()).BreakView)
const Consent = lazyView(async () => (await later()).ConsentView)
const ForAnother = lazyView(async () => (await later()).ForAnotherView)
const Photos = lazyView(async () => (await later()).PhotosView)
const Police = lazyView(async () => (await later()).PoliceView)
const Keep = lazyView(async () => (await kept()).KeepView)
const OpenDraft = lazyView(async () => (await kept()).OpenDraftView)
/** Every question but the first: its code is here, its texts come with the rest. */
const Question = lazyView(async () => QuestionView)
const Who = lazyView(async () => (await later()).WhoView)

/** From the first answer on, the rest is fetched while she reads. A failure shows where it is needed. */
async function prepare(): Promise<void> {
  await Promise.allSettled([later(), loadAllTexts(), loadRoster()])
}

const go = (step: string): void => screens.to({ room: 'report', step })

/** The next screen about the same further person or vehicle; the checked answers after the last one. */
function afterThrough(step: string): void {
  const more = moreStepOf(step)
  const steps = more ? stepsOfOne(more.kind, more.at) : []
  const next = steps[steps.indexOf(step) + 1]
  if (next && steps.includes(step)) screens.to({ room: 'report', step: next, change: 'through' })
  else go('answers')
}

/** The screens of a report. @param onReady gets the report once she has checked it */
export function ReportRoom(props: {
  readonly screen: Extract<Screen, { readonly room: 'report' }>
  readonly onReady: (wish: ReportWish) => void
}): VNode {
  const { screen, onReady } = props
  const { step, change } = screen
  const now = draft.value
  const moves: Moves = {
    onBack: screens.back,
    onContinue: () => {
      void prepare()
      if (change === 'one') screens.back()
      else if (change === 'through') afterThrough(step)
      else go(stepAfter(step, factsOf(now)))
    },
    onStop: change
      ? null
      : () => {
          void prepare()
          go('answers')
        },
    onKeep: () => go(`keep:${step}`),
  }
  const add = (kind: More): void =>
    screens.to({ room: 'report', step: addOne(kind, now), ...(change ? { change: 'through' } : {}) })
  const [head = '', rest = ''] = step.split(/:(.*)/)
  // A draft locked meanwhile leaves no answers to check.
  const lockedMeanwhile = head === 'answers' && draftKept.value && !keeping.value && !enough(now)
  if (head === 'open-draft' || lockedMeanwhile)
    return (
      <OpenDraft
        onOpened={(opened) => {
          void prepare()
          screens.replace({ room: 'report', step: opened })
        }}
      />
    )
  switch (head) {
    case 'keep':
      return <Keep from={rest} onDone={screens.back} />
    case 'break':
      return <Break kept={keeping.value !== null} />
    case 'who':
      return <Who draft={now} moves={moves} />
    case 'for-another':
      return <ForAnother draft={now} onBegin={() => screens.replace({ room: 'report', step: 'happened' })} />
    case 'photos':
      return <Photos draft={now} onDone={screens.back} />
    case 'police':
      return <Police draft={now} moves={moves} />
    case 'consent':
      return (
        <Consent kind={rest} draft={now} moves={moves} onAskFirst={change ? null : () => go('answers')} />
      )
  }
  // A person or vehicle taken out again has no screens left to go back to.
  if (head === 'answers' || !answersAt(step, now))
    return (
      <Answers
        draft={now}
        onBack={screens.back}
        onChange={(changed) => screens.to({ room: 'report', step: changed, change: 'one' })}
        onAdd={(kind) => screens.to({ room: 'report', step: addOne(kind, now), change: 'through' })}
        onKeep={moves.onKeep}
        onReady={onReady}
      />
    )
  const question = questionOf(step) ?? questionOf('happened')
  if (!question) throw new Error('The form has no first question')
  const areas = charterNow()?.state.areas.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const asked = { question, step, draft: now, areas, moves, onAdd: change === 'one' ? undefined : add }
  if (question.id === 'happened') return <QuestionView {...asked} onAnswer={prepare} />
  return (
    <Question {...asked} before={question.id === 'words' && <BreakNotice onBreak={() => go('break')} />} />
  )
}
