import { CONTACT_QUESTIONS, type Question, QUESTIONS } from '@parasol/protocol'
import { Button, Form, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { type Draft, shown } from './draft.ts'
import { fieldLabels, FieldView, questionLabels } from './field-view.tsx'
import { HappenedView } from './happened-view.tsx'
import type { Option } from './options.tsx'

/** Where a screen of the report leads. */
export type Moves = {
  readonly onBack: () => void
  readonly onContinue: () => void
  /** Straight to the checked answers; null on a screen reached from there. */
  readonly onStop: (() => void) | null
}

const ALL: readonly Question[] = [...QUESTIONS, ...CONTACT_QUESTIONS]

/** The question of that id; undefined when there is none. */
export const questionOf = (id: string): Question | undefined => ALL.find((question) => question.id === id)

/** The fields of a question that belong on the screen. */
export function Fields(props: {
  readonly question: Question
  readonly draft: Draft
  readonly areas: readonly Option[]
}): VNode {
  const { question, draft, areas } = props
  const alone = question.fields.length === 1
  return (
    <>
      {question.fields
        .filter((field) => shown(field, draft))
        .map((field, at) => (
          <FieldView
            key={field.id}
            field={field}
            draft={draft}
            alone={alone}
            isTheQuestion={at === 0 && field.id === question.id}
            areas={areas}
            {...(alone ? questionLabels(question.id) : fieldLabels(field.id))}
          />
        ))}
    </>
  )
}

/** The acts under every question, in view however long it is. */
export function QuestionActions({ moves }: { readonly moves: Moves }): VNode {
  return (
    <div class="acts">
      <Button submit>{t('app.continue')}</Button>
      {moves.onStop && (
        <Button look="secondary" onPress={moves.onStop}>
          {t('form.stop')}
        </Button>
      )}
    </div>
  )
}

/** One question of the form on one screen. Leaving it blank is fine. */
export function QuestionView(props: {
  readonly question: Question
  readonly draft: Draft
  readonly areas: readonly Option[]
  readonly moves: Moves
  /** Called at each answer to the first question. */
  readonly onAnswer?: () => Promise<void>
}): VNode {
  const { question, draft, areas, moves, onAnswer } = props
  const grouped = question.fields.length > 1
  const { title, hint } = questionLabels(question.id)
  return (
    <Page {...(grouped ? { heading: title, ...(hint ? { lead: hint } : {}) } : {})} onBack={moves.onBack}>
      {question.id === 'words' && (
        <Notice>
          <p>
            <strong>{t('form.breakTitle')}.</strong> {t('form.break')}
          </p>
        </Notice>
      )}
      {question.id === 'where' && areas.length === 0 && <p class="hint">{t('form.areasLater')}</p>}
      <Form onSubmit={moves.onContinue}>
        {question.id === 'happened' ? (
          <HappenedView draft={draft} onAnswer={onAnswer} />
        ) : (
          <Fields question={question} draft={draft} areas={areas} />
        )}
        <QuestionActions moves={moves} />
      </Form>
    </Page>
  )
}
