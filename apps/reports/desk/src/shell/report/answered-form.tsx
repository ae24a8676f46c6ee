import type { Charter } from '@parasol/charter'
import type { FormAnswers } from '@parasol/protocol'
import { Details } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import {
  type ShownAnswer,
  shownAnswers,
  type ShownMore,
  shownMore,
  type ShownQuestion,
  type Wording,
} from '../form-answers.ts'
import { formLabels } from '../form-labels.ts'
import { areaName } from '../names.ts'
import { shownDay, t } from '../text.ts'

export const wordingFor = (charter: Charter): Wording => ({
  labels: formLabels(),
  areaName: (id) => areaName(charter, id),
  dayText: shownDay,
})

/** A small control after an answer, such as one that takes it over into a warning. */
export type AfterAnswer = (answer: ShownAnswer) => ComponentChildren

export function Questions({
  questions,
  after,
}: {
  readonly questions: readonly ShownQuestion[]
  readonly after?: AfterAnswer | undefined
}): VNode {
  return (
    <dl class="answers">
      {questions.flatMap(({ answers }) =>
        answers.map((answer) => (
          <div class={answer.text === null ? 'answer answer-unsaid' : 'answer'} key={answer.field}>
            <dt>{answer.label}</dt>
            <dd>
              {answer.text === null ? (
                <span class="unsaid">{t('report.unsaid')}</span>
              ) : (
                <span class="said">{answer.text}</span>
              )}
              {answer.text !== null && after?.(answer)}
            </dd>
          </div>
        )),
      )}
    </dl>
  )
}

const isOwnWords = ({ id }: ShownQuestion): boolean => id === 'words' || id === 'publicWords'

function FurtherOne({
  more: { kind, number, questions },
  after,
}: {
  readonly more: ShownMore
  readonly after?: AfterAnswer | undefined
}): VNode {
  const id = `${kind}-${number}`
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{t(`report.more-${kind}`, { number })}</h2>
      <Questions questions={only(questions, ({ text }) => text !== null)} after={after} />
    </section>
  )
}

const only = (questions: readonly ShownQuestion[], keep: (answer: ShownAnswer) => boolean) =>
  questions.map((question) => ({ ...question, answers: question.answers.filter(keep) }))

/** Everything she was asked, with what she answered; her own words by themselves. */
export function AnsweredForm({
  form,
  charter,
  after,
  unsaidApart = false,
}: {
  readonly form: FormAnswers
  readonly charter: Charter
  readonly after?: AfterAnswer
  /** Folds away what she did not answer, where room is scarce. */
  readonly unsaidApart?: boolean
}): VNode {
  const wording = wordingFor(charter)
  const questions = shownAnswers(form, wording)
  const own = questions.filter(isOwnWords).flatMap(({ answers }) => answers)
  const others = questions.filter((question) => !isOwnWords(question))
  const unsaid = others.flatMap(({ answers }) => answers).filter(({ text }) => text === null)
  return (
    <>
      <section class="panel" aria-labelledby="her-words">
        <h2 id="her-words">{t('report.words')}</h2>
        {own.map(({ field, label, text }) => (
          <div key={field} class="own-words">
            <h3>{label}</h3>
            {text === null ? <p class="unsaid">{t('report.unsaid')}</p> : <p class="said">{text}</p>}
          </div>
        ))}
      </section>
      <section class="panel" aria-labelledby="answers">
        <h2 id="answers">{t('report.answers')}</h2>
        <Questions
          questions={unsaidApart ? only(others, ({ text }) => text !== null) : others}
          after={after}
        />
        {unsaidApart && unsaid.length > 0 && (
          <Details summary={t('report.unsaidCount', { count: unsaid.length })}>
            <p class="unsaid">{unsaid.map(({ label }) => label).join(' · ')}</p>
          </Details>
        )}
      </section>
      {shownMore(form, wording).map((more) => (
        <FurtherOne key={`${more.kind}-${more.number}`} more={more} after={after} />
      ))}
    </>
  )
}
