import type { Charter, Day, EntryId, Hash, OrganisationId, QuickVerify } from '@parasol/charter'
import type { EntryStatement, FeedId } from '@parasol/protocol'
import { openEntryQuickly } from '@parasol/sealing'
import type { Bodies } from './bodies.ts'
import { builtInVerify, subtleHere } from './built-in-verify.ts'
import type { Chain } from './chain.ts'
import type { EpochKeys } from './epochs.ts'
import { type FeedEntry, lastDayOf, longestShown, outlived } from './feed-copy.ts'

export type Opening = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly chain: Chain
  readonly bodies: Bodies
  readonly keys: EpochKeys
  readonly withdrawn: ReadonlySet<EntryId>
  /** Warnings this device let go of when they ran out, with their last day. A clock that was set right brings them back. */
  readonly expired: ReadonlyMap<EntryId, Day>
  readonly today: Day
  /** Statements this device verified before, by entry. */
  readonly verified: ReadonlyMap<EntryId, EntryStatement>
}

/** Entries under way at once: the built-in verifier works beside this thread. */
const AT_ONCE = 256

async function openOne(opening: Opening, index: number, quick: QuickVerify): Promise<FeedEntry> {
  const { charter, feed, chain, bodies, keys, withdrawn, expired, today, verified } = opening
  const header = chain.headers[index] as FeedEntry['header']
  const base = { index, header, statement: null }
  if (withdrawn.has(header.entry)) return { ...base, gone: { why: 'withdrawn' } }
  const lastDay = expired.get(header.entry)
  if (lastDay !== undefined && lastDay < today) return { ...base, gone: { why: 'expired', lastDay } }
  const known = verified.get(header.entry)
  if (known) return { index, header, statement: known, gone: null }
  const body = bodies.get(header.entry)
  if (!body) return { ...base, gone: { why: 'absent' } }
  const epochKey = keys.get(header.epoch)
  if (!epochKey) return { ...base, gone: { why: 'no-key' } }
  const previous = chain.heads[index] as Hash
  const text = chain.texts[index] as string
  const expected = { feed, index, previous }
  const opened = await openEntryQuickly({ charter, header: text, body, epochKey, expected }, quick)
  return opened.ok
    ? { index, header, statement: opened.value.statement, gone: null }
    : { ...base, gone: { why: 'refused', failure: opened.failure } }
}

/** Opens and verifies every entry. A single entry that does not verify is refused alone: one bad entry must not silence
 *  a feed. A recall takes the statement of the entry it names away. */
export async function openEntries(opening: Opening): Promise<readonly FeedEntry[]> {
  const quick = builtInVerify(subtleHere())
  const { headers } = opening.chain
  const { today, feed } = opening
  const months = longestShown(opening.charter)
  const expired = new Map([...opening.expired, ...outlived(feed, headers, { months, today })])
  const entries: FeedEntry[] = []
  for (let from = 0; from < headers.length; from += AT_ONCE) {
    const few = headers.slice(from, from + AT_ONCE)
    entries.push(...(await Promise.all(few.map((_, n) => openOne({ ...opening, expired }, from + n, quick)))))
  }
  return withoutRecalled(entries).map((entry) => unlessExpired(entry, today, months))
}

/** A warning whose last day is past says nothing any more. */
function unlessExpired(entry: FeedEntry, today: Day, months: number): FeedEntry {
  const { statement } = entry
  if (statement?.record.type !== 'warning') return entry
  const lastDay = lastDayOf(statement.record, statement.day, months)
  return lastDay < today ? { ...entry, statement: null, gone: { why: 'expired', lastDay } } : entry
}

/** A recall counts from the entry's own organisation. Where the entry's text is gone already, nobody can tell whose it was. */
function withoutRecalled(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const recalls = new Map<EntryId, Set<OrganisationId>>()
  for (const { statement } of entries) {
    if (statement?.record.type !== 'recall') continue
    const by = recalls.get(statement.record.entry) ?? new Set()
    recalls.set(statement.record.entry, by.add(statement.organisation))
  }
  const recalled = ({ header, statement, gone }: FeedEntry): boolean => {
    const by = recalls.get(header.entry)
    if (!by || gone?.why === 'withdrawn') return false
    return statement === null || by.has(statement.organisation)
  }
  return entries.map((entry) =>
    recalled(entry) ? { ...entry, statement: null, gone: { why: 'recalled' } } : entry,
  )
}
