import { memoryStore, sealedStore, type VisibleWarning } from '@parasol/device'
import { check } from '@parasol/matching'
import { describe, expect, it } from 'vitest'
import { broughtUpToDate, keepIndex, openKept } from './kept-index.ts'
import { warningKey } from './warning-key.ts'

const warning = (entry: string, plate: string, feed = 'province'): VisibleWarning => {
  const facts = { names: [], phones: [], plates: [plate], vehicles: [], handles: [], emails: [], places: [] }
  const says = { facts: { ...facts, description: '' }, place: '', text: '', when: '' }
  return { entry, feed, day: '2026-11-23', warning: says } as unknown as VisibleWarning
}
const shown = (...warnings: readonly VisibleWarning[]) =>
  new Map(warnings.map((each) => [warningKey(each), each]))
const [one, two, three] = [warning('1', 'QOI 128'), warning('2', 'UZY 904'), warning('3', 'IQU 771')] as const

const found = ({ index }: Awaited<ReturnType<typeof openKept>>, fragment: string): readonly string[] =>
  check(index, fragment, 10).map(({ id }) => id)

describe('the index on this phone', () => {
  it('takes in what came and lets go of what went, and leaves the rest', async () => {
    const before = broughtUpToDate(await openKept(memoryStore()), shown(one, two))
    expect(found(before, 'QOI 128')).toEqual(['province 1'])
    const after = broughtUpToDate(before, shown(two, three))
    expect(found(after, 'QOI 128')).toEqual([])
    expect(found(after, 'UZY 904')).toEqual(['province 2'])
    expect(found(after, 'IQU 771')).toEqual(['province 3'])
    expect([...after.held]).toEqual(['province 2', 'province 3'])
  })

  it('is the very same while nothing changes, so that it is not kept again', async () => {
    const kept = broughtUpToDate(await openKept(memoryStore()), shown(one))
    expect(broughtUpToDate(kept, shown(one))).toBe(kept)
  })

  it('opens as it was kept sealed, and finds the same', async () => {
    const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))
    const store = sealedStore(memoryStore(), random(32), random)
    await keepIndex(store, broughtUpToDate(await openKept(store), shown(one, two)))
    const opened = await openKept(store)
    expect([...opened.held]).toEqual(['province 1', 'province 2'])
    expect(found(opened, 'UZY 904')).toEqual(['province 2'])
    expect(broughtUpToDate(opened, shown(one, two))).toBe(opened)
  })

  it('begins anew when what was kept is damaged: everything is read again', async () => {
    const store = memoryStore()
    await keepIndex(store, broughtUpToDate(await openKept(store), shown(one)))
    await store.put([['check/index', new Uint8Array([1, 2, 3])]])
    expect((await openKept(store)).held.size).toBe(0)
  })

  it('holds both of two warnings whose entries have the same id in different feeds', async () => {
    const other = warning('1', 'UZY 904', 'north')
    const kept = broughtUpToDate(await openKept(memoryStore()), shown(one, other))
    expect(found(kept, 'QOI 128')).toEqual(['province 1'])
    expect(found(kept, 'UZY 904')).toEqual(['north 1'])
  })

  it('leaves out a warning it cannot read, takes in the others, and counts it', async () => {
    const store = memoryStore()
    const broken = { entry: '9', feed: 'province', day: '2026-11-23' } as unknown as VisibleWarning
    const kept = broughtUpToDate(await openKept(store), shown(one, broken, two))
    expect(found(kept, 'UZY 904')).toEqual(['province 2'])
    expect([...kept.held]).toEqual(['province 1', 'province 2'])
    expect([...kept.unread]).toEqual(['province 9'])
    expect(broughtUpToDate(kept, shown(one, broken, two)), 'not tried at every sync').toBe(kept)
    await keepIndex(store, kept)
    const mended = broughtUpToDate(await openKept(store), shown(one, warning('9', 'IQU 771'), two))
    expect(found(mended, 'IQU 771'), 'tried again after the next unlock').toEqual(['province 9'])
    expect(broughtUpToDate(kept, shown(one, two)).unread.size, 'gone with its warning').toBe(0)
  })
})
