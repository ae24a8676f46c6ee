import type { ReportId } from '@parasol/charter'
import { casePartOf } from '@parasol/protocol'
import { untilQuiet } from '../shell/quiet.ts'
import { openFromInbox } from '../shell/work/mailboxes.ts'
import type { Work } from '../shell/work/work.ts'
import type { Listed } from './inbox-filter.ts'

const AT_ONCE = 4

function worthTrying(work: Work, report: ReportId): boolean {
  const news = work.opened.peek().get(report)
  return !news || (news.state === 'refused' && news.why === 'cannot-open')
}

/** Opens reports that are not open yet, a few at a time, until told to stop. What is hidden from whoever sits here stays shut, and so does
 *  everything while it is not known whether it is. */
export async function openEach(work: Work, listed: readonly Listed[], signal: AbortSignal): Promise<void> {
  if (work.inboxKeys.peek().length === 0) return
  const waiting = listed
    .filter(({ hidden, row }) => !hidden && work.caseParts.peek().has(casePartOf(row.report)))
    .values()
  const worker = async (): Promise<void> => {
    for (const { row } of waiting) {
      await untilQuiet()
      if (signal.aborted) return
      if (worthTrying(work, row.report)) await openFromInbox(work, row.report)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
