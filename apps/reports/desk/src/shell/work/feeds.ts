import { bytesOf, fail, ok, type Result } from '@parasol/charter'
import { type FeedCopy, type FeedReader, readKept, type SyncFailure, syncFeed } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import { refreshCharter } from '../desk.ts'
import { feedsOf } from './circles.ts'
import { loadRegister } from './documents.ts'
import { readInboxKeys } from './inbox-keys.ts'
import { charterOf, type Outcome, ownState, type Work } from './work.ts'

/** With which keys this desk can read a feed: the circle's, or on the desks' own feed the inbox's. Newest first; earlier
 *  ones count, since after a change of key the feed's present epoch may still be wrapped to the one before. */
function readersOf(work: Work, feed: FeedId): readonly FeedReader[] {
  const { organisation } = work
  const circles = (work.register.peek()?.content.circle ?? []).map(({ version, secret }) => ({
    version,
    secret: bytesOf(secret),
  }))
  const held = feed === 'desk' ? work.inboxKeys.peek() : circles
  return held
    .map(({ version, secret }) => ({ organisation, version, secret }))
    .toSorted((left, right) => right.version - left.version)
}

async function sync(
  work: Work,
  feed: FeedId,
  readers: readonly FeedReader[],
): Promise<Result<FeedCopy, SyncFailure>> {
  const charter = charterOf(work)
  const { http } = work.desk.ports
  let last: Result<FeedCopy, SyncFailure> = fail({ reason: 'no-key', about: feed })
  for (const reader of readers) {
    last = await syncFeed({ http, charter, feed, reader, stores: work.stores, now: work.desk.ports.now() })
    if (last.ok || last.failure.reason !== 'no-key') return last
  }
  return last
}

/** Fetches the keys that a colleague may have made since this desk opened. */
async function refreshKeys(work: Work): Promise<void> {
  await refreshCharter(work.desk)
  await readInboxKeys(work)
  await loadRegister(work)
}

/** Brings one feed up to date and shows it; the last good copy stays when that fails. */
export async function refreshFeed(work: Work, feed: FeedId): Outcome<FeedCopy> {
  let synced = await sync(work, feed, readersOf(work, feed))
  if (!synced.ok && synced.failure.reason === 'no-key') {
    await refreshKeys(work)
    const readers = readersOf(work, feed)
    if (readers.length === 0) return fail(feed === 'desk' ? 'no-inbox-key' : 'no-circle-key')
    synced = await sync(work, feed, readers)
  }
  const before = work.feeds.peek().get(feed)?.copy ?? null
  const news = synced.ok ? { copy: synced.value, failure: null } : { copy: before, failure: synced.failure }
  work.feeds.value = new Map(work.feeds.peek()).set(feed, news)
  return synced.ok ? synced : fail(synced.failure.reason)
}

/** The key of an epoch that this desk has opened; `null` when it has not. */
export async function epochKeyOf(work: Work, feed: FeedId, epoch: number): Promise<Uint8Array | null> {
  const kept = await readKept(work.stores, charterOf(work).network, feed)
  return kept.keys.get(epoch) ?? null
}

export async function refreshFeeds(work: Work): Outcome<readonly FeedId[]> {
  const own = ownState(work)
  if (!own.ok) return own
  const feeds = feedsOf(own.value)
  for (const feed of feeds) await refreshFeed(work, feed)
  return ok(feeds)
}
