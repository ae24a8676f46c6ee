import type { ContactAnswers } from '@parasol/protocol'
import { Details, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import type { ShownQuestion } from '../form-answers.ts'
import { t } from '../text.ts'
import { Questions } from './answered-form.tsx'

/** What whoever calls must know before anything else: whether they may say who is calling, what to say instead, when it is safe.
 *  What she did not answer counts as no. How to reach her opens only under that. */
export function SafeContact({
  contact,
  questions,
  allowed,
}: {
  readonly contact: ContactAnswers
  readonly questions: readonly ShownQuestion[]
  /** Whether she allows contact as it stands now. */
  readonly allowed: boolean
}): VNode {
  const answers = questions.flatMap((question) => question.answers)
  const textOf = (field: keyof ContactAnswers) =>
    answers.find((answer) => answer.field === field)?.text ?? t('report.unsaid')
  return (
    <>
      {!allowed && (
        <Notice kind="problem">
          <p>{t('report.contactNo')}</p>
        </Notice>
      )}
      <Notice kind="care" heading={t('report.before')}>
        <ul>
          <li>
            <strong>{t(contact.sayWho === 'yes' ? 'report.sayWho' : 'report.sayNothing')}</strong>
          </li>
          {contact.sayWho !== 'yes' && (
            <li>
              {contact.sayInstead
                ? t('report.sayInstead', { text: contact.sayInstead })
                : t('report.sayInsteadNone')}
            </li>
          )}
          <li>{t('report.safeHours', { text: textOf('safeHours') })}</li>
          <li>{t('report.wants', { text: textOf('support').replaceAll('\n', ' · ') })}</li>
        </ul>
      </Notice>
      {allowed && (
        <Details summary={t('report.howToReach')}>
          <Questions questions={questions} />
        </Details>
      )}
    </>
  )
}
