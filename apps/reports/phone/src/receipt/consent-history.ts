import { type Day, type Hash, readUnverified, sha256 } from '@parasol/charter'
import {
  type Consent,
  CONSENT_TEXTS,
  consentShape,
  consentWording,
  type ConsentText,
} from '@parasol/protocol'
import type { Opened } from './open-with-words.ts'

/** One answer to one consent: when, and in which words it was asked; null when those are not on record here. */
export type Answered = Pick<Consent, 'consent' | 'version' | 'answer'> & {
  readonly day: Day
  readonly text: ConsentText | null
}

const hashOf = (text: ConsentText): Hash => sha256(new TextEncoder().encode(consentWording(text)))

/** Every answer she gave, with the report and later, oldest first. They were verified when the mailbox was opened. */
export function consentHistory({ mailbox }: Pick<Opened, 'mailbox'>): readonly Answered[] {
  const { statement } = mailbox.report
  const later = mailbox.messages.flatMap(({ statement: { content, day } }) =>
    content.type === 'consent' ? [{ signed: content.statement, day }] : [],
  )
  const texts = new Map(CONSENT_TEXTS.map((text) => [hashOf(text), text]))
  return [...statement.consents.map((signed) => ({ signed, day: statement.day })), ...later].flatMap(
    ({ signed, day }): readonly Answered[] => {
      const read = readUnverified(signed, consentShape)
      if (!read.ok) return []
      const { consent, version, answer, text } = read.value
      return [{ consent, version, answer, day, text: texts.get(text) ?? null }]
    },
  )
}
