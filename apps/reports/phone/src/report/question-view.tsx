import { CONTACT_QUESTIONS, type Question, QUESTIONS } from '@parasol/protocol'
import { Button, Form, LinkButton, Page } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import { t } from '../shell/text.ts'
import { type Answers, type Draft, type More, shown } from './draft.ts'
import { fieldLabels, FieldView, questionLabels } from './field-view.tsx'
import { HappenedView } from './happened-view.tsx'
import { addableAfter, answersAt, moreStepOf } from './more.ts'
import type { Option } from './options.tsx'
import { keeping } from './the-draft.ts'

/** Where a screen of the report leads. */
export type Moves = {
  readonly onBack: () => void
  readonly onContinue: () => void
  /** Straight to the checked answers; null on a screen reached from there. */
  readonly onStop: (() => void) | null
  /** Asks whether a locked draft may be kept on this phone. */
  readonly onKeep: () => void
}

const ALL: readonly Question[] = [...QUESTIONS, ...CONTACT_QUESTIONS]

/** The question that a step asks; undefined when there is none. */
export const questionOf = (step: string): Question | undefined =>
  ALL.find(({ id }) => id === (moreStepOf(step)?.question ?? step))

/** "Person 2" over the questions about a further person; undefined over all others. */
function captionOf(step: string): string | undefined {
  const more = moreStepOf(step)
  return more ? t(`more.${more.kind}`, { number: more.at + 2 }) : undefined
}

/** The fields of a question that belong on the screen. */
export function Fields(props: {
  readonly question: Question
  readonly answers: Answers
  readonly areas: readonly Option[]
}): VNode {
  const { question, answers, areas } = props
  const alone = question.fields.length === 1
  return (
    <>
      {question.fields
        .filter((field) => shown(field, answers))
        .map((field, at) => (
          <FieldView
            key={field.id}
            field={field}
            answers={answers}
            alone={alone}
            isTheQuestion={at === 0 && field.id === question.id}
            areas={areas}
            {...(alone ? questionLabels(question.id) : fieldLabels(field.id))}
          />
        ))}
    </>
  )
}

/** The acts under every question, in view however long it is; under them the offer to keep a locked draft. */
export function QuestionActions({ moves }: { readonly moves: Moves }): VNode {
  return (
    <>
      <div class="acts">
        <Button submit>{t('app.continue')}</Button>
        {moves.onStop && (
          <Button look="secondary" onPress={moves.onStop}>
            {t('form.stop')}
          </Button>
        )}
      </div>
      <KeepLine onKeep={moves.onKeep} />
    </>
  )
}

/** Offers to keep a locked draft, or says that one is kept. */
export const KeepLine = ({ onKeep }: { readonly onKeep: () => void }): VNode => (
  <LinkButton onPress={onKeep}>{t(keeping.value ? 'form.kept' : 'form.keep')}</LinkButton>
)

export type QuestionViewProps = {
  readonly question: Question
  /** Which of the screens it is: the question's id, or one about a further person or vehicle. */
  readonly step: string
  readonly draft: Draft
  readonly areas: readonly Option[]
  readonly moves: Moves
  /** Called at each answer to the first question. */
  readonly onAnswer?: () => Promise<void>
  /** Adds one more person or vehicle after this screen. */
  readonly onAdd?: ((kind: More) => void) | undefined
  /** What stands over the question. */
  readonly before?: ComponentChildren
}

/** One question of the form on one screen. Leaving it blank is fine. */
export function QuestionView(props: QuestionViewProps): VNode {
  const { question, step, draft, areas, moves, onAnswer, onAdd, before } = props
  const grouped = question.fields.length > 1
  const { title, hint } = questionLabels(question.id)
  const caption = captionOf(step)
  const add = onAdd && addableAfter(step, draft)
  const head = grouped && { heading: title, ...(hint && { lead: hint }), ...(caption && { caption }) }
  return (
    <Page {...head} onBack={moves.onBack}>
      {before}
      {!grouped && caption && <p class="caption">{caption}</p>}
      {question.id === 'where' && areas.length === 0 && <p class="hint">{t('form.areasLater')}</p>}
      <Form onSubmit={moves.onContinue}>
        {question.id === 'happened' ? (
          <HappenedView draft={draft} onAnswer={onAnswer} />
        ) : (
          <Fields question={question} answers={answersAt(step, draft) ?? draft} areas={areas} />
        )}
        {add && <LinkButton onPress={() => onAdd(add)}>{t(`more.add-${add}`)}</LinkButton>}
        <QuestionActions moves={moves} />
      </Form>
    </Page>
  )
}
