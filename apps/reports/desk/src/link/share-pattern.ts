import { bytesOf, type EntryId, fail, ok } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import type { PatternRecord } from '@parasol/protocol'
import { noteAct } from '../shell/work/audit.ts'
import { append } from '../shell/work/append.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShareNow } from '../shell/work/publishing-consent.ts'
import { recallEntry } from '../shell/work/recall-entry.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

/** Lets every desk compare facts of a report: signed and sealed in the desks' own feed. Only with the reporter's yes to partner
 *  organisations as it stands this minute; she hears of it, and her words withdraw it.
 *  @param entry chosen by the caller, so that trying again does not share twice */
export async function sharePattern(
  work: Work,
  { id }: Pick<OpenedReport, 'id'>,
  { entry, record }: { readonly entry: EntryId; readonly record: PatternRecord },
): Outcome<FeedCopy> {
  const news = await openFromInbox(work, id)
  if (news.state === 'refused')
    return fail(news.why === 'withdrawn' || news.why === 'offline' ? news.why : 'cannot-open')
  if (mayShareNow(news.opened) !== 'yes') return fail('no-consent')
  const withdrawals = [bytesOf(news.opened.report.statement.withdrawal)]
  const appended = await append(work, { feed: 'desk', entry, record, withdrawals })
  if (!appended.ok) return appended
  noteAct(work, 'shared', id)
  const told = await sendToReporter(work, id, { type: 'published', feed: 'desk', entry }, ({ messages }) =>
    messages.some(({ statement: { content } }) => content.type === 'published' && content.entry === entry),
  )
  return told.ok ? appended : told
}

/** Takes facts back that this organisation shared; their text is deleted, and whoever reported hears of it. */
export async function unsharePattern(
  work: Work,
  entry: EntryId,
  { reason, report }: { readonly reason: string; readonly report: OpenedReport['id'] | null },
): Outcome {
  const recalled = await recallEntry(work, { feed: 'desk', entry, reason })
  if (!recalled.ok) return recalled
  if (!report) return ok(true)
  const told = await sendToReporter(work, report, { type: 'recalled', feed: 'desk', entry }, ({ messages }) =>
    messages.some(({ statement: { content } }) => content.type === 'recalled' && content.entry === entry),
  )
  return told.ok || told.failure === 'withdrawn' ? ok(true) : told
}
