import type { Question } from '@parasol/protocol'
import type { SummaryRow } from '@parasol/ui'
import type { VNode } from 'preact'
import { answerText } from '../shell/answer-text.ts'
import { label } from '../shell/text.ts'
import { answerIn, type Answers } from './draft.ts'

/** What she answered to one question, line by line; null when it is blank. */
function answersTo(question: Question, answers: Answers): VNode | string | null {
  const said = question.fields.flatMap((field) => {
    const text = answerText(field, answerIn(field, answers))
    return text === null ? [] : [{ id: field.id, text }]
  })
  const [only] = said
  if (!only) return null
  if (question.fields.length === 1) return only.text
  return (
    <ul class="told">
      {said.map(({ id, text }) => (
        <li key={id}>
          <span class="hint">{`${label(`field.${id}.label`)} – `}</span>
          {text}
        </li>
      ))}
    </ul>
  )
}

/** One row a question, blank ones too. */
export const rowsOf = (
  questions: readonly Question[],
  answers: Answers,
  onChange: (question: string) => void,
): readonly SummaryRow[] =>
  questions.map((question) => ({
    term: label(`question.${question.id}.title`),
    value: answersTo(question, answers),
    onChange: () => onChange(question.id),
  }))
