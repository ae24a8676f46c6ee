import { memoryStore, sealedStore, type VisibleWarning } from '@parasol/device'
import { check } from '@parasol/matching'
import { describe, expect, it } from 'vitest'
import { broughtUpToDate, keepIndex, openKept } from './kept-index.ts'

const warning = (entry: string, plate: string): VisibleWarning => {
  const facts = { names: [], phones: [], plates: [plate], vehicles: [], handles: [], emails: [], places: [] }
  const says = { facts: { ...facts, description: '' }, place: '', text: '', when: '' }
  return { entry, day: '2026-11-23', warning: says } as unknown as VisibleWarning
}
const shown = (...warnings: readonly VisibleWarning[]) =>
  new Map(warnings.map((each) => [each.entry as string, each]))
const [one, two, three] = [warning('1', 'QOI 128'), warning('2', 'UZY 904'), warning('3', 'IQU 771')] as const

const found = ({ index }: Awaited<ReturnType<typeof openKept>>, fragment: string): readonly string[] =>
  check(index, fragment, 10).map(({ id }) => id)

describe('the index on this phone', () => {
  it('takes in what came and lets go of what went, and leaves the rest', async () => {
    const before = broughtUpToDate(await openKept(memoryStore()), shown(one, two))
    expect(found(before, 'QOI 128')).toEqual(['1'])
    const after = broughtUpToDate(before, shown(two, three))
    expect(found(after, 'QOI 128')).toEqual([])
    expect(found(after, 'UZY 904')).toEqual(['2'])
    expect(found(after, 'IQU 771')).toEqual(['3'])
    expect([...after.held]).toEqual(['2', '3'])
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
    expect([...opened.held]).toEqual(['1', '2'])
    expect(found(opened, 'UZY 904')).toEqual(['2'])
    expect(broughtUpToDate(opened, shown(one, two))).toBe(opened)
  })

  it('begins anew when what was kept is damaged: everything is read again', async () => {
    const store = memoryStore()
    await keepIndex(store, broughtUpToDate(await openKept(store), shown(one)))
    await store.put([['check/index', new Uint8Array([1, 2, 3])]])
    expect((await openKept(store)).held.size).toBe(0)
  })
})
