import type { AreaId, Day } from '@parasol/charter'
import { type FeedCopy, memoryStore, type VisibleWarning } from '@parasol/device'
import { describe, expect, it } from 'vitest'
import { keepFilter, keepLook, keptNews, lookAt, type NewsFilter, newsOf } from './news.ts'

const TODAY = '2026-11-23' as Day
const ALL: NewsFilter = { areas: [], kinds: [], days: null }
const [north, south] = ['north', 'south'] as unknown as [AreaId, AreaId]

type Said = {
  readonly day?: string
  readonly areas?: readonly string[]
  readonly categories?: readonly string[]
}

const warning = (
  entry: string,
  { day = TODAY, areas = ['north'], categories = ['theft'] }: Said = {},
): VisibleWarning =>
  ({ entry, feed: 'north', day, warning: { areas, categories } }) as unknown as VisibleWarning
const copy = (...entries: readonly string[]): Pick<FeedCopy, 'feed' | 'entries'> =>
  ({ feed: 'north', entries: entries.map((entry) => ({ header: { entry } })) }) as unknown as FeedCopy

const look = (warnings: readonly VisibleWarning[], filter: NewsFilter = ALL, limit = 20) =>
  newsOf(
    { warnings, copies: [copy('a', 'b', 'c')], own: [south] },
    { filter, look: null, today: TODAY, limit },
  )
const entries = (warnings: readonly VisibleWarning[]) => warnings.map(({ entry }) => entry)

describe('what is new', () => {
  const warnings = ['c', 'b', 'a'].map((entry) => warning(entry))

  it('is nothing in particular at the first look', () => {
    const news = look(warnings)
    expect(news).toMatchObject({ fresh: [], lookedOn: null, held: 3, total: 3 })
    expect(entries(news.earlier)).toEqual(['c', 'b', 'a'])
  })

  it('is what came into a feed since the last look, on the same day too', () => {
    const before = lookAt([copy('a', 'b')], TODAY)
    const news = newsOf(
      { warnings, copies: [copy('a', 'b', 'c')], own: [] },
      { filter: ALL, look: before, today: TODAY, limit: 20 },
    )
    expect(entries(news.fresh)).toEqual(['c'])
    expect(entries(news.earlier)).toEqual(['b', 'a'])
    expect(news.lookedOn).toBe(TODAY)
  })

  it('of an area that was not read before is all of it', () => {
    const news = newsOf(
      { warnings, copies: [copy('a', 'b', 'c')], own: [] },
      { filter: ALL, look: { on: TODAY, counts: [] }, today: TODAY, limit: 20 },
    )
    expect(entries(news.fresh)).toEqual(['c', 'b', 'a'])
  })

  it('holds the areas chosen, and what is said for the whole province', () => {
    const some = [warning('a'), warning('b', { areas: ['south'] }), warning('c', { areas: [] })]
    expect(entries(look(some, { ...ALL, areas: [south] }).earlier)).toEqual(['b', 'c'])
  })

  it('offers her own areas and those that a warning names', () => {
    expect(look([warning('a')]).areas).toEqual([north, south])
  })

  it('holds the kinds chosen', () => {
    const some = [
      warning('a'),
      warning('b', { categories: ['threats', 'other'] }),
      warning('c', { categories: [] }),
    ]
    expect(entries(look(some, { ...ALL, kinds: ['behaviour'] }).earlier)).toEqual(['b'])
    expect(look(some, { ...ALL, kinds: ['harm'] })).toMatchObject({ total: 0, held: 3 })
  })

  it('goes as many days back as chosen', () => {
    const some = [warning('a', { day: '2026-11-16' }), warning('b', { day: '2026-11-15' })]
    expect(entries(look(some, { ...ALL, days: 7 }).earlier)).toEqual(['a'])
    expect(entries(look(some, { ...ALL, days: 30 }).earlier)).toEqual(['a', 'b'])
  })

  it('hands out only as many as asked for, of ten thousand, the new ones first', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `${n}`)
    const news = newsOf(
      { warnings: names.map((name) => warning(name)), copies: [copy(...names)], own: [] },
      { filter: ALL, look: { on: TODAY, counts: [['north' as AreaId, 9_985]] }, today: TODAY, limit: 20 },
    )
    expect([news.fresh.length, news.earlier.length, news.total]).toEqual([15, 5, 10_000])
  })
})

describe('what she chose', () => {
  it('stays on this phone, with how far she looked', async () => {
    const store = memoryStore()
    expect(await keptNews(store)).toEqual({ filter: ALL, look: null })
    const filter: NewsFilter = { areas: [north], kinds: ['harm'], days: 30 }
    await keepFilter(store, filter)
    await keepLook(store, lookAt([copy('a', 'b')], TODAY))
    expect(await keptNews(store)).toEqual({ filter, look: { on: TODAY, counts: [['north', 2]] } })
  })

  it.each([
    '',
    '{',
    '{"areas":[],"kinds":["gossip"],"days":null}',
    '{"areas":[],"kinds":[],"days":8,"more":1}',
  ])('counts as never chosen when it is damaged: %j', async (text) => {
    const store = memoryStore()
    const bytes = new TextEncoder().encode(text)
    await store.put([
      ['news/filter', bytes],
      ['news/look', bytes],
    ])
    expect(await keptNews(store)).toEqual({ filter: ALL, look: null })
  })
})
