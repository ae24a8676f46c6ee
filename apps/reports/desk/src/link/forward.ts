import {
  bytesOf,
  dayOf,
  type EntryId,
  fail,
  instantOf,
  millisecondsOf,
  ok,
  type OrganisationId,
  toBase64url,
} from '@parasol/charter'
import type { Base64url } from '@parasol/charter'
import type { ForwardedReport } from '@parasol/protocol'
import { openForward, sealForward } from '@parasol/sealing'
import { append } from '../shell/work/append.ts'
import { noteAct } from '../shell/work/audit.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayForward } from '../shell/work/publishing-consent.ts'
import { charterOf, inboxSecrets, type Outcome, type Work } from '../shell/work/work.ts'

const KEPT_MS = 90 * 86_400_000

/** Hands a copy of a report to one other organisation: sealed to its inbox, in the desks' own feed. Only with the reporter's yes to
 *  partner organisations as it stands this minute, and never to one she excepted; she hears of it, and her words withdraw it.
 *  @param entry chosen by the caller, so that trying again does not hand it over twice */
export async function forwardReport(
  work: Work,
  { id }: Pick<OpenedReport, 'id'>,
  { entry, to, note }: { readonly entry: EntryId; readonly to: OrganisationId; readonly note: string },
): Outcome {
  const news = await openFromInbox(work, id)
  if (news.state === 'refused')
    return fail(news.why === 'withdrawn' || news.why === 'offline' ? news.why : 'cannot-open')
  const { opened } = news
  if (!mayForward(opened, to)) return fail('no-consent')
  const { day } = opened.report.statement
  const { random, now } = work.desk.ports
  const content: ForwardedReport = { day, form: opened.form, note }
  const sealed = await sealForward({ charter: charterOf(work), to, entry }, { content, random })
  if (!sealed.ok) return fail(sealed.failure === 'too-large' ? 'too-large' : 'cannot-seal')
  const expires = dayOf(instantOf(millisecondsOf(now()) + KEPT_MS))
  const copy = toBase64url(sealed.value) as Base64url
  const appended = await append(work, {
    feed: 'desk',
    entry,
    record: { type: 'forward', to, sealed: copy, expires },
    withdrawals: [bytesOf(opened.report.statement.withdrawal)],
  })
  if (!appended.ok) return appended
  noteAct(work, 'shared', id)
  const told = await sendToReporter(
    work,
    id,
    { type: 'published', feed: 'desk', entry, to },
    ({ messages }) =>
      messages.some(({ statement: { content: said } }) => said.type === 'published' && said.entry === entry),
  )
  return told.ok ? ok(true) : told
}

/** A copy that another organisation handed to this one; `report` is null when this desk cannot open it. */
export type HandedOver = {
  readonly entry: EntryId
  readonly from: OrganisationId
  readonly report: ForwardedReport | null
}

/** What was handed to this organisation and still stands, newest first. */
export async function handedOver(work: Work): Promise<readonly HandedOver[]> {
  const today = work.desk.ports.today()
  const entries = work.feeds.peek().get('desk')?.copy?.entries ?? []
  const read = entries.map(async ({ header, statement }): Promise<readonly HandedOver[]> => {
    const record = statement?.record
    if (!statement || record?.type !== 'forward') return []
    if (record.to !== work.organisation || record.expires < today) return []
    const { entry } = header
    const place = { charter: charterOf(work), to: work.organisation, entry }
    const opened = await openForward(place, { sealed: bytesOf(record.sealed), secrets: inboxSecrets(work) })
    return [{ entry, from: statement.organisation, report: opened.ok ? opened.value : null }]
  })
  return (await Promise.all(read)).flat().toReversed()
}
