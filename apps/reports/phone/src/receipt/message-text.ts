import { readUnverified } from '@parasol/charter'
import { consentShape, type FormAnswers, QUESTIONS } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'
import { charterNow } from '../shell/roster.ts'
import { dayInWords, inARow, isolated, label, t } from '../shell/text.ts'
import { isWarning } from './became.ts'

/** Who wrote it, and on which day. */
export function fromWhom({ by, statement }: OpenedMessage): string {
  const day = dayInWords(statement.day)
  if (by.role === 'receipt') return t('receipt.fromYou', { day })
  const name = charterNow()?.organisations.get(by.organisation)?.name ?? t('sent.unnamed')
  return t(by.role === 'staff' ? 'receipt.fromThem' : 'receipt.fromFormer', { name, day })
}

/** What a message says in words. */
export function messageText({ statement: { content } }: OpenedMessage): string {
  switch (content.type) {
    case 'answer':
    case 'reply':
      return content.text
    case 'addition':
      return t('receipt.added', { text: isolated(content.text) })
    case 'correction':
      return t('receipt.corrected', { what: inARow(correctedQuestions(content.form)) })
    case 'acknowledgement':
      return t('receipt.acknowledged')
    case 'published':
      if (content.to)
        return t('receipt.forwarded', {
          name: charterNow()?.organisations.get(content.to)?.name ?? t('sent.unnamed'),
        })
      return t(isWarning(content) ? 'receipt.published' : 'receipt.shared')
    case 'recalled':
      return t(isWarning(content) ? 'receipt.recalled' : 'receipt.unshared')
    case 'not-published':
      return t('receipt.notPublished', { text: content.text })
    case 'release':
      return t(`receipt.released.${content.part}`)
    case 'consent': {
      const consent = readUnverified(content.statement, consentShape)
      if (!consent.ok) return t('receipt.consentChanged')
      const { consent: kind, answer } = consent.value
      return t('receipt.consentNow', { ask: label(`consent.${kind}.ask`), answer: t(`agree.${answer}`) })
    }
    case 'withdrawal':
      return t('receipt.withdrawalAsked', { day: dayInWords(content.on) })
    case 'kept':
      return t('receipt.withdrawalKept')
  }
}

const correctedQuestions = (form: FormAnswers): readonly string[] =>
  QUESTIONS.filter(({ fields }) => fields.some(({ id }) => id in form)).map(({ id }) =>
    label(`question.${id}.title`),
  )
