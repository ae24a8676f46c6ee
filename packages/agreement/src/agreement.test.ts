import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inConversation } from './in-conversation.ts'
import { kMeans, silhouette } from './k-means.ts'
import { bestGrouping, groupings, type Steadiness, steadier } from './opinion-groups.ts'
import { opinionMap } from './opinion-map.ts'
import { dot, principalComponents } from './principal-components.ts'
import { priority } from './priority.ts'
import { differenceTest, shareTest } from './representative.ts'
import { type CastVote, countsAmong, type Vote, voteMatrix } from './votes.ts'

const aTable = fc
  .record({ people: fc.integer({ min: 1, max: 24 }), statements: fc.integer({ min: 1, max: 12 }) })
  .chain(({ people, statements }) =>
    fc.record({
      people: fc.constant(people),
      statements: fc.constant(statements),
      votes: fc.uniqueArray(
        fc.tuple(
          fc.integer({ min: 0, max: people - 1 }),
          fc.integer({ min: 0, max: statements - 1 }),
          fc.constantFrom<Vote>(-1, 0, 1),
        ),
        { selector: ([person, statement]) => person * 100 + statement, maxLength: 200 },
      ),
    }),
  )

describe('votes', () => {
  it('[AGREE-1] the last vote counts, and a pass is not unseen', () => {
    const matrix = voteMatrix({
      people: 2,
      statements: 2,
      votes: [
        [0, 0, 1],
        [0, 0, 0],
        [1, 0, -1],
      ],
    })
    expect(countsAmong(matrix, [0, 1])).toEqual([
      { agree: 0, disagree: 1, seen: 2 },
      { agree: 0, disagree: 0, seen: 0 },
    ])
  })
  it('of nobody, on nothing or of no value are refused', () => {
    for (const vote of [
      [2, 0, 1],
      [0, 2, 1],
      [-1, 0, 1],
      [0, 0, 2],
    ])
      expect(() => voteMatrix({ people: 2, statements: 2, votes: [vote as unknown as CastVote] })).toThrow(
        RangeError,
      )
  })
  it('[AGREE-2] stay counted on a moderated statement, which moves nobody', () => {
    const votes: CastVote[] = [
      [0, 0, 1],
      [1, 0, -1],
      [0, 1, 1],
      [1, 1, -1],
      [2, 1, 1],
      [2, 2, 1],
      [0, 2, -1],
    ]
    const map = opinionMap({ people: 3, statements: 3, votes, moderatedOut: [0] }, { groups: [[0, 1, 2]] })
    expect(map.groupVotes[0]?.[0]).toEqual({ agree: 1, disagree: 1, seen: 2 })
    expect([map.center[0], map.first[0], map.second[0]]).toEqual([0, 0, 0])
    expect(map.representative.flat().map(({ statement }) => statement)).not.toContain(0)
  })
})

describe('who is in conversation', () => {
  const votesOf = (counts: readonly number[]): CastVote[] =>
    counts.flatMap((count, person) => Array.from({ length: count }, (_none, at): CastVote => [person, at, 1]))
  const among = (counts: readonly number[], statements = 10) =>
    inConversation(voteMatrix({ people: counts.length, statements, votes: votesOf(counts) }))
  it('[AGREE-3] voted seven times, or on everything', () => {
    const many = Array.from({ length: 16 }, () => 7)
    expect(among([...many, 6])).toEqual(Array.from({ length: 16 }, (_none, at) => at))
    expect(among([...many.map(() => 3), 2], 3)).toHaveLength(16)
  })
  it('[AGREE-3] below fifteen the most active join, up to fifteen', () => {
    const counts = [
      ...Array.from({ length: 10 }, () => 8),
      ...Array.from({ length: 9 }, (_none, at) => at % 5),
    ]
    const chosen = among(counts)
    expect(chosen).toHaveLength(15)
    expect(chosen).toEqual(chosen.toSorted((one, other) => one - other))
    expect(among([1, 2, 3])).toEqual([0, 1, 2])
  })
})

describe('components', () => {
  const direct = (rows: readonly (readonly Vote[])[]) => {
    const votes = rows.flatMap((row, person) => row.map((vote, at): CastVote => [person, at, vote]))
    return principalComponents(voteMatrix({ people: rows.length, statements: rows[0]?.length ?? 0, votes }))
  }
  it('[AGREE-4] are of length one, at right angles, and turned so that their largest loading is positive', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const { first, second } = principalComponents(voteMatrix(table))
        for (const each of [first, second]) {
          const length = Math.sqrt(dot(each, each))
          expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true)
          expect(each.every(Number.isFinite)).toBe(true)
          if (length > 0) expect(Math.max(...each)).toBeGreaterThanOrEqual(-Math.min(...each) - 1e-9)
        }
        expect(Math.abs(dot(first, second))).toBeLessThan(1e-7)
      }),
    )
  })
  it('[AGREE-4] find the direction in which two camps differ', () => {
    const { first } = direct([
      [1, 1, 0],
      [1, 1, 0],
      [-1, -1, 0],
      [-1, -1, 0],
    ])
    for (const [at, value] of [Math.SQRT1_2, Math.SQRT1_2, 0].entries())
      expect(first[at]).toBeCloseTo(value, 9)
  })
})

describe('groups', () => {
  it('[AGREE-7] start from the first distinct points, and give a tie to the last centre', () => {
    const clusters = kMeans({
      points: [
        [0, 0],
        [0, 0],
        [2, 0],
        [1, 0],
      ],
      k: 2,
      rounds: 1,
    })
    expect(clusters.map(({ members }) => members)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(
      kMeans({
        points: [
          [1, 1],
          [1, 1],
        ],
        k: 5,
        rounds: 20,
      }),
    ).toHaveLength(1)
    expect(kMeans({ points: [], k: 3, rounds: 20 })).toEqual([])
  })
  it('[AGREE-8] are set apart as far as their silhouette says', () => {
    // Distances as in the worked example: ab 1, cd 2, 3 or 4 across.
    const points = [
      [0, 0],
      [1, 0],
      [3.4, 0],
      [5.4, 0],
    ] as const
    const apart = silhouette(points, [
      { center: [0.5, 0], members: [0, 1] },
      { center: [4.4, 0], members: [2, 3] },
    ])
    const wrong = silhouette(points, [
      { center: [1.7, 0], members: [0, 2] },
      { center: [3.2, 0], members: [1, 3] },
    ])
    expect(apart).toBeGreaterThan(0.5)
    expect(wrong).toBeLessThan(0)
    expect(
      silhouette(points, [
        { center: [0, 0], members: [0] },
        { center: [3, 0], members: [1] },
      ]),
    ).toBe(0)
  })
  it('[AGREE-8] of equally good numbers the larger counts, and a new one only after four updates', () => {
    const grouping = (k: number, score: number) => ({ k, silhouette: score, groups: [] })
    expect(bestGrouping([grouping(2, 0.4), grouping(3, 0.4), grouping(4, 0.1)])?.k).toBe(3)
    expect(bestGrouping(groupings([]))).toBeNull()
    let steady: Steadiness | null = null
    const shown = [2, 3, 3, 3, 2, 3, 3, 3, 3].map((best) => {
      steady = steadier(steady, best)
      return steady.shown
    })
    expect(shown).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3])
  })
})

describe('figures', () => {
  it('[AGREE-10] tests of shares and differences give the known values', () => {
    expect(differenceTest(15, 56, 24, 71)).toBeCloseTo(-1.51407, 5)
    expect(differenceTest(0, 0, 0, 0)).toBe(0)
    expect(shareTest(3, 5)).toBeCloseTo(0.8165, 4)
    expect(shareTest(0, 0)).toBe(1)
  })
  it('[AGREE-12] priorities give the known values, and vary', () => {
    const of = (agree: number, passed: number, seen: number, extremity: number) =>
      priority({ agree, disagree: seen - agree - passed, seen }, extremity)
    expect(of(1, 0, 1, 0)).toBeCloseTo(12.52973, 5)
    expect(of(20, 3, 20, 0)).toBeCloseTo(1.372383, 6)
    expect(of(18, 3, 20, 1)).toBeCloseTo(4.493699, 6)
    const map = opinionMap(
      {
        people: 3,
        statements: 3,
        votes: [
          [0, 0, 1],
          [1, 0, 1],
          [2, 0, 1],
          [0, 1, -1],
          [1, 2, 0],
        ],
        meta: [2],
      },
      { groups: [[0, 1, 2]] },
    )
    expect(map.priorities[2]).toBe(49)
    expect(map.priorities[0]).not.toBe(map.priorities[1])
  })
  it('[AGREE-11] what everybody agrees with is on the list, what splits the table is not', () => {
    const votes = Array.from({ length: 12 }, (_none, person): CastVote[] => [
      [person, 0, 1],
      [person, 1, person % 2 === 0 ? 1 : -1],
      [person, 2, -1],
    ]).flat()
    expect(opinionMap({ people: 12, statements: 3, votes }).consensus).toEqual({ agree: [0], disagree: [2] })
  })
})

describe('any table', () => {
  it('[AGREE-13] nobody, nothing, one person and one statement have an answer', () => {
    for (const [people, statements] of [
      [0, 0],
      [0, 3],
      [3, 0],
      [1, 3],
      [3, 1],
    ] as const) {
      const map = opinionMap({ people, statements, votes: [] })
      expect(map.people).toHaveLength(people)
      expect(map.priorities).toHaveLength(statements)
      expect(map.people.flat().every((value) => value === 0)).toBe(true)
    }
  })
  it('gives the same answer twice, with every person in conversation in exactly one group', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const map = opinionMap(table)
        expect(opinionMap(table)).toEqual(map)
        const placed = map.groups.flat().toSorted((one, other) => one - other)
        expect(map.groups.length === 0 ? map.inConversation.slice(0, 0) : map.inConversation).toEqual(placed)
        for (const value of map.groupConsensus) expect(value > 0 && value <= 1).toBe(true)
      }),
    )
  })
  it('one more agreement never lowers a statement’s group consensus', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const groups = [Array.from({ length: table.people + 1 }, (_none, person) => person)]
        const more = { ...table, people: table.people + 1 }
        const before = opinionMap(more, { groups }).groupConsensus
        const after = opinionMap(
          { ...more, votes: [...table.votes, [table.people, 0, 1]] },
          { groups },
        ).groupConsensus
        expect(after[0]).toBeGreaterThanOrEqual((before[0] ?? 0) - 1e-12)
      }),
    )
  })
})
