import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, cellOf, overallCell } from './cells.ts'
import { decide, type DecisionRule } from './decide.ts'
import { liveMap } from './live-map.ts'
import { opinionMap } from './opinion-map.ts'
import { publishStatements, type RoundToPublish } from './publish-statements.ts'
import { shownGroups } from './shown-groups.ts'
import { adjustedRand } from './stability.ts'
import { smallestChange, type StatementOption, verdictOn, type VoiceOnStatement } from './verdict.ts'
import { neededToHear, rolesAlone, type TableRole, voicesOf } from './voices.ts'
import type { CastVote, Vote } from './votes.ts'

const never = (): number => 0
const range = (length: number, from = 0): number[] => Array.from({ length }, (_none, at) => at + from)
const tally = (agree: number, disagree: number, pass: number) => ({ agree, disagree, pass })

const roleSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

function rolesOf(sizes: readonly number[]): readonly TableRole[] {
  let from = 0
  return sizes.map((size, at) => {
    const people = range(size, from)
    from += size
    return { role: `role-${at}`, mustHear: at === 0, people }
  })
}

/** One statement at a table of some roles; null is unseen. */
const aRound = roleSizes.chain((sizes) => {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  return fc.record({
    sizes: fc.constant(sizes),
    answers: fc.array(fc.constantFrom<Vote | null>(1, 1, 1, -1, 0, null), {
      minLength: people,
      maxLength: people,
    }),
  })
})

const roundOf = (sizes: readonly number[], answers: readonly (Vote | null)[]): RoundToPublish => ({
  conversation: {
    people: answers.length,
    statements: 1,
    votes: answers.flatMap((vote, person): CastVote[] => (vote === null ? [] : [[person, 0, vote]])),
  },
  roles: rolesOf(sizes),
  smallestCell: 5,
  chance: never,
})
const shown = (sizes: readonly number[], answers: readonly (Vote | null)[]): string =>
  JSON.stringify(publishStatements(roundOf(sizes, answers)))

describe('a cell', () => {
  it('[AGREE-20] of fewer than five answers says nothing', () => {
    expect(cellOf(tally(4, 0, 0), 5)).toEqual({ kind: 'too-few' })
    expect(cellOf(tally(2, 3, 2), 8)).toEqual({ kind: 'too-few' })
    expect(cellOf(tally(2, 2, 0), 1)).toEqual({ kind: 'too-few' })
  })
  it('[AGREE-21] in which all but two or fewer say the same shows no number', () => {
    for (const same of [tally(5, 0, 0), tally(4, 1, 0), tally(3, 1, 1)])
      expect(cellOf(same, 5)).toEqual({ kind: 'most', option: 'agree', atLeast: 5 })
    expect(cellOf(tally(1, 19, 1), 5)).toEqual({ kind: 'most', option: 'disagree', atLeast: 20 })
    expect(cellOf(tally(3, 3, 0), 5)).toEqual({ kind: 'counts', counts: tally(3, 3, 0) })
  })
  it('[AGREE-22] of everybody is exact only beside exact parts', () => {
    const kinds = (parts: readonly ReturnType<typeof tally>[]): string => overallCell(parts, 5).kind
    expect(kinds([tally(3, 3, 0), tally(4, 3, 0)])).toBe('counts')
    expect(kinds([tally(3, 3, 0), tally(6, 0, 0)])).toBe('withheld')
    expect(kinds([tally(3, 3, 0), tally(1, 0, 0)])).toBe('withheld')
    expect(kinds([tally(2, 2, 0), tally(1, 2, 1)])).toBe('counts')
    expect(kinds([tally(9, 0, 0)])).toBe('most')
  })
})

describe('voices', () => {
  it('[AGREE-23] are roles of five people or more; smaller ones speak together', () => {
    const roles = (sizes: readonly number[]) => voicesOf(rolesOf(sizes), 5).map((voice) => voice.roles)
    expect(roles([5, 4, 3])).toEqual([['role-0'], ['role-1', 'role-2']])
    expect(roles([6, 2])).toEqual([['role-0', 'role-1']])
    expect(roles([6, 0, 7])).toEqual([['role-0'], ['role-2']])
    expect(roles([1, 1])).toEqual([['role-0', 'role-1']])
    expect(roles([])).toEqual([])
    // The first must be heard, so the small one joins the third.
    expect(roles([5, 2, 6])).toEqual([['role-0'], ['role-1', 'role-2']])
  })
  it('[AGREE-23] are never one that was small when people began, however many came since', () => {
    fc.assert(
      fc.property(roleSizes, fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }), (sizes, more) => {
        const alone = rolesAlone(rolesOf(sizes), 5)
        const later = rolesOf(sizes.map((size, at) => size + (more[at] ?? 0))).map((each) => ({
          ...each,
          withOthers: !alone.includes(each.role),
        }))
        const voices = voicesOf(later, 5)
        if (voices.length > 1)
          for (const { roles } of voices) if (roles.length === 1) expect(alone).toContain(roles[0])
        expect(voices.flatMap(({ people }) => people)).toHaveLength(
          later.flatMap(({ people }) => people).length,
        )
      }),
    )
  })
  it('[AGREE-23] hold everybody once, in fives or in one', () => {
    fc.assert(
      fc.property(roleSizes, fc.integer({ min: 5, max: 9 }), (sizes, smallest) => {
        const voices = voicesOf(rolesOf(sizes), smallest)
        const all = sizes.reduce((sum, size) => sum + size, 0)
        expect(voices.flatMap(({ people }) => people).toSorted((a, b) => a - b)).toEqual(range(all))
        if (voices.length > 1)
          for (const { people } of voices) expect(people.length).toBeGreaterThanOrEqual(smallest)
      }),
    )
  })
  it('[AGREE-24] are heard once half of them answered, and three where there are three', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 20].map(neededToHear)).toEqual([1, 2, 3, 3, 3, 3, 4, 10])
  })
})

describe('a verdict', () => {
  const most = (option: StatementOption, atLeast = 7): Cell<StatementOption> => ({
    kind: 'most',
    option,
    atLeast,
  })
  const counts = (agree: number, disagree: number, pass = 0): Cell<StatementOption> => ({
    kind: 'counts',
    counts: tally(agree, disagree, pass),
  })
  const on = (cells: readonly Cell<StatementOption>[], missing: readonly string[] = []) =>
    verdictOn(
      cells.map((cell) => ({ cell, heard: true })),
      missing,
    )
  it('[AGREE-25] follows from what every voice shows', () => {
    expect(on([most('agree'), counts(8, 3)])).toBe('agreed')
    expect(on([most('agree', 5), most('agree')])).toBe('leaning')
    expect(on([most('agree'), most('agree')], ['role-2'])).toBe('not-heard')
    expect(on([most('agree'), { kind: 'too-few' }])).toBe('not-heard')
    expect(on([most('agree'), most('disagree')])).toBe('divided')
    expect(on([most('disagree'), counts(1, 9)])).toBe('against')
    expect(on([most('agree'), counts(5, 4)])).toBe('contested')
    expect(on([most('agree'), most('pass')])).toBe('contested')
    expect(on([{ kind: 'too-few' }])).toBe('silent')
    expect(verdictOn([{ cell: most('agree'), heard: false }], [])).toBe('silent')
  })
  it('[AGREE-25] agrees only where six in ten do and about a third or fewer do not', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (agree, disagree, pass) => {
        const cell = cellOf(tally(agree, disagree, pass), 5)
        const all = agree + disagree + pass + 2
        if (on([cell]) === 'agreed') {
          expect((agree + 1) / all).toBeGreaterThanOrEqual(0.6)
          expect((disagree + 1) / all).toBeLessThanOrEqual(0.34)
        }
      }),
    )
  })
  it('[AGREE-26] says how few would have to change, and only of counts that are shown', () => {
    const voices = (...cells: Cell<StatementOption>[]): VoiceOnStatement[] =>
      cells.map((cell) => ({ cell, heard: true }))
    expect(smallestChange(voices(most('agree'), counts(5, 5)))).toEqual({ voice: 1, people: 2 })
    expect(smallestChange(voices(most('agree'), most('disagree')))).toBeNull()
    expect(smallestChange(voices(counts(5, 5), counts(5, 5)))).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 12 }), fc.nat(4), (a, d, p) => {
        const change = smallestChange(voices(most('agree'), counts(a, d, p)))
        if (!change) return
        const fromNo = Math.min(d, change.people)
        const rest = change.people - fromNo
        const after = voices(most('agree'), cellOf(tally(a + change.people, d - fromNo, p - rest), 5))
        expect(verdictOn(after, [])).toMatch(/^(agreed|leaning)$/)
      }),
    )
  })
  it('[AGREE-25] names a role that must be heard and was not, though its voice was', () => {
    const quiet: (Vote | null)[] = [null, null, null, null, ...range(6).map((): Vote => 1)]
    const { statements } = publishStatements({ ...roundOf([4, 3, 3], quiet) })
    expect(statements[0]?.missing).toEqual(['role-0'])
    expect(statements[0]?.verdict).toBe('not-heard')
  })
})

describe('what is published of a round', () => {
  it('[AGREE-27] cannot be turned back into anybody’s vote by somebody who knows her own', () => {
    fc.assert(
      fc.property(aRound, fc.nat(), fc.nat(), ({ sizes, answers }, mine, theirs) => {
        const [own, other] = [mine % answers.length, theirs % answers.length]
        const vote = answers[other]
        if (own === other || vote === null || vote === undefined) return
        const published = shown(sizes, answers)
        const otherWorlds = [
          ...([1, -1, 0] as const).filter((each) => each !== vote).map((each) => answers.with(other, each)),
          ...range(answers.length)
            .filter((each) => each !== own && answers[each] !== vote && answers[each] !== null)
            .map((each) => answers.with(other, answers[each] as Vote).with(each, vote)),
        ]
        expect(otherWorlds.some((world) => shown(sizes, world) === published)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('[AGREE-28] shows groups only where there are fifty people and the groups hold', () => {
    expect(shownGroups({ people: 49, statements: 8, votes: [] }, never, 5)).toEqual({ kind: 'too-few' })
    let state = 1
    const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
    const camps = range(60).flatMap((person) =>
      range(10).map((at): CastVote => [person, at, person < 30 === at < 5 ? 1 : -1]),
    )
    const two = shownGroups({ people: 60, statements: 10, votes: camps }, chance, 5)
    expect(two.kind === 'groups' && two.groups.map(({ about }) => about)).toEqual([30, 30])
    const noise = range(60).flatMap((person) =>
      range(10).map((at): CastVote => [person, at, chance() < 0.5 ? 1 : -1]),
    )
    expect(shownGroups({ people: 60, statements: 10, votes: noise }, chance, 5)).toEqual({ kind: 'unsteady' })
  })
  it('[AGREE-28] two groupings are compared as Hubert and Arabie do', () => {
    expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.242424, 6)
  })
})

describe('a decision', () => {
  const rule: DecisionRule = { way: 'consent', quorum: 0.5, share: 0.5, roles: [] }
  const ballots = { agree: 6, 'stand-aside': 1, disagree: 1, block: 0 }
  const eight = { rule, entitled: 10, roles: [], ballots, smallestCell: 5 }
  it('[AGREE-29] by consent passes unless somebody blocks', () => {
    expect(decide(eight).outcome).toBe('passed')
    expect(decide({ ...eight, ballots: { ...ballots, block: 1 } }).outcome).toBe('blocked')
    expect(decide({ ...eight, ballots: { agree: 2, 'stand-aside': 5, disagree: 1, block: 0 } }).outcome).toBe(
      'not-passed',
    )
  })
  it('[AGREE-29] by majority counts those who agree or do not', () => {
    const majority = { ...eight, rule: { ...rule, way: 'majority' as const } }
    const of = (agree: number, disagree: number, aside = 0) =>
      decide({ ...majority, ballots: { agree, disagree, 'stand-aside': aside, block: 0 } }).outcome
    expect([of(5, 4), of(4, 4), of(3, 2, 5), of(2, 3, 5)]).toEqual([
      'passed',
      'not-passed',
      'passed',
      'not-passed',
    ])
  })
  it('[AGREE-30] has no result below five ballots, below its quorum, or without who must be heard', () => {
    const few = decide({ ...eight, entitled: 5, ballots: { ...ballots, agree: 2 } })
    expect(few).toMatchObject({ outcome: 'no-result', cell: { kind: 'too-few' }, tookPart: 4 })
    expect(decide({ ...eight, entitled: 17 })).toMatchObject({ outcome: 'no-result', quorumMet: false })
    const role = { role: 'lived', mustHear: true, entitled: 4, tookPart: 2 }
    expect(decide({ ...eight, roles: [role] })).toMatchObject({ outcome: 'no-result', missing: ['lived'] })
    expect(decide({ ...eight, roles: [{ ...role, tookPart: 3 }] }).outcome).toBe('passed')
    expect(decide({ ...eight, roles: [{ ...role, mustHear: false }] }).outcome).toBe('passed')
    expect(
      decide({
        ...eight,
        rule: { ...rule, roles: ['lived'], quorum: 0.75 },
        roles: [{ ...role, mustHear: false }],
      }),
    ).toMatchObject({ outcome: 'no-result', missing: ['lived'] })
  })
  it('[AGREE-31] tells nobody’s ballot beyond what its outcome says, not even to who knows one', () => {
    const options = ['agree', 'stand-aside', 'disagree', 'block'] as const
    const result = (ballotOf: readonly (typeof options)[number][], asked: DecisionRule) => {
      const counted = Object.fromEntries(options.map((each) => [each, 0])) as Record<
        (typeof options)[number],
        number
      >
      for (const each of ballotOf) counted[each] += 1
      return decide({ ...eight, rule: asked, entitled: ballotOf.length, ballots: counted })
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('agree', 'agree', 'agree', ...options), { minLength: 5, maxLength: 14 }),
        fc.constantFrom<'consent' | 'majority'>('consent', 'majority'),
        fc.nat(),
        fc.nat(),
        (cast, way, mine, theirs) => {
          const [own, other] = [mine % cast.length, theirs % cast.length]
          const ballot = cast[other]
          if (own === other || ballot === undefined) return
          const asked = { ...rule, way }
          const announced = result(cast, asked)
          const others = options.filter((each) => each !== ballot).map((each) => cast.with(other, each))
          const swapped = range(cast.length)
            .filter((each) => each !== own && cast[each] !== ballot)
            .map((each) => cast.with(other, cast[each] as typeof ballot).with(each, ballot))
          const worlds = [...others, ...swapped].map((world) => result(world, asked))
          const shownAlike = worlds.some((each) => JSON.stringify(each) === JSON.stringify(announced))
          const outcomeAlike = worlds.some(({ outcome }) => outcome === announced.outcome)
          expect(shownAlike || !outcomeAlike).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('a live map', () => {
  it('[AGREE-14] after each vote is where a new one would be', () => {
    let state = 7
    const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
    const votes = range(40).flatMap((person) =>
      range(20).flatMap((at): CastVote[] =>
        chance() < 0.6 ? [[person, at, chance() < (person % 2 === 0 ? 0.85 : 0.2) ? 1 : -1]] : [],
      ),
    )
    const live = liveMap({ people: 40, statements: 20, votes })
    for (let round = 0; round < 20; round++) {
      const vote: CastVote = [Math.floor(chance() * 40), Math.floor(chance() * 20), chance() < 0.5 ? 1 : 0]
      votes.push(vote)
      const now = live.cast(vote)
      const anew = opinionMap({ people: 40, statements: 20, votes })
      expect(now.center).toEqual(anew.center)
      for (const [at, [x, y]] of now.people.entries()) {
        expect(x).toBeCloseTo(anew.people[at]?.[0] ?? NaN, 4)
        expect(y).toBeCloseTo(anew.people[at]?.[1] ?? NaN, 4)
      }
      expect(now.inConversation).toEqual(anew.inConversation)
      expect(now.baseClusters.length).toBe(anew.baseClusters.length)
    }
    expect(() => live.cast([40, 0, 1])).toThrow(RangeError)
    const grows = liveMap({ people: 40, statements: 20, votes: [] })
    for (const vote of votes) grows.cast(vote)
    expect(grows.map().baseClusters.length).toBe(
      opinionMap({ people: 40, statements: 20, votes }).baseClusters.length,
    )
  })
})
