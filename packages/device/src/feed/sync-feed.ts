import { bytesOf, type Charter, fail, type Hash, ok, type Result } from '@parasol/charter'
import { type FeedTail, readEpochRoute, SEGMENT } from '@parasol/protocol'
import { call } from '../call.ts'
import { syncFailure, type SyncFailure } from '../failures.ts'
import type { Chain } from './chain.ts'
import { type EpochKeys, epochKeys, type FeedReader, newestEpoch } from './epochs.ts'
import type { FeedCopy, FeedEntry } from './feed-copy.ts'
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
}

function copyOf(
  feed: FeedCopy['feed'],
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
    newestNote: kept.newestNote,
  }
}

/** The last good copy of a feed on this device, without the network. A feed never synced is empty. */
export async function storedFeed({
  charter,
  stores,
  feed,
}: Pick<FeedSync, 'charter' | 'stores' | 'feed'>): Promise<FeedCopy> {
  const kept = await readKept(stores, charter.network, feed)
  return copyOf(feed, kept.chain, openEntries({ charter, feed, ...kept }), kept)
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

/** What the tail proves about a chain: which entries are withdrawn, and how fresh the chain is. */
function proven(
  { charter, feed }: FeedSync,
  { chain, keys, tail }: { readonly chain: Chain; readonly keys: EpochKeys; readonly tail: FeedTail },
) {
  const withdrawn = withdrawnBy(tail.withdrawn, chain.headers)
  if (!withdrawn.ok) return withdrawn
  const note = newestNote({ charter, feed, chain, keys }, tail.notes)
  return note.ok ? ok({ withdrawn: withdrawn.value, note: note.value }) : note
}

const firstGone = (kept: KeptFeed, entries: readonly FeedEntry[]): number => {
  const index = entries.findIndex(({ header, gone }) => gone !== null && kept.bodies.has(header.entry))
  return index === -1 ? entries.length : Math.floor(index / SEGMENT) * SEGMENT
}

/** Brings one feed up to date: chain, bodies, epoch keys, withdrawals, notes. Nothing is kept unless all of it verifies; single
 *  entries that do not are refused alone and say so in the copy. */
export async function syncFeed(sync: FeedSync): Promise<Result<FeedCopy, SyncFailure>> {
  const { charter, stores, feed } = sync
  const kept = await readKept(stores, charter.network, feed)
  const headers = await fetchHeaders(sync, kept.chain)
  if (!headers.ok) return headers
  const { chain, tail } = headers.value
  const from = kept.chain.headers.length
  const fetched = from === chain.headers.length ? ok(kept.bodies) : await fetchBodies(sync, { chain, from })
  if (!fetched.ok) return fetched
  const all = new Map([...kept.bodies, ...fetched.value])
  const keys = await keysFor(sync, { chain, bodies: all, keys: kept.keys })
  if (!keys.ok) return keys
  const proof = proven(sync, { chain, keys: keys.value, tail })
  if (!proof.ok) return fail({ reason: proof.failure, about: feed })
  const withdrawn = new Set([...kept.withdrawn, ...proof.value.withdrawn])
  const { verified } = kept
  const entries = openEntries({ charter, feed, chain, bodies: all, keys: keys.value, withdrawn, verified })
  const gone = new Set(
    entries.flatMap(({ header, gone: why }) =>
      why?.why === 'withdrawn' || why?.why === 'recalled' ? [header.entry] : [],
    ),
  )
  const bodies = new Map([...all].filter(([entry]) => !gone.has(entry)))
  const notes = [proof.value.note, kept.newestNote].filter((note) => note !== null)
  const note = notes.toSorted().at(-1) ?? null
  const renewed: KeptFeed = { chain, bodies, keys: keys.value, withdrawn, newestNote: note, verified }
  const changed = Math.min(Math.floor(from / SEGMENT) * SEGMENT, firstGone(kept, entries))
  await keep(stores, feed, renewed, { entries, from: changed })
  return ok(copyOf(feed, chain, entries, renewed))
}
