import {
  bytesOf,
  fail,
  ok,
  type OrganisationId,
  type ReportId,
  type Result,
  toBase64url,
} from '@parasol/charter'
import {
  type Inbox,
  type Mailbox,
  openReportRoute,
  readInboxRoute,
  sendToReceiptRoute,
  type StaffContent,
} from '@parasol/protocol'
import {
  type LockedPart,
  openMailbox,
  type OpenedMailbox,
  openReport,
  type Reader,
  sealMessage,
  unlockPart,
} from '@parasol/sealing'
import { refreshCharter } from '../desk.ts'
import { casesIn } from './cases.ts'
import type { OpenedReport, ReportNews, ReportTrouble } from './opened-report.ts'
import { charterOf, inboxSecrets, type Outcome, type Work } from './work.ts'

/** Reports of this organisation and of those it covers or follows; somebody may be staff of several. */
function concernsUs(work: Work, organisation: OrganisationId): boolean {
  if (organisation === work.organisation) return true
  const { organisations, state } = charterOf(work)
  if (organisations.get(organisation)?.cover === work.organisation) return true
  return state.organisations.find(({ id }) => id === organisation)?.successor === work.organisation
}

/** Fetches what lies in the inbox. Reports withdrawn since vanish from what was opened. */
export async function refreshInbox(work: Work): Outcome<Inbox> {
  const answer = await work.call(readInboxRoute, {})
  if (!answer.ok) return fail(answer.failure.code)
  const reports = answer.value.reports.filter(({ organisation }) => concernsUs(work, organisation))
  const inbox = { ...answer.value, reports }
  const gone = new Set<ReportId>(inbox.withdrawn)
  work.opened.value = new Map([...work.opened.peek()].filter(([id]) => !gone.has(id)))
  work.inbox.value = inbox
  return ok(inbox)
}

function readerOf(work: Work, organisation: OrganisationId): Reader {
  const followed = work.followed.peek().get(organisation)
  if (followed) return { position: 0, secrets: [...inboxSecrets(work), ...followed] }
  return { position: organisation === work.organisation ? 0 : 2, secrets: inboxSecrets(work) }
}

function unlockedIn({ report, messages }: OpenedMailbox): OpenedReport['unlocked'] {
  const open = (part: LockedPart): string | null => {
    for (const { statement } of messages) {
      if (statement.content.type !== 'release' || statement.content.part !== part) continue
      const text = unlockPart(report, part, bytesOf(statement.content.key))
      if (text.ok) return text.value
    }
    return null
  }
  return { contact: open('contact'), police: open('police') }
}

async function verify(
  work: Work,
  id: ReportId,
  mailbox: Mailbox,
): Promise<Result<OpenedReport, ReportTrouble>> {
  const charter = charterOf(work)
  const { organisation, envelope, messages } = mailbox
  const reader = readerOf(work, organisation)
  const place = { network: charter.network, organisation, report: id }
  const report = await openReport({ ...place, envelope: bytesOf(envelope), reader })
  if (!report.ok) return report
  const stored = messages.map((message) => ({ ...message, sealed: bytesOf(message.sealed) }))
  const opened = await openMailbox({ charter, report: report.value, messages: stored, reader })
  return ok({ ...opened, id, organisation, unlocked: unlockedIn(opened) })
}

const withheld = ({ broken }: OpenedReport): boolean => broken.some(({ failure }) => failure === 'withheld')

/** Takes a report out of sight of whoever sits here, since she is named in it or knows somebody who is. */
export function hideOwn(work: Work, id: ReportId): ReportNews {
  const news = { state: 'refused', why: 'conflict-of-interest' } as const
  work.opened.value = new Map(work.opened.peek()).set(id, news)
  return news
}

/** An organisation that follows a closed one holds its keys. What a reporter wants it never to read, its desks do not show. */
const newsOf = ({ organisation }: Pick<Work, 'organisation'>, opened: OpenedReport): ReportNews =>
  opened.report.statement.except?.includes(organisation)
    ? { state: 'refused', why: 'kept-from-you' }
    : { state: 'opened', opened }

/** Opens and verifies one report with its mailbox, and shows it or why it cannot be shown. One that whoever sits here should not
 *  handle is not even asked for. */
export async function openFromInbox(work: Work, id: ReportId): Promise<ReportNews> {
  const conflicts = casesIn(work.caseParts.peek()).get(id)?.conflicts ?? []
  if (conflicts.includes(work.keys.sign.public)) return hideOwn(work, id)
  const answer = await work.call(openReportRoute, { body: { report: id } })
  let news: ReportNews
  if (answer.ok) {
    let opened = await verify(work, id, answer.value)
    // Signed under a roster that this desk has not seen yet: look once for a newer one.
    if (opened.ok && withheld(opened.value) && (await refreshCharter(work.desk)).ok)
      opened = await verify(work, id, answer.value)
    news = opened.ok ? newsOf(work, opened.value) : { state: 'refused', why: opened.failure }
  } else {
    news = { state: 'refused', why: answer.failure.code }
  }
  work.opened.value = new Map(work.opened.peek()).set(id, news)
  return news
}

async function send(work: Work, opened: OpenedReport, content: StaffContent): Outcome<'sent' | 'moved'> {
  const { keys, organisation, desk } = work
  const sealed = await sealMessage({
    charter: charterOf(work),
    report: opened.report,
    from: { role: 'staff', key: keys.sign, organisation, content },
    turn: opened.next.receipt,
    day: desk.ports.today(),
    random: desk.ports.random,
  })
  if (!sealed.ok) return fail('cannot-seal')
  const { sequence } = opened.next.receipt
  const answer = await work.call(sendToReceiptRoute, {
    body: { report: opened.id, sequence, sealed: toBase64url(sealed.value.sealed) },
  })
  if (answer.ok) return ok('sent')
  return answer.failure.code === 'conflict' ? ok('moved') : fail(answer.failure.code)
}

const TRIES = 4

/** Sends a message to whoever wrote the report. Whoever of the staff was quicker goes first; `unless` then says whether
 *  what they sent makes this one needless. */
export async function sendToReporter(
  work: Work,
  id: ReportId,
  content: StaffContent,
  unless: (opened: OpenedReport) => boolean = () => false,
): Outcome<OpenedReport> {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = work.opened.peek().get(id)
    const news = before?.state === 'opened' && tried === 0 ? before : await openFromInbox(work, id)
    if (news.state === 'refused') return fail(news.why === 'withdrawn' ? 'withdrawn' : 'cannot-open')
    if (unless(news.opened)) return ok(news.opened)
    const sent = await send(work, news.opened, content)
    if (!sent.ok) return sent
    if (sent.value === 'sent') {
      const after = await openFromInbox(work, id)
      if (after.state === 'opened') return ok(after.opened)
      return fail(after.why === 'withdrawn' ? 'withdrawn' : 'cannot-open')
    }
  }
  return fail('too-busy')
}

const acknowledged = ({ messages }: OpenedReport): boolean =>
  messages.some(({ statement }) => statement.to === 'receipt')

/** Tells her, once, that a person has opened her report. */
export const acknowledge = (work: Work, id: ReportId): Outcome<OpenedReport> =>
  sendToReporter(work, id, { type: 'acknowledgement' }, acknowledged)
