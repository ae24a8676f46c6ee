import { bytesOf, type Day, type EntryId, type OrganisationId } from '@parasol/charter'
import { type FeedCopy, type FeedEntry, type VisibleWarning, visibleWarnings } from '@parasol/device'
import { type PatternRecord, type Reference, referenceText, slotOf } from '@parasol/protocol'
import { type Report, reportAlias, withdrawalPreimage } from '@parasol/sealing'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import type { Work } from '../shell/work/work.ts'

/** A pattern record that may be shown. */
export type VisiblePattern = {
  readonly entry: EntryId
  readonly organisation: OrganisationId
  readonly day: Day
  readonly pattern: PatternRecord
}

/** Something that a person can judge, as this desk knows it. */
export type Known =
  | { readonly kind: 'warning'; readonly reference: Reference; readonly warning: VisibleWarning }
  | { readonly kind: 'pattern'; readonly reference: Reference; readonly pattern: VisiblePattern }
  | { readonly kind: 'report'; readonly reference: Reference; readonly opened: OpenedReport }

/** What can be judged, by the text of its reference. */
export type KnownRecords = ReadonlyMap<string, Known>

/** The pattern records in the desks' own feed: not withdrawn, taken back or expired. Newest first. */
export const visiblePatterns = ({ entries }: FeedCopy, today: Day): readonly VisiblePattern[] =>
  entries
    .flatMap(({ statement }): readonly VisiblePattern[] =>
      statement?.record.type === 'pattern' && statement.record.expires >= today
        ? [{ ...statement, pattern: statement.record }]
        : [],
    )
    .toReversed()

export const warningReference = ({ feed, entry }: Pick<VisibleWarning, 'feed' | 'entry'>): Reference => ({
  kind: 'warning',
  feed,
  entry,
})

const patternReference = ({ entry }: Pick<VisiblePattern, 'entry'>): Reference => ({
  kind: 'pattern',
  entry,
})

/** A report is spoken of by its alias, even where only its own organisation reads. */
export const reportReference = ({
  organisation,
  report,
}: Pick<OpenedReport, 'organisation' | 'report'>): Reference => ({
  kind: 'report',
  organisation,
  alias: reportAlias(withdrawalOf(report)),
})

const withdrawalOf = ({ statement }: Pick<Report, 'statement'>): Uint8Array => bytesOf(statement.withdrawal)

// Neither a report nor a header ever changes, and a desk asks this for each entry whenever it draws.
const answers = new WeakMap<object, Map<EntryId, boolean>>()

/** Whether a report stands behind an entry: its withdrawal secret opens one of the entry's slots. */
export function standsBehind(report: Report, { header: { entry, slots } }: FeedEntry): boolean {
  const known = answers.get(report.statement) ?? new Map<EntryId, boolean>()
  answers.set(report.statement, known)
  const answer = known.get(entry) ?? slots.includes(slotOf(withdrawalPreimage(withdrawalOf(report), entry)))
  known.set(entry, answer)
  return answer
}

/** The standing entries that this organisation made from a report, in the order of the feed. */
export const entriesFrom = (
  { report }: Pick<OpenedReport, 'report'>,
  copy: FeedCopy,
  organisation: OrganisationId,
): readonly FeedEntry[] =>
  copy.entries.filter(
    (entry) => entry.statement?.organisation === organisation && standsBehind(report, entry),
  )

/** The entry that a warning or a pattern record is; undefined for a report, and where this desk does not have it. */
export const entryOf = (work: Work, reference: Reference): FeedEntry | undefined =>
  reference.kind === 'report'
    ? undefined
    : work.feeds.value
        .get(reference.kind === 'warning' ? reference.feed : 'desk')
        ?.copy?.entries.find(({ header }) => header.entry === reference.entry)

/** The open reports that a reference stands for. What was taken back or withdrawn still has its header, and counts. */
export function reportsBehind(work: Work, reference: Reference): readonly OpenedReport[] {
  const entry = entryOf(work, reference)
  const text = referenceText(reference)
  return openReports(work).filter((opened) =>
    entry ? standsBehind(opened.report, entry) : referenceText(reportReference(opened)) === text,
  )
}

/** The reports open on this desk; a word about a warning tells of nothing that happened, and is not compared. */
export const openReports = ({ opened }: Pick<Work, 'opened'>): readonly OpenedReport[] =>
  [...opened.value.values()].flatMap((news) =>
    news.state === 'opened' && !news.opened.report.statement.about ? [news.opened] : [],
  )

/** Everything this desk can compare and judge: the warnings of every feed it reads, the desks' pattern records, and the reports
 *  it has opened. */
export function knownRecords(work: Work): KnownRecords {
  const today = work.desk.ports.today()
  const copies = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
  const desk = copies.find(({ feed }) => feed === 'desk')
  const known: readonly Known[] = [
    ...visibleWarnings(copies, today).map(
      (warning) => ({ kind: 'warning', reference: warningReference(warning), warning }) as const,
    ),
    ...(desk ? visiblePatterns(desk, today) : []).map(
      (pattern) => ({ kind: 'pattern', reference: patternReference(pattern), pattern }) as const,
    ),
    ...openReports(work).map(
      (opened) => ({ kind: 'report', reference: reportReference(opened), opened }) as const,
    ),
  ]
  return new Map(known.map((each) => [referenceText(each.reference), each]))
}

/** What a report is known as where it can be judged: itself, and what was made from it. Whoever made it: an organisation and the
 *  one that covers it hold the same report. The first that others may hear of stands first. */
export function facesOf(work: Work, opened: OpenedReport): readonly [Reference, ...Reference[]] {
  const today = work.desk.ports.today()
  const copies = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
  const from = new Set(
    copies.flatMap(({ entries }) =>
      entries.flatMap((entry) => (standsBehind(opened.report, entry) ? [entry.header.entry] : [])),
    ),
  )
  const warnings = visibleWarnings(copies, today).filter(({ entry }) => from.has(entry))
  const desk = copies.find(({ feed }) => feed === 'desk')
  const patterns = (desk ? visiblePatterns(desk, today) : []).filter(({ entry }) => from.has(entry))
  const made = [...warnings.map(warningReference), ...patterns.map(patternReference)]
  const [first, ...rest] = [...made, reportReference(opened)]
  return [first ?? reportReference(opened), ...rest]
}
