import type { OpenedMessage } from '@parasol/sealing'
import { charterNow } from '../shell/roster.ts'
import { dayInWords, t } from '../shell/text.ts'
import { isWarning } from './reached.ts'

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
    case 'acknowledgement':
      return t('receipt.acknowledged')
    case 'published':
      return t(isWarning(content) ? 'receipt.published' : 'receipt.shared')
    case 'recalled':
      return t(isWarning(content) ? 'receipt.recalled' : 'receipt.unshared')
    case 'not-published':
      return t('receipt.notPublished', { text: content.text })
    case 'release':
      return t('receipt.released')
    case 'consent':
      return t('receipt.consentChanged')
  }
}
