import { type EntryId, ok } from '@parasol/charter'
import { referenceText } from '@parasol/protocol'
import { t } from '../shell/text.ts'
import { changeJudgements } from '../shell/work/documents.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { partnersSaid } from '../shell/work/publishing-consent.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { entriesFrom, openReports, reportReference, standsBehind } from './known-records.ts'
import { recallJudgements } from './recall-judgements.ts'
import { unsharePattern } from './share-pattern.ts'

const SHARED: readonly string[] = ['pattern', 'forward']

/** Shared facts and copies of hers that stand, and those taken back without her hearing of it, as that was broken off. */
function patternsToGo(work: Work, opened: OpenedReport): ReadonlySet<EntryId> {
  const copy = work.feeds.peek().get('desk')?.copy
  const standing = (copy ? entriesFrom(opened, copy, work.organisation) : []).flatMap(
    ({ header, statement }) => (statement && SHARED.includes(statement.record.type) ? [header.entry] : []),
  )
  const told = { published: new Set<EntryId>(), recalled: new Set<EntryId>() }
  for (const { by, statement } of opened.messages) {
    const { content } = statement
    if (content.type !== 'published' && content.type !== 'recalled') continue
    const ours = 'organisation' in by && by.organisation === work.organisation
    if (ours && content.feed === 'desk') told[content.type].add(content.entry)
  }
  return new Set([...standing, ...[...told.published].filter((entry) => !told.recalled.has(entry))])
}

/** Takes back what other desks were told of a report whose reporter now says no to partner organisations: what was decided
 *  about it or about facts of it, notes included, and the facts, of which she hears. What was said of her published warning
 *  stands: that she allowed by itself. */
async function takeBackFrom(work: Work, opened: OpenedReport): Outcome {
  const entries = work.feeds.peek().get('desk')?.copy?.entries ?? []
  // By the header alone: what is gone already is still named elsewhere.
  const shared = entries.filter((entry) => standsBehind(opened.report, entry))
  const names = new Set([
    referenceText(reportReference(opened)),
    ...shared.map(({ header: { entry } }) => referenceText({ kind: 'pattern', entry })),
  ])
  const recalled = await recallJudgements(work, ({ left, right }) =>
    [left, right].some((side) => names.has(referenceText(side))),
  )
  if (!recalled.ok) return recalled
  for (const entry of patternsToGo(work, opened)) {
    const told = { reason: t('links.share.takenBack'), report: opened.id }
    const taken = await unsharePattern(work, entry, told)
    if (!taken.ok) return taken
  }
  return ok(true)
}

/** Keeps what was decided and shared to what reporters allow now: a no takes it back, and a report taken back takes along what
 *  the organisation had decided about it. */
export async function heedReporters(work: Work): Outcome {
  for (const opened of openReports(work)) {
    if (partnersSaid(opened) !== 'no') continue
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
