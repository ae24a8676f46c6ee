import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster } from './cluster.ts'
import type { WeighedPairs } from './contracts.ts'

type Pair = readonly [left: number, right: number, logOdds: number]
const columns = (pairs: readonly Pair[]): WeighedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  logOdds: Float64Array.from(pairs, ([, , logOdds]) => logOdds),
})
const membersOf = (clusters: ReturnType<typeof cluster>) => clusters.map(({ members }) => members)

const triangle = (a: number, b: number, c: number, logOdds: number): readonly Pair[] => [
  [a, b, logOdds],
  [a, c, logOdds],
  [b, c, logOdds],
]

test('[LINK-6] one strong pair does not make one of two clusters', () => {
  const pairs = columns([...triangle(0, 1, 2, 6), ...triangle(3, 4, 5, 6), [2, 3, 30]])
  expect(membersOf(cluster({ records: 6, pairs }))).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('one slip does not keep a record out', () => {
  const pairs = columns([...triangle(0, 1, 2, 6), [0, 3, 6], [1, 3, 6], [2, 3, -30]])
  expect(membersOf(cluster({ records: 4, pairs }))).toEqual([[0, 1, 2, 3]])
})

test('one pair says so much and no more, however sure it is', () => {
  const pairs = columns([...triangle(0, 1, 2, 8), [0, 3, 30]])
  expect(membersOf(cluster({ records: 4, pairs }))).toEqual([[0, 1, 2], [3]])
  expect(membersOf(cluster({ records: 4, pairs, ceiling: 30 }))).toEqual([[0, 1, 2, 3]])
})

test('[LINK-6] a chain of pairs breaks where it is weakest', () => {
  const pairs = columns([
    [0, 1, 7],
    [1, 2, 2],
    [2, 3, 6],
  ])
  expect(membersOf(cluster({ records: 4, pairs }))).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('[LINK-4] records that are two never meet, not through others and not by decree', () => {
  const pairs = columns([...triangle(0, 1, 2, 8), [0, 3, 8], [1, 3, 8], [2, 3, 8]])
  const clusters = cluster({
    records: 4,
    pairs,
    apart: [[0, 3]],
    together: [
      [0, 1],
      [1, 3],
    ],
  })
  expect(membersOf(clusters)).toEqual([[0, 1, 2], [3]])
})

test('records that are one stay together against the evidence', () => {
  const pairs = columns([[0, 1, -20]])
  const clusters = cluster({
    records: 3,
    pairs,
    together: [
      [0, 1],
      [1, 0],
    ],
  })
  expect(clusters).toEqual([
    { members: [0, 1], weakest: { left: 0, right: 1, logOdds: -20 } },
    { members: [2], weakest: null },
  ])
})

test('the weakest pair is named uncapped, also when it was never compared', () => {
  const given = cluster({
    records: 3,
    pairs: columns([
      [0, 1, 20],
      [0, 2, 20],
      [2, 1, -6],
    ]),
  })
  expect(given[0]?.weakest).toEqual({ left: 1, right: 2, logOdds: -6 })
  const absent = cluster({
    records: 3,
    pairs: columns([
      [0, 1, 20],
      [0, 2, 20],
    ]),
    floor: -2,
  })
  expect(absent[0]?.weakest).toEqual({ left: 1, right: 2, logOdds: -2 })
})

test('many pairs that agree a little say more than one, the less so the more they repeat each other', () => {
  const pairs = columns([
    [0, 1, 8],
    [2, 3, 8],
    ...[0, 1].flatMap((left) => [2, 3].map((right): Pair => [left, right, -0.5])),
    [4, 5, -0.5],
  ])
  const grouped = (correlation: number) => membersOf(cluster({ records: 6, pairs, prior: -8, correlation }))
  expect(grouped(1)).toEqual([[0, 1], [2, 3], [4], [5]])
  expect(grouped(0.8)).toEqual([[0, 1, 2, 3], [4], [5]])
})

test('refuses records that are not there', () => {
  expect(() => cluster({ records: 2, pairs: columns([[0, 2, 1]]) })).toThrow(RangeError)
  expect(() => cluster({ records: 2, pairs: columns([[1, 1, 1]]) })).toThrow(RangeError)
})

const anything = fc.integer({ min: 1, max: 12 }).chain((records) =>
  fc.record({
    records: fc.constant(records),
    weights: fc.uniqueArray(
      fc.tuple(fc.nat(records - 1), fc.nat(records - 1), fc.double({ min: -12, max: 12, noNaN: true })),
      { selector: ([a, b]) => Math.min(a, b) * records + Math.max(a, b), maxLength: 60 },
    ),
    apart: fc.array(fc.tuple(fc.nat(records - 1), fc.nat(records - 1)), { maxLength: 4 }),
  }),
)

test('every record is in one cluster, no cluster joins what is apart, every merge had the odds for it', () => {
  fc.assert(
    fc.property(anything, ({ records, weights, apart }) => {
      const pairs = weights.filter(([a, b]) => a !== b)
      const forbidden = apart.filter(([a, b]) => a !== b)
      const clusters = cluster({ records, pairs: columns(pairs), apart: forbidden })
      const all = clusters.flatMap(({ members }) => members)
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: records }, (_, record) => record))
      for (const { members, weakest } of clusters) {
        for (const [a, b] of forbidden) expect(members.includes(a) && members.includes(b)).toBe(false)
        expect(weakest === null).toBe(members.length === 1)
        const inside = pairs.filter(([a, b]) => members.includes(a) && members.includes(b))
        const possible = (members.length * (members.length - 1)) / 2
        const capped = inside.reduce((sum, [, , odds]) => sum + Math.min(8, Math.max(-4, odds)), 0)
        if (forbidden.length === 0) expect(capped - 4 * (possible - inside.length)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('the order and direction in which pairs are given do not matter', () => {
  fc.assert(
    fc.property(anything, ({ records, weights }) => {
      const pairs = weights.filter(([a, b]) => a !== b)
      const turned = pairs.toReversed().map(([a, b, odds]): Pair => [b, a, odds])
      expect(membersOf(cluster({ records, pairs: columns(turned) }))).toEqual(
        membersOf(cluster({ records, pairs: columns(pairs) })),
      )
    }),
  )
})
