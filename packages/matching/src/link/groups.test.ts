import { expect, test } from 'vitest'
import { groupRecords } from './groups.ts'
import { createJoin } from './join.ts'
import type { PairRatios } from './pair-ratios.ts'

/** Pairs that say the given bits in given slots; all others say nothing. */
function pairsOf(
  said: Readonly<Record<string, readonly (readonly [slot: number, bits: number])[]>>,
): PairRatios {
  const ratios: number[] = [0]
  const places = new Map<string, number>()
  for (const [pair, slots] of Object.entries(said)) {
    places.set(pair, ratios.length)
    ratios.push(slots.length, ...slots.flatMap(([slot, bits]) => [slot, 2 ** bits]))
  }
  const at = (left: number, right: number): number =>
    places.get([left, right].toSorted((a, b) => a - b).join('-')) ?? 0
  return { width: 4, at, ratios: () => Float64Array.from(ratios), bits: () => 0 }
}

const nothing = { apart: [], together: [] }
const everybody = (records: number): readonly (readonly number[])[] => {
  const all = Array.from({ length: records }, (_, record) => record)
  return all.map((record) => all.filter((other) => other !== record))
}

const group = (
  pairs: PairRatios,
  records: number,
  decided: Parameters<typeof groupRecords>[0]['decided'] = nothing,
) =>
  groupRecords({
    records,
    neighbours: everybody(records),
    join: createJoin(pairs, { priorBits: -10, novelty: 0.3 }),
    caution: 1,
    decided,
  }).members.filter(({ length }) => length > 1)

test('a third record joins two for what each of them says', () => {
  const pairs = pairsOf({
    '0-1': [[0, 15]],
    '0-2': [
      [1, 6],
      [0, -1],
    ],
    '1-2': [
      [2, 6],
      [0, -1],
    ],
  })
  expect(group(pairs, 3)).toEqual([[0, 1, 2]])
  expect(
    group(
      pairsOf({
        '0-1': [[0, 15]],
        '0-2': [
          [1, 6],
          [0, -1],
        ],
      }),
      3,
    ),
  ).toEqual([[0, 1]])
})

test('[LINK-6] what ten agree in counts once', () => {
  const join = createJoin(pairsOf({ '0-1': [[0, 5]], '0-2': [[0, 5]], '0-3': [[0, 5]] }), {
    priorBits: 0,
    novelty: 0.3,
  })
  expect(join(0, [1, 2, 3]) - Math.log2(3)).toBeLessThan(5.4)
  expect(join(0, [1])).toBeCloseTo(5, 9)
})

test('records of two groups do not pull them together when the groups contradict each other', () => {
  const apart = [
    [1, -4],
    [2, -4],
  ] as const
  const pairs = pairsOf({
    '0-1': [[0, 16]],
    '2-3': [[0, 16]],
    '1-2': [[0, 15], ...apart],
    '0-2': [[0, -2], ...apart],
    '0-3': [[0, -2], ...apart],
    '1-3': [[0, -2], ...apart],
  })
  expect(group(pairs, 4)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('[LINK-4] decisions outweigh any evidence', () => {
  const pairs = pairsOf({ '0-1': [[0, 20]], '1-2': [[0, 20]], '0-2': [[0, 20]] })
  expect(group(pairs, 3)).toEqual([[0, 1, 2]])
  expect(group(pairs, 3, { apart: [[0, 2]], together: [] })).toEqual([[0, 1]])
  expect(group(pairsOf({}), 3, { apart: [], together: [[0, 2]] })).toEqual([[0, 2]])
})
