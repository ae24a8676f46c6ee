import type { FormAnswers, Question } from '@parasol/protocol'
import { Button, Form, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { charterNow } from '../shell/roster.ts'
import { t } from '../shell/text.ts'
import { answerIn, createDraft, type Draft } from './draft.ts'
import { questionLabels } from './field-view.tsx'
import { HappenedView } from './happened-view.tsx'
import { Fields } from './question-view.tsx'

type Answer = string | readonly string[] | undefined
type Answers = Readonly<Record<string, Answer>>

/** What was said of the first person and vehicle, and of all else. */
function firstOf({ morePeople: _people, moreVehicles: _vehicles, ...first }: FormAnswers): Answers {
  return first
}

/** A draft in which one question is answered already. */
function draftOf({ fields }: Question, said: Answers): Draft {
  const draft = createDraft()
  for (const { id, kind } of fields) {
    const answer = said[id]
    if (answer === undefined) continue
    const [one, many, text] = [draft.one[id], draft.many[id], draft.text[id]]
    if (kind === 'choices' && many) many.value = typeof answer === 'string' ? [answer] : answer
    else if (typeof answer === 'string' && one) one.value = answer
    else if (typeof answer === 'string' && text) text.value = answer
  }
  return draft
}

/** The answers of a question that were given and differ from what was said. A field left blank corrects nothing. */
function changedIn({ fields }: Question, draft: Draft, said: Answers): FormAnswers {
  const changed = fields.flatMap((field) => {
    const answer: Answer = answerIn(field, draft)
    const same = JSON.stringify(answer) === JSON.stringify(said[field.id])
    return answer === undefined || same ? [] : [[field.id, answer] as const]
  })
  return Object.fromEntries(changed)
}

/** One question of the form again, with what was answered filled in. */
export function AnswerAgain(props: {
  readonly question: Question
  readonly said: FormAnswers
  readonly problem: string | null
  readonly onBack: () => void
  readonly onAnswered: (changed: FormAnswers) => Promise<void>
}): VNode {
  const { question, problem, onBack, onAnswered } = props
  const said = firstOf(props.said)
  const draft = useMemo(() => draftOf(question, said), [question])
  const areas = charterNow()?.state.areas.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const { title, hint } = questionLabels(question.id)
  const grouped = question.fields.length > 1
  return (
    <Page {...(grouped ? { heading: title, ...(hint ? { lead: hint } : {}) } : {})} onBack={onBack}>
      <p class="hint">{t('receipt.correctHow')}</p>
      {problem && (
        <Notice kind="problem" live>
          <p>{problem}</p>
        </Notice>
      )}
      <Form onSubmit={() => onAnswered(changedIn(question, draft, said))}>
        {question.id === 'happened' ? (
          <HappenedView draft={draft} onAnswer={undefined} />
        ) : (
          <Fields question={question} answers={draft} areas={areas} />
        )}
        <Button submit>{t('receipt.sendCorrection')}</Button>
      </Form>
    </Page>
  )
}
