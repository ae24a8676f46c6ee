import type { Charter, Day } from '@parasol/charter'
import type { FormAnswers } from '@parasol/protocol'
import { withCorrection } from './corrected.ts'
import { type OpenedMessage, openMessage, type OpenMessageFailure, type Recipient } from './open-message.ts'
import { applyConsent, type Report } from './open-report.ts'
import type { Reader } from './readers.ts'
import type { Turn } from './seal-message.ts'

export type StoredMessage = {
  readonly to: Recipient
  readonly sequence: number
  readonly sealed: Uint8Array
}

export type BrokenMessage = {
  readonly to: Recipient
  readonly sequence: number
  readonly failure: OpenMessageFailure
}

export type OpenedMailbox = {
  readonly report: Report
  /** Her answers with her corrections; the report keeps what she sent first. */
  readonly form: FormAnswers
  /** The day that a withdrawal waits for by her own signature; null when none does. */
  readonly withdrawOn: Day | null
  readonly messages: readonly OpenedMessage[]
  readonly next: Readonly<Record<Recipient, Turn>>
  readonly broken: readonly BrokenMessage[]
}

export type MailboxToOpen = {
  readonly charter: Charter
  readonly report: Report
  readonly messages: readonly StoredMessage[]
  readonly reader: Reader
}

/** Nothing after a broken message is shown in its direction: its place in the chain is unproven. */
export async function openMailbox({
  charter,
  messages,
  reader,
  ...opened
}: MailboxToOpen): Promise<OpenedMailbox> {
  let { report } = opened
  let { form } = report.statement
  let withdrawOn: Day | null = null
  const first: Turn = { sequence: 1, previous: report.hash }
  const next: Record<Recipient, Turn> = { receipt: first, organisation: first }
  const broken: BrokenMessage[] = []
  const read: { readonly message: OpenedMessage; readonly day: Day }[] = []
  const latest: Partial<Record<Recipient, Day>> = {}
  for (const { to, sequence, sealed } of messages) {
    if (broken.some((message) => message.to === to)) continue
    const expected = { to, ...next[to] }
    const message = await openMessage({ charter, report, sealed, reader, expected })
    if (!message.ok) {
      broken.push({ to, sequence, failure: message.failure })
      continue
    }
    const { statement, hash } = message.value
    next[to] = { sequence: expected.sequence + 1, previous: hash }
    // A day that lies before an earlier one of its direction does not move it back.
    const day = later(latest[to], statement.day)
    latest[to] = day
    read.push({ message: message.value, day })
    const { content } = statement
    if (content.type === 'consent') {
      const answered = applyConsent(report, content.statement)
      if (answered.ok) report = answered.value
    }
    if (content.type === 'correction') form = withCorrection(form, content.form)
    if (content.type === 'withdrawal') withdrawOn = content.on
    if (content.type === 'kept') withdrawOn = null
  }
  const inOrder = read.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  return { report, form, withdrawOn, messages: inOrder.map(({ message }) => message), next, broken }
}

const later = (before: Day | undefined, day: Day): Day =>
  before !== undefined && before > day ? before : day
