import { CONTACT_QUESTIONS, type Question, QUESTIONS } from '@parasol/protocol'
import { Actions, Button, Notice, Page, SummaryList, type SummaryRow } from '@parasol/ui'
import type { VNode } from 'preact'
import type { ReportWish } from '../shell/report-wish.ts'
import { label, t } from '../shell/text.ts'
import { answerText } from '../shell/answer-text.ts'
import { answerIn, type Draft, enough } from './draft.ts'
import { factsOf, recipientOf } from './facts.ts'
import { consentsFor } from './steps.ts'
import { wishOf } from './wish.ts'

/** What she answered to one question, line by line; null when it is blank. */
function answersTo(question: Question, draft: Draft): VNode | string | null {
  const said = question.fields.flatMap((field) => {
    const text = answerText(field, answerIn(field, draft))
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

const rowsOf = (
  questions: readonly Question[],
  draft: Draft,
  onChange: (step: string) => void,
): readonly SummaryRow[] =>
  questions.map((question) => ({
    term: label(`question.${question.id}.title`),
    value: answersTo(question, draft),
    onChange: () => onChange(question.id),
  }))

/** Everything before it is sealed. Each "Change" comes back here. */
export function AnswersView(props: {
  readonly draft: Draft
  readonly onBack: () => void
  readonly onChange: (step: string) => void
  readonly onReady: (wish: ReportWish) => void
}): VNode {
  const { draft, onBack, onChange, onReady } = props
  const facts = factsOf(draft)
  const recipient = recipientOf(draft)
  const wish = wishOf(draft)
  const ready = enough(draft)
  const consents = consentsFor(facts).map((kind) => {
    const answer = draft.consents.value[kind]
    return {
      term: label(`consent.${kind}.ask`),
      value: answer ? t(`agree.${answer}`) : t('answers.askFirst'),
      onChange: () => onChange(`consent:${kind}`),
    }
  })
  const contact = CONTACT_QUESTIONS.filter(({ id }) => id !== 'reach' || facts.askedForHelp)
  return (
    <Page heading={t('answers.title')} lead={t('answers.lead')} onBack={onBack}>
      <section class="part">
        <h2>{t('answers.toTitle')}</h2>
        <SummaryList
          rows={[
            {
              term: t('answers.organisation'),
              value: recipient?.name ?? t('who.offline'),
              onChange: () => onChange('who'),
            },
          ]}
        />
      </section>
      <section class="part">
        <h2>{t('answers.happenedTitle')}</h2>
        <SummaryList rows={rowsOf(QUESTIONS, draft, onChange)} />
      </section>
      <section class="part">
        <h2>{t('answers.contactTitle')}</h2>
        <SummaryList rows={rowsOf(contact, draft, onChange)} />
      </section>
      <section class="part">
        <h2>{t('answers.consentTitle')}</h2>
        <SummaryList
          rows={[
            ...consents,
            ...(facts.noPolice
              ? []
              : [
                  {
                    term: label('question.police.title'),
                    value: draft.police.value.trim(),
                    onChange: () => onChange('police'),
                  },
                ]),
          ]}
        />
      </section>
      {!ready && (
        <Notice kind="care" live>
          <p>{t('answers.none')}</p>
        </Notice>
      )}
      <Actions>
        {!ready && <Button onPress={() => onChange('happened')}>{t('answers.answerOne')}</Button>}
        {ready && wish && <Button onPress={() => onReady(wish)}>{t('answers.go')}</Button>}
        {ready && !wish && <Button onPress={() => onChange('who')}>{t('who.title')}</Button>}
      </Actions>
    </Page>
  )
}
