import {
  type Charter,
  type Day,
  type EntryId,
  type Hash,
  type Instant,
  monthsAfter,
  type OrganisationId,
  valuesOf,
} from '@parasol/charter'
import {
  type EntryHeader,
  type EntryStatement,
  type FeedId,
  LONGEST_WARNED_YEARS,
  type WarningRecord,
} from '@parasol/protocol'
import type { OpenEntryFailure } from '@parasol/sealing'

/** Why an entry has no readable statement. `expired`: a warning whose last day is past; `absent`: no body and no reason given
 *  (withheld, or run out before this device came); `no-key`: an epoch this device may not read; `refused`: its body does not
 *  verify. */
export type Gone =
  | { readonly why: 'withdrawn' | 'recalled' | 'absent' | 'no-key' }
  | { readonly why: 'expired'; readonly lastDay: Day }
  | { readonly why: 'refused'; readonly failure: OpenEntryFailure }

export type FeedEntry = {
  readonly index: number
  readonly header: EntryHeader
  readonly statement: EntryStatement | null
  readonly gone: Gone | null
}

/** One feed as this device holds it, verified. */
export type FeedCopy = {
  readonly feed: FeedId
  readonly count: number
  readonly head: Hash
  /** The newest epoch, 0 while the feed is empty. */
  readonly epoch: number
  readonly entries: readonly FeedEntry[]
  /** How long a warning is shown at most, by what the network decided. */
  readonly months: number
  /** When a desk last vouched for the feed as far as this copy goes; null when none has. */
  readonly newestNote: Instant | null
}

export type VisibleWarning = {
  readonly entry: EntryId
  readonly feed: FeedId
  readonly organisation: OrganisationId
  /** The day it was published. */
  readonly day: Day
  /** `expires` is the last day it is shown, however late its writer wished. */
  readonly warning: WarningRecord
}

/** How many months a warning is shown at most: as a governing table decided, and never more than {@link LONGEST_WARNED_YEARS} years. */
export const longestShown = ({ state }: Pick<Charter, 'state'>): number =>
  Math.min(valuesOf(state.policies)['warnings-months'] ?? Infinity, LONGEST_WARNED_YEARS * 12)

/** The last day a warning is shown: what its writer chose, and never more than `months` after it was published. */
export function lastDayOf({ expires }: Pick<WarningRecord, 'expires'>, published: Day, months: number): Day {
  const latest = monthsAfter(published, months)
  return expires < latest ? expires : latest
}

/** Entries whose text servers and devices let go of by `today`, whatever their writers chose: all of an area's or the province's feed but those
 *  that begin an epoch, which later keys hang on. The last day of each. */
export function outlived(
  feed: FeedId,
  headers: readonly EntryHeader[],
  { months, today }: { readonly months: number; readonly today: Day },
): ReadonlyMap<EntryId, Day> {
  if (feed === 'desk') return new Map()
  return new Map(
    headers.flatMap(({ entry, day, epoch }, at) => {
      const lastDay = monthsAfter(day, months)
      const beginsEpoch = headers[at - 1]?.epoch !== epoch
      return beginsEpoch || lastDay >= today ? [] : [[entry, lastDay] as const]
    }),
  )
}

type Told = FeedEntry & { readonly statement: EntryStatement }

const told = (entry: FeedEntry): entry is Told => entry.statement !== null && entry.gone === null

/** The warnings a reader may be shown on `today`: not withdrawn, recalled, expired, or replaced by the same organisation.
 *  Newest first. */
export function visibleWarnings(copies: readonly FeedCopy[], today: Day): readonly VisibleWarning[] {
  const entries = copies.flatMap(({ entries: all, months }) =>
    all.filter(told).map((each) => ({ ...each, months })),
  )
  const replaced = new Set(
    entries.flatMap(({ statement: { organisation, record } }) =>
      record.type === 'warning' && record.replaces ? [`${organisation} ${record.replaces}`] : [],
    ),
  )
  return entries
    .flatMap(({ months, statement: { record, entry, feed, organisation, day } }) => {
      if (record.type !== 'warning' || replaced.has(`${organisation} ${entry}`)) return []
      const expires = lastDayOf(record, day, months)
      return expires < today ? [] : [{ entry, feed, organisation, day, warning: { ...record, expires } }]
    })
    .toSorted((left, right) => (left.day < right.day ? 1 : left.day > right.day ? -1 : 0))
}
