import { untilQuiet } from '../shell/quiet.ts'
import { openFromInbox } from '../shell/work/mailboxes.ts'
import type { Work } from '../shell/work/work.ts'

// Each is asked for alone and held in memory while the desk is open.
const MOST_OPEN = 300
// What somebody opens by hand is not to wait behind these.
const PAUSE_MS = 100

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Opens the newest reports of the inbox, one after the other: what is not open is not compared, and nobody can tell what its
 *  reporter allows. One that could not be opened is left for whoever reads the inbox. */
export async function openMoreReports(work: Work, signal: AbortSignal, most = MOST_OPEN): Promise<void> {
  const rows = (work.inbox.peek()?.reports ?? [])
    .toSorted((left, right) => right.order - left.order)
    .slice(0, most)
  for (const { report } of rows) {
    if (work.opened.peek().has(report)) continue
    await pause(PAUSE_MS)
    await untilQuiet()
    if (signal.aborted) return
    if (!work.opened.peek().has(report)) await openFromInbox(work, report)
  }
}
