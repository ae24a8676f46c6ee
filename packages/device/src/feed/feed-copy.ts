import type { Day, EntryId, Hash, Instant, OrganisationId } from '@parasol/charter'
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

/** The last day a warning is shown: what its writer chose, and never later than {@link LONGEST_WARNED_YEARS} after it was
 *  published. */
export const lastDayOf = ({ expires }: Pick<WarningRecord, 'expires'>, published: Day): Day => {
  const latest = `${Number(published.slice(0, 4)) + LONGEST_WARNED_YEARS}${published.slice(4)}` as Day
  return expires < latest ? expires : latest
}

type Told = FeedEntry & { readonly statement: EntryStatement }

const told = (entry: FeedEntry): entry is Told => entry.statement !== null && entry.gone === null

/** The warnings a reader may be shown on `today`: not withdrawn, recalled, expired, or replaced by the same organisation.
 *  Newest first. */
export function visibleWarnings(copies: readonly FeedCopy[], today: Day): readonly VisibleWarning[] {
  const entries = copies.flatMap((copy) => copy.entries.filter(told))
  const replaced = new Set(
    entries.flatMap(({ statement: { organisation, record } }) =>
      record.type === 'warning' && record.replaces ? [`${organisation} ${record.replaces}`] : [],
    ),
  )
  return entries
    .flatMap(({ statement: { record, entry, feed, organisation, day } }) => {
      if (record.type !== 'warning' || replaced.has(`${organisation} ${entry}`)) return []
      const expires = lastDayOf(record, day)
      return expires < today ? [] : [{ entry, feed, organisation, day, warning: { ...record, expires } }]
    })
    .toSorted((left, right) => (left.day < right.day ? 1 : left.day > right.day ? -1 : 0))
}
