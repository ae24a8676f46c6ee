import { bytesOf, type EntryId, ok, type ReportId } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { slotOf } from '@parasol/protocol'
import { withdrawalPreimage } from '@parasol/sealing'
import { noteAct } from '../shell/work/audit.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import { leaveNote } from '../shell/work/notes.ts'
import { type Recall, recallEntry } from '../shell/work/recall-entry.ts'
import type { OnProgress, Outcome, Work } from '../shell/work/work.ts'

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

/** Takes a warning of the own organisation back: a recall record goes into the feed, the warning's text is deleted, and whoever reported hears
 *  of it. Once the text is deleted the rest can be tried again. */
export async function recallWarning(work: Work, recall: Recall, onProgress: OnProgress): Outcome<FeedCopy> {
  const { feed, entry } = recall
  const recalled = await recallEntry(work, recall)
  if (!recalled.ok) return recalled
  noteAct(work, 'recalled')
  const { header, copy } = recalled.value
  for (const report of await reportsBehind(work, header, { entry, onProgress })) {
    const told = await sendToReporter(work, report, { type: 'recalled', feed, entry }, ({ messages }) =>
      messages.some(({ statement: { content } }) => content.type === 'recalled' && content.entry === entry),
    )
    if (!told.ok && told.failure !== 'withdrawn') return told
  }
  await leaveNote(work, copy)
  return ok(copy)
}
