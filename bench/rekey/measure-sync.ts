import { type Day, instantOf, type Signed } from '@parasol/charter'
import {
  fetchHttp,
  type FeedReader,
  type FeedStores,
  type Store,
  storedFeed,
  syncCharter,
  syncFeed,
  type VisibleWarning,
  visibleWarnings,
} from '@parasol/device'
import { createIndex, type Described } from '@parasol/matching'
import type { FeedId } from '@parasol/protocol'
import { bytesDown, traffic } from './traffic.ts'

/** A first sync of one feed by a new phone. */
export type SyncJob = {
  readonly origin: string
  readonly pin: Signed
  readonly feed: FeedId
  readonly reader: FeedReader
  readonly today: Day
}

export type SyncFigures = {
  readonly warnings: number
  /** While at least one request was under way; what the device does meanwhile is in it. */
  readonly fetchSeconds: number
  readonly verifyOpenSeconds: number
  readonly keepSeconds: number
  readonly indexSeconds: number
  /** The next start: reading back what was kept, without the network. */
  readonly reopenSeconds: number
  readonly bytesDown: number
}

const TIMEOUT_MS = 120_000

const seconds = (ms: number): number => Math.round(ms) / 1000

async function timed<Value>(work: () => Promise<Value> | Value): Promise<{ value: Value; ms: number }> {
  const since = performance.now()
  const value = await work()
  return { value, ms: performance.now() - since }
}

function slowly(store: Store, count: (ms: number) => void): Store {
  return { ...store, put: async (entries) => count((await timed(() => store.put(entries))).ms) }
}

/** A warning as matching reads it, as the phone does. */
function describedOf({ entry, day, warning }: VisibleWarning): Described {
  const { facts, place, text, when } = warning
  const told = [when, place, text].filter((part) => part !== '').join('\n')
  return { id: entry, date: day, ...facts, text: told }
}

/** Syncs, verifies, opens and indexes a whole feed into empty stores, in Node as in a browser. */
export async function measureSync(job: SyncJob, stores: FeedStores): Promise<SyncFigures> {
  const { origin, pin, feed, reader, today } = job
  const counted = traffic(fetchHttp({ origin, timeoutMs: TIMEOUT_MS }))
  let keepMs = 0
  const count = (ms: number): void => {
    keepMs += ms
  }
  const slow = { sealed: slowly(stores.sealed, count), open: slowly(stores.open, count) }
  const charter = await syncCharter({ http: counted.http, pin, store: stores.sealed })
  if (!charter.ok) throw new Error(`the roster is refused: ${charter.failure.reason}`)
  counted.take()
  const common = { charter: charter.value, feed, stores: slow }
  const synced = await timed(() =>
    syncFeed({ ...common, http: counted.http, reader, now: instantOf(Date.now()) }),
  )
  if (!synced.value.ok) throw new Error(`the feed is refused: ${synced.value.failure.reason}`)
  const { exchanges, busyMs } = counted.take()
  const verifyOpenMs = synced.ms - busyMs - keepMs
  const warnings = visibleWarnings([synced.value.value], today)
  const indexed = await timed(() => createIndex(warnings.map(describedOf)))
  const reopened = await timed(() => storedFeed({ ...common, today }))
  if (visibleWarnings([reopened.value], today).length !== warnings.length) throw new Error('not all was kept')
  return {
    warnings: warnings.length,
    fetchSeconds: seconds(busyMs),
    verifyOpenSeconds: seconds(verifyOpenMs),
    keepSeconds: seconds(keepMs),
    indexSeconds: seconds(indexed.ms),
    reopenSeconds: seconds(reopened.ms),
    bytesDown: bytesDown(exchanges),
  }
}
