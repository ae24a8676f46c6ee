import { fail, ok, type ReportId, type Result } from '@parasol/charter'
import type { Reference } from '@parasol/protocol'
import type { Trouble } from '../shell/failures.ts'
import { openFromInbox } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShare } from '../shell/work/publishing-consent.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { entryOf, facesOf, reportReference, reportsBehind } from './known-records.ts'

/** One side of a pair: something published, or a report open on this desk. */
export type Side = Reference | OpenedReport

/** Who hears of a decision: every desk, or nobody outside the organisation. */
export type Audience = 'desks' | 'organisation'

/** A side of a pair with the reports behind it. */
export type Weighed = {
  /** What other desks may know it as. */
  readonly face: Reference
  /** What it is called where only the own organisation reads. Shared facts go with a no, and a name with them. */
  readonly inside: Reference
  /** Those open on this desk. */
  readonly reports: readonly OpenedReport[]
  /** Why nobody can tell here what its reporter allows; null where that is known, or another organisation's business. */
  readonly trouble: Extract<Trouble, 'report-not-open' | 'not-found'> | null
}

const isReport = (side: Side): side is OpenedReport => 'report' in side

/** Whether a report may be in the inbox that this desk has not tried to open. */
const someUntried = ({ inbox, opened }: Work): boolean =>
  inbox.value?.reports.some(({ report }) => !opened.value.has(report)) ?? true

function troubleWith(work: Work, reference: Reference): Weighed['trouble'] {
  if (reference.kind === 'report')
    return reference.organisation === work.organisation ? 'report-not-open' : null
  const entry = entryOf(work, reference)
  if (entry?.gone?.why === 'withdrawn' || entry?.gone?.why === 'recalled') return 'not-found'
  if (entry?.statement?.organisation !== work.organisation) return null
  // A warning outlives its report. Once no report can be behind it, it goes by itself, as every published warning may.
  return reference.kind === 'pattern' || someUntried(work) ? 'report-not-open' : null
}

/** What was made from a report stands for the report, and the report is behind what was made from it. */
export function weigh(work: Work, side: Side): Weighed {
  if (isReport(side))
    return { face: facesOf(work, side)[0], inside: reportReference(side), reports: [side], trouble: null }
  const reports = reportsBehind(work, side)
  const [first] = reports
  const inside = side.kind === 'pattern' && first ? reportReference(first) : side
  return { face: side, inside, reports, trouble: first ? null : troubleWith(work, side) }
}

/** Who may hear of sides. Only a warning is known to everybody anyhow: of a report, and of facts in it, other desks may be told
 *  with its reporter's yes to partner organisations. */
export const audienceFor = (sides: readonly Weighed[]): Audience =>
  sides.every(
    ({ face, reports, trouble }) =>
      face.kind === 'warning' || (!trouble && reports.every((opened) => mayShare(opened) === 'yes')),
  )
    ? 'desks'
    : 'organisation'

/** Who will hear of a decision, by what this desk knows now. */
export const audienceOf = (work: Work, sides: readonly Side[]): Audience =>
  audienceFor(sides.map((side) => weigh(work, side)))

/** A report as it stands this minute: her answer may have changed since the desk opened it. */
export async function readAgain(work: Work, id: ReportId): Outcome<OpenedReport> {
  const news = await openFromInbox(work, id)
  if (news.state === 'opened') return ok(news.opened)
  return fail(news.why === 'withdrawn' || news.why === 'offline' ? news.why : 'cannot-open')
}

async function weighAgain(work: Work, side: Side): Outcome<Weighed> {
  const before = weigh(work, side)
  if (before.trouble) return fail(before.trouble)
  const reports: OpenedReport[] = []
  for (const { id } of before.reports) {
    const read = await readAgain(work, id)
    if (!read.ok) return read
    reports.push(read.value)
  }
  return ok({ ...before, reports })
}

/** Both sides of a pair as they stand this minute. Fails where a report behind one cannot be asked. */
export async function weighPair(
  work: Work,
  [left, right]: readonly [Side, Side],
): Promise<Result<readonly [Weighed, Weighed], Trouble>> {
  const one = await weighAgain(work, left)
  if (!one.ok) return one
  const other = await weighAgain(work, right)
  return other.ok ? ok([one.value, other.value]) : other
}
