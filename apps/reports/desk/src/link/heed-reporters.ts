import { ok } from '@parasol/charter'
import type { FeedEntry } from '@parasol/device'
import { referenceText } from '@parasol/protocol'
import { t } from '../shell/text.ts'
import { changeJudgements } from '../shell/work/documents.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShare } from '../shell/work/publishing-consent.ts'
import { recallEntry } from '../shell/work/recall-entry.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { entriesFrom, openReports, reportReference } from './known-records.ts'

/** Takes back what other desks were told of a report whose reporter now says no to partner organisations. What was said of
 *  her published warning stands: that she allowed by itself. */
async function takeBackFrom(work: Work, opened: OpenedReport): Outcome {
  const copy = work.feeds.peek().get('desk')?.copy
  const alias = referenceText(reportReference(opened))
  const isToGo = ({ statement }: FeedEntry): boolean => {
    const record = statement?.record
    if (record?.type !== 'judgement') return record?.type === 'pattern'
    return [record.left, record.right].some((side) => referenceText(side) === alias)
  }
  for (const { header } of (copy ? entriesFrom(opened, copy, work.organisation) : []).filter(isToGo)) {
    const recall = { feed: 'desk', entry: header.entry, reason: t('links.share.takenBack') } as const
    const recalled = await recallEntry(work, recall)
    if (!recalled.ok) return recalled
  }
  return ok(true)
}

/** Keeps what was decided and shared to what reporters allow now: a no takes it back, and a report taken back takes along what
 *  the organisation had decided about it. */
export async function heedReporters(work: Work): Outcome {
  for (const opened of openReports(work)) {
    if (mayShare(opened) !== 'no') continue
    const taken = await takeBackFrom(work, opened)
    if (!taken.ok) return taken
  }
  const gone = new Set(work.inbox.peek()?.withdrawn ?? [])
  const kept = work.judgements.peek()?.content.judgements ?? []
  if (!kept.some(({ about }) => about.some((id) => gone.has(id)))) return ok(true)
  const changed = await changeJudgements(work, ({ judgements }) => ({
    judgements: judgements.filter(({ about }) => !about.some((id) => gone.has(id))),
  }))
  return changed.ok ? ok(true) : changed
}
