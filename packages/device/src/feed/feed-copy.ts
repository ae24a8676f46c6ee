import type { Day, EntryId, Hash, Instant, OrganisationId } from '@parasol/charter'
import type { EntryHeader, EntryStatement, FeedId, WarningRecord } from '@parasol/protocol'
import type { OpenEntryFailure } from '@parasol/sealing'

/** Why an entry has no readable statement. `absent`: no body and no reason given (expired, or withheld);
 *  `no-key`: an epoch this device may not read; `refused`: its body does not verify. */
export type Gone =
  | { readonly why: 'withdrawn' | 'recalled' | 'absent' | 'no-key' }
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
  readonly warning: WarningRecord
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
    .flatMap(({ statement: { record, entry, feed, organisation, day } }) =>
      record.type === 'warning' && record.expires >= today && !replaced.has(`${organisation} ${entry}`)
        ? [{ entry, feed, organisation, day, warning: record }]
        : [],
    )
    .toSorted((left, right) => (left.day < right.day ? 1 : left.day > right.day ? -1 : 0))
}
