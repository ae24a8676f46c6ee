import type { Day, Instant } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../store.ts'
import { sealedStore } from '../sealed-store.ts'
import { type FeedCopy, visibleWarnings } from './feed-copy.ts'
import { FEED, type FeedForTests, feedForTests, NOW } from './feed-for-tests.ts'
import { storedFeed, syncFeed } from './sync-feed.ts'
import { seededRandom, TODAY, worldForTests } from '../world-for-tests.ts'

const world = worldForTests()
const { charter, organisation, circle } = world
const reader = { organisation, version: 1, secret: circle.secret }

/** A store whose every name and value can be looked at and spoilt. */
function openStore(): { readonly store: Store; readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  const store: Store = {
    get: async (name) => kept.get(name),
    put: async (entries) => {
      for (const [name, bytes] of entries) kept.set(name, bytes)
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name)
    },
    clear: async () => kept.clear(),
  }
  return { store, kept }
}

function phone(feed: FeedForTests, stores = { sealed: memoryStore(), open: memoryStore() }) {
  const common = { charter, stores, feed: FEED } as const
  return {
    sync: () => syncFeed({ ...common, http: feed.http, reader, now: NOW }),
    held: () => storedFeed({ ...common, today: TODAY }),
  }
}

async function synced(feed: FeedForTests, stores?: Parameters<typeof phone>[1]) {
  const device = phone(feed, stores)
  const copy = await device.sync()
  if (!copy.ok) throw new Error(copy.failure.reason)
  return device
}

const shown = async (device: ReturnType<typeof phone>): Promise<number> =>
  visibleWarnings([await device.held()], TODAY).length

describe('a feed on a device', () => {
  it('[DEVICE-9] is taken whole, and there again without the network', async () => {
    const feed = await feedForTests(world)
    feed.append(300)
    feed.note()
    const copy = await phone(feed).sync()
    expect(copy).toMatchObject({ ok: true, value: { count: 301, epoch: 1, newestNote: NOW } })
    const device = await synced(feed)
    expect(await device.held()).toEqual(copy.ok && copy.value)
  })

  it('[G14] what a device asks for tells which segment it has come to, not how far into it', async () => {
    const feed = await feedForTests(world)
    feed.append(3)
    const early = await synced(feed)
    feed.append(200)
    const late = await synced(feed)
    feed.append(100)
    feed.asked()
    await early.sync()
    const askedByEarly = feed.asked()
    await late.sync()
    expect(feed.asked()).toEqual(askedByEarly)
    expect(askedByEarly).toEqual([
      '/v1/feeds/province/tail',
      '/v1/feeds/province/segments/0',
      '/v1/feeds/province/bodies/0',
      '/v1/feeds/province/bodies/1',
    ])
  })

  it('[DEVICE-9] a sync with nothing new asks for the tail alone', async () => {
    const feed = await feedForTests(world)
    feed.append(5)
    const device = await synced(feed)
    feed.asked()
    await device.sync()
    expect(feed.asked()).toEqual(['/v1/feeds/province/tail'])
  })
})

describe('a damaged copy', () => {
  const WARNINGS = 260

  const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2)
  const flipped = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte, at) => (at % 97 === 40 ? byte ^ 1 : byte))
  const key = new Uint8Array(32).fill(1)
  const textsIn = (copy: FeedCopy): readonly string[] =>
    visibleWarnings([copy], TODAY).map(({ warning }) => warning.text)

  it('[DEVICE-7] whichever part is damaged or lost: nothing false is shown, and the next sync has all', async () => {
    const feed = await feedForTests(world)
    feed.append(WARNINGS)
    const { store, kept } = openStore()
    const stores = { sealed: store, open: sealedStore(store, key, seededRandom('store')) }
    const device = await synced(feed, stores)
    const all = textsIn(await device.held())
    const whole = new Map(kept)
    // The feed's state, and of each segment headers, bodies and statements; the epoch's key.
    expect(whole.size).toBe(1 + 2 * 3 + 1)
    for (const [name, bytes] of whole) {
      for (const damaged of [null, new Uint8Array(), half(bytes), flipped(bytes)]) {
        kept.clear()
        for (const [each, good] of whole) kept.set(each, good)
        if (damaged) kept.set(name, damaged)
        else kept.delete(name)
        expect(all).toEqual(expect.arrayContaining([...textsIn(await device.held())]))
        const mended = await device.sync()
        expect(mended.ok && textsIn(mended.value)).toEqual(all)
        expect(textsIn(await device.held())).toEqual(all)
      }
    }
  })

  it('[DEVICE-7] a damaged body that nobody has opened yet is fetched again', async () => {
    const feed = await feedForTests(world)
    feed.append(4)
    const { store, kept } = openStore()
    await synced(feed, { sealed: store, open: memoryStore() })
    const name = 'feed/province/0/bodies'
    const bytes = kept.get(name) as Uint8Array
    kept.set(name, bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1))
    const restarted = phone(feed, { sealed: store, open: memoryStore() })
    const mended = await restarted.sync()
    expect(mended.ok && textsIn(mended.value)).toHaveLength(4)
  })

  it('[DEVICE-7] statements lost are opened and verified again from the sealed bodies', async () => {
    const feed = await feedForTests(world)
    feed.append(4)
    const stores = { sealed: memoryStore(), open: memoryStore() }
    const device = await synced(feed, stores)
    await stores.open.remove(['feed/province/0/statements'])
    expect(await shown(device)).toBe(4)
    await stores.open.clear()
    expect((await device.held()).entries.map(({ gone }) => gone?.why)).toEqual(Array(5).fill('no-key'))
    expect((await device.sync()).ok).toBe(true)
    expect(await shown(device)).toBe(4)
  })

  it('[DEVICE-7] the copy of another network is none', async () => {
    const feed = await feedForTests(world)
    feed.append(4)
    const stores = { sealed: memoryStore(), open: memoryStore() }
    await synced(feed, stores)
    const other = worldForTests('Another invented network')
    const held = await storedFeed({ charter: other.charter, stores, feed: FEED, today: TODAY })
    expect(held).toMatchObject({ count: 0, entries: [], newestNote: null })
    const fresh = await feedForTests(other)
    const own = { organisation: other.organisation, version: 1, secret: other.circle.secret }
    const at = { charter: other.charter, stores, feed: FEED, now: NOW } as const
    expect(await syncFeed({ ...at, http: fresh.http, reader: own })).toMatchObject({
      ok: true,
      value: { count: 1 },
    })
  })
})

describe('a warning that has run out', () => {
  const LAST = '2026-02-20' as Day
  const AFTER = '2026-02-21' as Day
  const at = (day: Day) => `${day}T12:00:00.000Z` as Instant
  const all = (kept: ReadonlyMap<string, Uint8Array>): string =>
    [...kept.values()].map((bytes) => new TextDecoder().decode(bytes)).join()

  async function warned() {
    const feed = await feedForTests(world)
    feed.append(2)
    feed.warn('Gone after the twentieth.', LAST)
    const { store, kept } = openStore()
    const stores = { sealed: store, open: store }
    const common = { charter, stores, feed: FEED } as const
    const sync = async (day: Day): Promise<FeedCopy> => {
      const copy = await syncFeed({ ...common, http: feed.http, reader, now: at(day) })
      if (!copy.ok) throw new Error(copy.failure.reason)
      return copy.value
    }
    await sync(TODAY)
    return { feed, kept, sync, held: (today: Day) => storedFeed({ ...common, today }) }
  }

  it('[DEVICE-10] [UI-42] is gone from the copy the day after its last, without a connection', async () => {
    const { kept, held } = await warned()
    expect(visibleWarnings([await held(LAST)], LAST)).toHaveLength(3)
    expect(all(kept)).toContain('Gone after the twentieth.')
    const sizes = kept.get('feed/province/0/bodies')?.length ?? 0
    expect(visibleWarnings([await held(AFTER)], AFTER)).toHaveLength(2)
    expect(all(kept)).not.toContain('Gone after the twentieth.')
    expect(kept.get('feed/province/0/bodies')?.length).toBeLessThan(sizes)
    expect((await held(AFTER)).entries.map(({ gone }) => gone?.why)).toContain('expired')
  })

  it('[DEVICE-10] [UI-42] is gone at the next sync, and is not fetched again', async () => {
    const { feed, kept, sync } = await warned()
    expect(visibleWarnings([await sync(AFTER)], AFTER)).toHaveLength(2)
    expect(all(kept)).not.toContain('Gone after the twentieth.')
    feed.asked()
    await sync(AFTER)
    expect(feed.asked()).toEqual(['/v1/feeds/province/tail'])
  })

  it('[DEVICE-10] comes back with the next sync when the clock was wrong', async () => {
    const { sync } = await warned()
    await sync('2027-01-01' as Day)
    expect(visibleWarnings([await sync(TODAY)], TODAY)).toHaveLength(3)
  })

  it('[DEVICE-10] goes two years after it was published, whatever its writer chose', async () => {
    const { held } = await warned()
    const [first] = visibleWarnings([await held(TODAY)], TODAY)
    expect(first?.warning.expires).toBe('2028-02-03')
    expect(visibleWarnings([await held(TODAY)], '2028-02-03' as Day)).toHaveLength(2)
    expect(visibleWarnings([await held(TODAY)], '2028-02-04' as Day)).toEqual([])
  })
})
