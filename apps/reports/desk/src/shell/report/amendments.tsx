import type { Charter } from '@parasol/charter'
import { QUESTIONS } from '@parasol/protocol'
import type { VNode } from 'preact'
import { shownAnswers } from '../form-answers.ts'
import { shownDay, t } from '../text.ts'
import type { OpenedReport } from '../work/opened-report.ts'
import { type AfterAnswer, wordingFor } from './answered-form.tsx'

/** What she added or corrected after sending, newest first, each answer beside the one it replaces. The report below stays as she
 *  sent it. */
export function Amendments({
  opened,
  charter,
  after,
}: {
  readonly opened: Pick<OpenedReport, 'report' | 'messages'>
  readonly charter: Charter
  readonly after?: AfterAnswer
}): VNode | null {
  const made = opened.messages.filter(
    ({ statement: { content } }) => content.type === 'addition' || content.type === 'correction',
  )
  if (made.length === 0) return null
  const wording = wordingFor(charter)
  const answersIn = (form: Parameters<typeof shownAnswers>[0]) =>
    shownAnswers(form, wording).flatMap(({ answers }) => answers)
  const first = new Map(answersIn(opened.report.statement.form).map(({ field, text }) => [field, text]))
  return (
    <section class="panel" aria-labelledby="amendments">
      <h2 id="amendments">{t('report.amendments')}</h2>
      <p class="hint">{t('report.amendmentsHow')}</p>
      <ol class="thread" aria-label={t('report.amendments')}>
        {made.toReversed().map(({ hash, statement: { content, day } }) => (
          <li key={hash} class="message message-to-organisation">
            {content.type === 'addition' && (
              <>
                <p class="message-head">{t('report.addedOn', { day: shownDay(day) })}</p>
                <p class="said">{content.text}</p>
                {after?.({ field: OWN_WORDS, label: t('report.amendments'), text: content.text })}
              </>
            )}
            {content.type === 'correction' && (
              <>
                <p class="message-head">{t('report.correctedOn', { day: shownDay(day) })}</p>
                <dl class="answers">
                  {answersIn(content.form)
                    .filter(({ text }) => text !== null)
                    .map((answer) => (
                      <div class="answer" key={answer.field}>
                        <dt>{answer.label}</dt>
                        <dd>
                          <span class="said">{answer.text}</span>
                          <span class="hint">
                            {t('report.firstSaid', { text: first.get(answer.field) ?? t('report.unsaid') })}
                          </span>
                          {after?.(answer)}
                        </dd>
                      </div>
                    ))}
                </dl>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const OWN_WORDS = QUESTIONS.find(({ id }) => id === 'words')?.fields[0].id ?? 'words'
