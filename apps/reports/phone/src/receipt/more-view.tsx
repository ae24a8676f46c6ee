import { type FormAnswers, type Question, QUESTIONS } from '@parasol/protocol'
import { Button, Notice, Page, SummaryList } from '@parasol/ui'
import type { ComponentType, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { label, t } from '../shell/text.ts'
import { LetterForm } from './letter-form.tsx'
import type { Opened } from './open-with-words.ts'
import { sendContent, writeError } from './send-content.ts'
import { addition } from './the-receipt.ts'
import { rowsOf } from './told-view.tsx'

/** Asks one question again, with what was answered filled in; the report's own screens do that. */
export type AnswerAgain = ComponentType<{
  readonly question: Question
  readonly said: FormAnswers
  readonly problem: string | null
  readonly onBack: () => void
  /** Gets the answers that differ. */
  readonly onAnswered: (changed: FormAnswers) => Promise<void>
}>

/** Adding to a report, or correcting an answer. What was sent first stays beside it. */
export function MoreView(props: {
  readonly opened: Opened
  readonly answerAgain: AnswerAgain
  readonly onBack: () => void
  readonly onSent: () => Promise<void>
}): VNode {
  const { opened, answerAgain: Again, onBack, onSent } = props
  const [question, setQuestion] = useState<Question | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const { form } = opened.mailbox
  const leave = (): void => {
    setProblem(null)
    setQuestion(null)
  }
  const correct = async (changed: FormAnswers): Promise<void> => {
    if (Object.keys(changed).length === 0) return leave()
    const outcome = await sendContent(opened, { type: 'correction', form: changed })
    setProblem(outcome === 'offline' ? t('receipt.needsConnection') : writeError(outcome))
    if (outcome !== 'sent' && outcome !== 'moved') return
    setSent(outcome === 'sent')
    if (outcome === 'sent') leave()
    await onSent()
  }
  if (question)
    return (
      <Again
        key={question.id}
        question={question}
        said={form}
        problem={problem}
        onBack={leave}
        onAnswered={correct}
      />
    )
  const rows = QUESTIONS.map((each: Question) => ({
    term: label(`question.${each.id}.title`),
    value: rowsOf([each], form).map(({ term, value }) => (
      <span key={term} class="said-line">
        {each.fields.length > 1 && <span class="hint">{term}</span>} {value}
      </span>
    )),
    onChange: () => {
      setSent(false)
      setQuestion(each)
    },
  })).map((row) => ({ ...row, value: row.value.length > 0 ? row.value : null }))
  return (
    <Page heading={t('receipt.moreTitle')} lead={t('receipt.moreLead')} onBack={onBack}>
      {sent && (
        <Notice kind="good" live>
          <p>{t('receipt.correctionSent')}</p>
        </Notice>
      )}
      <section class="part">
        <h2>{t('receipt.addTitle')}</h2>
        <LetterForm opened={opened} type="addition" text={addition} onSent={onSent} />
      </section>
      <section class="part">
        <h2>{t('receipt.correctTitle')}</h2>
        <p class="hint">{t('receipt.correctSays')}</p>
        <SummaryList rows={rows} />
      </section>
      <Button look="secondary" onPress={onBack}>
        {t('receipt.moreBack')}
      </Button>
    </Page>
  )
}
