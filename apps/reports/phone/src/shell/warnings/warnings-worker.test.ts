import type { Day } from '@parasol/charter'
import { type FeedCopy, memoryStore, type VisibleWarning } from '@parasol/device'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Engine } from '../engine.ts'
import type { Ask, Reading, Tell } from './contracts.ts'

const outside = vi.hoisted(() => ({
  broken: false,
  warnings: [] as VisibleWarning[],
  stored: false,
  today: '2026-11-23',
  /** The search for SLOW goes on, step by step, until the index is stored: what became of it. */
  slow: null as null | 'asked' | 'begun' | 'went on',
  /** Plate of the warning whose reasons break down. */
  untellable: null as string | null,
}))

vi.mock('../engine.ts', () => ({
  openEngine: async () => {
    if (outside.broken) throw new Error('no database')
    const charter = { organisations: new Map() }
    return {
      store: memoryStore(),
      random: (count: number) => new Uint8Array(count),
      today: () => outside.today,
      now: () => '2026-11-23T20:00:00.000Z',
      storedCharter: async () => charter,
      syncCharter: async () => ({ ok: true, value: charter }),
    } as unknown as Engine
  },
}))

vi.mock('@parasol/device', async (importOriginal) => {
  const copy = { feed: 'province', epoch: 1, newestNote: null, entries: [] } as unknown as FeedCopy
  return {
    ...(await importOriginal<typeof import('@parasol/device')>()),
    storedFeed: async () => copy,
    syncFeed: async () => ({ ok: true, value: copy }),
    visibleWarnings: (_: unknown, today: string) =>
      outside.warnings.filter(({ warning }) => (warning?.expires ?? today) >= today),
  }
})

vi.mock('@parasol/matching', async (importOriginal) => {
  const engine = await importOriginal<typeof import('@parasol/matching')>()
  return {
    ...engine,
    storedIndex: (index: Parameters<typeof engine.storedIndex>[0]) => {
      outside.stored = true
      return engine.storedIndex(index)
    },
    reasonsFor: (...asked: Parameters<typeof engine.reasonsFor>) => {
      if (outside.untellable !== null && asked[0].plates.includes(outside.untellable))
        throw new Error('reasons')
      return engine.reasonsFor(...asked)
    },
    *searchSteps(...asked: Parameters<typeof engine.searchSteps>) {
      if (outside.slow === 'asked' && asked[1] === SLOW) {
        outside.slow = 'begun'
        while (!outside.stored) yield undefined
        outside.slow = 'went on'
      }
      return yield* engine.searchSteps(...asked)
    },
  }
})

const SLOW = 'UZY 904'

const warning = (entry: string, feed: string, plate: string): VisibleWarning => {
  const facts = { names: [], phones: [], plates: [plate], vehicles: [], handles: [], emails: [], places: [] }
  const says = {
    facts: { ...facts, description: '' },
    areas: [],
    categories: [],
    place: '',
    text: '',
    when: '',
  }
  return { entry, feed, day: '2026-11-23', warning: says } as unknown as VisibleWarning
}

const READING = {
  organisation: 'org',
  circle: { version: 1, secret: 'A'.repeat(43) },
  copies: 'A'.repeat(43),
} as unknown as Reading

/** A worker of its own, and what it tells. */
async function startWorker() {
  vi.resetModules()
  const told: Tell[] = []
  let hear: (event: { readonly data: Ask }) => void = () => undefined
  vi.stubGlobal('postMessage', (tell: Tell) => void told.push(tell))
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
    hear = listener
  })
  await import('./warnings-worker.ts')
  const ask = (data: Ask): void => hear({ data })
  const tells = <Type extends Tell['type']>(type: Type, asked?: number) =>
    vi.waitUntil(
      () =>
        told.find(
          (each): each is Extract<Tell, { readonly type: Type }> =>
            each.type === type && (asked === undefined || ('ask' in each && each.ask === asked)),
        ),
      { timeout: 20_000 },
    )
  ask({ type: 'open', reading: READING })
  return { ask, tells }
}

beforeEach(() => {
  Object.assign(outside, {
    broken: false,
    stored: false,
    slow: null,
    untellable: null,
    today: '2026-11-23',
  })
  outside.warnings = [warning('1', 'province', 'QOI 128'), warning('1', 'north', 'UZY 904')]
})

afterEach(() => void vi.unstubAllGlobals())

it('tells when the copies on this phone cannot be opened', async () => {
  outside.broken = true
  const { tells } = await startWorker()
  expect(await tells('not-opened')).toBeDefined()
})

it('opens and searches the others when one warning cannot be read, and counts what it searched', async () => {
  outside.warnings.push({ entry: '9', feed: 'province', day: '2026-11-23' } as unknown as VisibleWarning)
  const { ask, tells } = await startWorker()
  expect((await tells('opened')).copies).toMatchObject({ warnings: 2, unreadable: 1 })
  ask({ type: 'check', ask: 1, fragment: 'QOI 128', limit: 10 })
  const { answer } = await tells('found')
  expect(answer.copies).toMatchObject({ warnings: 2, unreadable: 1 })
  expect(answer.found.map(({ shown }) => shown)).toEqual([outside.warnings[0]])
})

it('[CHECK-13] shows a warning whose reasons break down, and the others with theirs', async () => {
  outside.warnings.push(warning('2', 'province', 'QOI 129'))
  outside.untellable = 'QOI 128'
  const { ask, tells } = await startWorker()
  await tells('opened')
  ask({ type: 'check', ask: 1, fragment: 'QOI 12', limit: 10 })
  const { found } = (await tells('found')).answer
  const told = new Map(found.map(({ shown, reasons }) => [shown.warning.facts?.plates[0], reasons.length]))
  expect(told.get('QOI 128')).toBe(0)
  expect(told.get('QOI 129')).toBeGreaterThan(0)
})

it('finds a warning though another feed has an entry of the same id', async () => {
  const { ask, tells } = await startWorker()
  expect((await tells('opened')).copies.warnings).toBe(2)
  ask({ type: 'check', ask: 1, fragment: 'QOI 128', limit: 10 })
  expect((await tells('found')).answer.found.map(({ shown }) => shown)).toEqual([outside.warnings[0]])
})

it('begins a search anew when the index is stored under it, and answers it', async () => {
  const { ask, tells } = await startWorker()
  await tells('opened')
  await vi.waitUntil(() => outside.stored)
  outside.stored = false
  outside.slow = 'asked'
  ask({ type: 'check', ask: 1, fragment: SLOW, limit: 10 })
  await vi.waitUntil(() => outside.slow === 'begun')
  outside.warnings.push(warning('3', 'north', 'IQU 771'))
  ask({ type: 'sync' })
  expect((await tells('found')).answer.found.map(({ shown }) => shown)).toEqual([outside.warnings[1]])
  expect(outside.slow).toBe('begun')
})

it('[UI-42] shows no warning after its last day, on a phone left open overnight and without a sync', async () => {
  const last = warning('2', 'north', 'OIQ 733')
  outside.warnings.push({ ...last, warning: { ...last.warning, expires: '2026-11-23' as Day } })
  const { ask, tells } = await startWorker()
  expect((await tells('opened')).copies.warnings).toBe(3)
  ask({ type: 'read', ask: 1, key: 'north 2' })
  expect((await tells('one')).shown).not.toBeNull()
  outside.today = '2026-11-24'
  ask({ type: 'read', ask: 2, key: 'north 2' })
  ask({ type: 'check', ask: 3, fragment: 'OIQ 733', limit: 10 })
  ask({ type: 'news', ask: 4, limit: 10, filter: null })
  const { answer } = await tells('found')
  expect(answer.found).toEqual([])
  expect(answer.copies.warnings).toBe(2)
  expect((await tells('one', 2)).shown).toBeNull()
  expect((await tells('news')).news.held).toBe(2)
})

it('tells what is new since the last unlock, however often it is asked', async () => {
  const { ask, tells } = await startWorker()
  ask({ type: 'news', ask: 1, limit: 10, filter: null })
  expect((await tells('news', 1)).news.lookedOn).toBeNull()
  ask({ type: 'news', ask: 2, limit: 10, filter: { areas: [], kinds: [], days: 7 } })
  const { news } = await tells('news', 2)
  expect(news.lookedOn).toBeNull()
  expect(news.filter.days).toBe(7)
  ask({ type: 'news', ask: 3, limit: 1, filter: null })
  const third = (await tells('news', 3)).news
  expect(third.filter.days).toBe(7)
  expect([third.earlier.length, third.total]).toEqual([1, 2])
})
