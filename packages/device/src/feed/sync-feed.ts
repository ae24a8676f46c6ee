import {
  bytesOf,
  type Charter,
  type Day,
  dayOf,
  type EntryId,
  fail,
  type Hash,
  type Instant,
  ok,
  type Result,
} from '@parasol/charter'
import { type FeedTail, readEpochRoute, SEGMENT } from '@parasol/protocol'
import { call } from '../call.ts'
import { syncFailure, type SyncFailure } from '../failures.ts'
import { type Chain, newestEpoch } from './chain.ts'
import { type EpochKeys, epochKeys, type FeedReader } from './epochs.ts'
import { type FeedCopy, type FeedEntry, longestShown, outlived } from './feed-copy.ts'
import { fetchBodies } from './fetch-bodies.ts'
import { type FeedSource, fetchHeaders } from './fetch-headers.ts'
import { keep, type FeedStores, type KeptFeed, readKept } from './kept-feed.ts'
import { newestNote } from './notes.ts'
import { openEntries } from './open-entries.ts'
import { withdrawnBy } from './withdrawals.ts'

export type FeedSync = FeedSource & {
  readonly charter: Charter
  readonly stores: FeedStores
  readonly reader: FeedReader
  readonly now: Instant
}

function copyOf(
  { feed, charter }: Pick<FeedSync, 'feed' | 'charter'>,
  chain: Chain,
  entries: readonly FeedEntry[],
  kept: KeptFeed,
): FeedCopy {
  const head = chain.heads.at(-1) as Hash
  return {
    feed,
    count: entries.length,
    head,
    epoch: newestEpoch(chain),
    entries,
    months: longestShown(charter),
    newestNote: kept.newestNote,
  }
}

/** The last good copy of a feed on this device, without the network. A feed never synced is empty. What has run out by
 *  `today` is let go of. */
export async function storedFeed({
  charter,
  stores,
  feed,
  today,
}: Pick<FeedSync, 'charter' | 'stores' | 'feed'> & { readonly today: Day }): Promise<FeedCopy> {
  const kept = await readKept(stores, charter.network, feed)
  const entries = await openEntries({ charter, feed, today, ...kept })
  const holds = ({ header: { entry } }: FeedEntry): boolean =>
    kept.bodies.has(entry) || kept.verified.has(entry)
  const ranOut = entries.findIndex((entry) => entry.gone?.why === 'expired' && holds(entry))
  if (ranOut !== -1) {
    const from = Math.floor(ranOut / SEGMENT) * SEGMENT
    await keep(stores, feed, withoutTexts(kept, entries), { network: charter.network, entries, from })
  }
  return copyOf({ feed, charter }, kept.chain, entries, kept)
}

const taken = ({ gone }: FeedEntry): boolean =>
  gone?.why === 'withdrawn' || gone?.why === 'recalled' || gone?.why === 'expired'

/** A copy without the texts of what was taken back or has run out. */
function withoutTexts<Kept extends Pick<KeptFeed, 'bodies' | 'expired'>>(
  kept: Kept,
  entries: readonly FeedEntry[],
): Kept {
  const gone = new Set(entries.filter(taken).map(({ header }) => header.entry))
  const expired = entries.flatMap(({ header, gone: why }) =>
    why?.why === 'expired' ? [[header.entry, why.lastDay] as const] : [],
  )
  const bodies = new Map([...kept.bodies].filter(([entry]) => !gone.has(entry)))
  return { ...kept, bodies, expired: new Map(expired) }
}

async function keysFor(
  sync: FeedSync,
  { chain, bodies, keys }: Pick<KeptFeed, 'chain' | 'bodies' | 'keys'>,
): Promise<Result<EpochKeys, SyncFailure>> {
  const { http, feed, charter, reader } = sync
  const epoch = newestEpoch(chain)
  if (epoch === 0 || keys.has(epoch)) return ok(keys)
  const access = sync.token === undefined ? {} : { token: sync.token }
  const answer = await call(http, readEpochRoute, { params: { feed, epoch: String(epoch) }, ...access })
  if (!answer.ok) return fail(syncFailure(answer.failure, feed))
  const wraps = answer.value.wraps.map((wrap) => ({ ...wrap, wrap: bytesOf(wrap.wrap) }))
  const found = await epochKeys({ charter, feed, chain, bodies }, keys, { reader, wraps })
  return found.ok ? found : fail({ reason: found.failure, about: feed })
}

/** Segments that hold an entry this device has neither text nor reason for: new ones, and those a server left out before. */
function lackingSegments(
  { feed, charter }: Pick<FeedSync, 'feed' | 'charter'>,
  kept: KeptFeed,
  { chain, tail, today }: { readonly chain: Chain; readonly tail: FeedTail; readonly today: Day },
): readonly number[] {
  const explained = new Set([
    ...kept.withdrawn,
    ...tail.withdrawn.map(({ entry }) => entry),
    ...tail.recalled,
    ...[...kept.expired].flatMap(([entry, lastDay]) => (lastDay < today ? [entry] : [])),
    ...outlived(feed, chain.headers, { months: longestShown(charter), today }).keys(),
  ])
  const held = (entry: EntryId): boolean =>
    kept.bodies.has(entry) || kept.verified.has(entry) || explained.has(entry)
  const lacking = chain.headers.flatMap(({ entry }, index) =>
    held(entry) ? [] : [Math.floor(index / SEGMENT)],
  )
  return [...new Set(lacking)]
}

/** What the tail proves about a chain: which entries are withdrawn, and when a desk vouched for how much of it. */
function proven(
  { charter, feed, now }: FeedSync,
  { chain, keys, tail }: { readonly chain: Chain; readonly keys: EpochKeys; readonly tail: FeedTail },
) {
  const withdrawn = withdrawnBy(tail.withdrawn, chain.headers)
  if (!withdrawn.ok) return withdrawn
  const note = newestNote({ charter, feed, chain, keys, now }, tail.notes)
  return note.ok ? ok({ withdrawn: withdrawn.value, note: note.value }) : note
}

const later = (one: Instant | null, two: Instant | null): Instant | null =>
  one !== null && two !== null ? (one > two ? one : two) : (one ?? two)

/** How many entries somebody's signature answers for: only so much of a chain is kept, or headers that a server made up once
 *  would make the honest chain look forked for good. */
function vouchedFor(kept: KeptFeed, entries: readonly FeedEntry[], noted: number): number {
  const lastRead = entries.findLastIndex(({ statement }) => statement !== null)
  return Math.max(kept.chain.headers.length, lastRead + 1, noted)
}

/** Where what is kept differs from what was: the first segment with a new entry or one gone since. */
function firstChanged(kept: KeptFeed, entries: readonly FeedEntry[]): number {
  const index = entries.findIndex(({ header: { entry }, statement, gone }) => {
    const known = kept.bodies.has(entry) || kept.verified.has(entry)
    return gone === null ? statement !== null && !kept.bodies.has(entry) : known
  })
  const known = kept.chain.headers.length
  return Math.floor((index === -1 ? known : Math.min(index, known)) / SEGMENT) * SEGMENT
}

/** Brings one feed up to date: chain, bodies, epoch keys, withdrawals, notes. Nothing is kept unless all of it verifies; single
 *  entries that do not are refused alone and say so in the copy. */
export async function syncFeed(sync: FeedSync): Promise<Result<FeedCopy, SyncFailure>> {
  const { charter, stores, feed } = sync
  const kept = await readKept(stores, charter.network, feed)
  const headers = await fetchHeaders(sync, kept.chain)
  if (!headers.ok) return headers
  const { chain, tail } = headers.value
  const today = dayOf(sync.now)
  const segments = lackingSegments(sync, kept, { chain, tail, today })
  const fetched = await fetchBodies(sync, { chain, segments })
  if (!fetched.ok) return fetched
  const all = new Map([...kept.bodies, ...fetched.value])
  const keys = await keysFor(sync, { chain, bodies: all, keys: kept.keys })
  if (!keys.ok) return keys
  const proof = proven(sync, { chain, keys: keys.value, tail })
  if (!proof.ok) return fail({ reason: proof.failure, about: feed })
  const { note } = proof.value
  const withdrawn = new Set([...kept.withdrawn, ...proof.value.withdrawn])
  const known = { chain, bodies: all, keys: keys.value, withdrawn }
  const entries = await openEntries({ ...kept, charter, feed, today, ...known })
  const newest = later(note?.at ?? null, kept.newestNote)
  const renewed = withoutTexts({ ...kept, ...known, newestNote: newest }, entries)
  const vouched = entries.slice(0, vouchedFor(kept, entries, note?.index ?? 0))
  const from = firstChanged(kept, vouched)
  await keep(stores, feed, renewed, { network: charter.network, entries: vouched, from })
  return ok(copyOf(sync, chain, entries, renewed))
}
