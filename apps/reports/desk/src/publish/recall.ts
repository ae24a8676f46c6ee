import { bytesOf, type EntryId, fail, ok, type ReportId, toBase64url } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { type EntryStatement, type FeedId, recallEntryRoute, slotOf } from '@parasol/protocol'
import { withdrawalPreimage } from '@parasol/sealing'
import { append } from '../shell/work/append.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import { leaveNote } from '../shell/work/notes.ts'
import type { OnProgress, Outcome, Work } from '../shell/work/work.ts'

export type Recall = { readonly feed: FeedId; readonly entry: EntryId; readonly reason: string }

/** The reports behind a warning, found by the slots in its header: only who can open a report can tell. */
async function reportsBehind(
  work: Work,
  { slots }: { readonly slots: readonly string[] },
  { entry, onProgress }: { readonly entry: EntryId; readonly onProgress: OnProgress },
): Promise<readonly ReportId[]> {
  const rows = work.inbox.peek()?.reports ?? []
  const found: ReportId[] = []
  for (const [at, { report: id }] of rows.entries()) {
    const known = work.opened.peek().get(id)
    const news = known?.state === 'opened' ? known : await openFromInbox(work, id)
    onProgress((at + 1) / rows.length)
    if (news.state === 'refused') continue
    const preimage = withdrawalPreimage(bytesOf(news.opened.report.statement.withdrawal), entry)
    if (slots.includes(slotOf(preimage))) found.push(id)
  }
  return found
}

const isOwnRecall = (work: Work, statement: EntryStatement | null, entry: EntryId): boolean =>
  statement?.organisation === work.organisation &&
  statement.record.type === 'recall' &&
  statement.record.entry === entry

/** Takes a warning of the own organisation back: a recall record goes into the feed, the warning's text is deleted, and whoever reported hears
 *  of it. Once the text is deleted the rest can be tried again. */
export async function recallWarning(work: Work, recall: Recall, onProgress: OnProgress): Outcome<FeedCopy> {
  const { feed, entry, reason } = recall
  const entries = work.feeds.peek().get(feed)?.copy?.entries ?? []
  const taken = entries.find(({ header }) => header.entry === entry)
  if (!taken) return fail('not-in-feed')
  const { header } = taken
  const begun = entries.find(({ statement }) => isOwnRecall(work, statement, entry))
  if (!begun && taken.statement?.organisation !== work.organisation) return fail('not-yours')
  const id = begun?.header.entry ?? (toBase64url(work.desk.ports.random(16)) as EntryId)
  const record = { type: 'recall', entry, reason } as const
  const appended = await append(work, { feed, entry: id, record, withdrawals: [] })
  if (!appended.ok) return appended
  const answer = await work.call(recallEntryRoute, { params: { feed }, body: { entry, recall: id } })
  if (!answer.ok) return fail(answer.failure.code)
  for (const report of await reportsBehind(work, header, { entry, onProgress })) {
    const told = await sendToReporter(work, report, { type: 'recalled', feed, entry }, ({ messages }) =>
      messages.some(({ statement: { content } }) => content.type === 'recalled' && content.entry === entry),
    )
    if (!told.ok && told.failure !== 'withdrawn') return told
  }
  await leaveNote(work, appended.value)
  return ok(appended.value)
}
