import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MISSING, type PatternTable } from './contracts.ts'
import { estimate, priorsOf, sharesOf } from './estimate.ts'
import { createPatternCounter } from './pattern-counter.ts'
import { splitDependent } from './split-dependent.ts'
import { logOddsOf, probabilityOf, scorePatterns, weightsOf } from './weigh.ts'

const weak = (slots: number) => ({
  m: Array.from({ length: slots }, () => [0.8, 0.2]),
  u: Array.from({ length: slots }, () => [0.2, 0.8]),
})
const levelsOf = (slots: number): readonly number[] => Array.from({ length: slots }, () => 2)

type Planted = { readonly prior: number; readonly m: readonly number[]; readonly u: readonly number[] }

/** Every pattern of agreeing and differing slots, as often as the planted parameters say. */
function expectedPatterns({ prior, m, u }: Planted, pairs: number): PatternTable {
  const counter = createPatternCounter(levelsOf(m.length))
  for (let pattern = 0; pattern < 2 ** m.length; pattern++) {
    const levels = m.map((_, slot) => (pattern >> slot) & 1)
    const share = (agreeing: readonly number[]): number =>
      levels.reduce((all, level, slot) => {
        const agrees = agreeing[slot] ?? 0
        return all * (level === 0 ? agrees : 1 - agrees)
      }, 1)
    counter.add(levels, pairs * (prior * share(m) + (1 - prior) * share(u)))
  }
  return counter.table()
}

const planted: Planted = { prior: 0.05, m: [0.9, 0.8, 0.7, 0.95], u: [0.1, 0.02, 0.3, 0.05] }

test('[EST-1] finds the parameters that made the patterns, without a label', () => {
  const { m, u, prior } = estimate({
    table: expectedPatterns(planted, 1e6),
    priors: weak(4),
    prior: 0.2,
    rounds: 500,
  })
  expect(prior).toBeCloseTo(planted.prior, 3)
  for (const [slot, agrees] of planted.m.entries()) expect(m[slot]?.[0]).toBeCloseTo(agrees, 2)
  for (const [slot, agrees] of planted.u.entries()) expect(u[slot]?.[0]).toBeCloseTo(agrees, 2)
})

test('leaves u alone where it is known, and counts the pairs that nobody compared as two persons', () => {
  const u = planted.u.map((agrees) => [agrees, 1 - agrees])
  const whole = expectedPatterns(planted, 1e6)
  // Only what agrees somewhere was compared.
  const compared = { ...whole, counts: whole.counts.map((count, row) => (row === 15 ? 0 : count)) }
  const found = estimate({ table: compared, priors: weak(4), u, prior: 0.01, population: 1e6, rounds: 500 })
  expect(found.u).toEqual(u)
  expect(found.prior).toBeCloseTo(planted.prior, 3)
})

test('a slot that is missing changes nothing', () => {
  const table = expectedPatterns(planted, 1e5)
  const wider = createPatternCounter(levelsOf(5))
  for (const [row, count] of table.counts.entries())
    wider.add([...table.levels.subarray(row * 4, row * 4 + 4), MISSING], count)
  const narrow = estimate({ table, priors: weak(4), prior: 0.2 })
  const wide = estimate({ table: wider.table(), priors: weak(5), prior: 0.2 })
  expect(wide.prior).toBeCloseTo(narrow.prior, 9)
  expect([...scorePatterns(wider.table(), wide)]).toEqual(
    [...scorePatterns(table, narrow)].map((score) => expect.closeTo(score, 6)),
  )
})

test('the order of the patterns does not matter', () => {
  const table = expectedPatterns(planted, 1e4)
  const turned = createPatternCounter(levelsOf(4))
  for (const row of Array.from(table.counts.keys()).toReversed())
    turned.add(table.levels.subarray(row * 4, row * 4 + 4), table.counts[row])
  const one = estimate({ table, priors: weak(4), prior: 0.1 })
  const other = estimate({ table: turned.table(), priors: weak(4), prior: 0.1 })
  for (const [slot, levels] of one.m.entries()) expect(other.m[slot]?.[0]).toBeCloseTo(levels[0] ?? 0, 9)
})

test('[EST-3] slots that say one thing twice count about once', () => {
  const { prior, m, u } = planted
  const twice = createPatternCounter(levelsOf(4))
  const table = expectedPatterns({ prior, m: m.slice(0, 3), u: u.slice(0, 3) }, 1e6)
  for (const [row, count] of table.counts.entries()) {
    const levels = table.levels.subarray(row * 3, row * 3 + 3)
    twice.add([...levels, levels[2] ?? 0], count)
  }
  const { shrinkage } = estimate({ table: twice.table(), priors: weak(4), prior: 0.1, groups: [[2, 3]] })
  expect(shrinkage.slice(0, 2)).toEqual([1, 1])
  expect(shrinkage[2]).toBe(shrinkage[3])
  expect(shrinkage[2]).toBeLessThan(0.65)
  expect(shrinkage[2]).toBeGreaterThan(0.35)
})

test('slots that are independent keep their whole weight', () => {
  const { shrinkage } = estimate({
    table: expectedPatterns(planted, 1e6),
    priors: weak(4),
    prior: 0.1,
    groups: [[0, 1]],
  })
  expect(shrinkage[0]).toBeGreaterThan(0.97)
})

test('[EST-2] people’s decisions move the weights they are about', () => {
  const counter = createPatternCounter([2])
  counter.add([1], 30)
  const empty = createPatternCounter([2]).table()
  const before = { m: [[0.9, 0.1]], u: [[0.1, 0.9]], prior: 0.1, shrinkage: [1] }
  const after = estimate({ table: empty, same: counter.table(), priors: priorsOf(before, 30), prior: 0.1 })
  expect(after.m[0]?.[0]).toBeCloseTo(0.45, 9)
  expect(after.u[0]?.[0]).toBeCloseTo(0.1, 9)
  expect(after.prior).toBeCloseTo(0.1, 9)
})

test('hundreds of slots neither underflow nor overflow', () => {
  const slots = 400
  const counter = createPatternCounter(levelsOf(slots))
  counter.add(Array.from({ length: slots }, () => 0))
  counter.add(Array.from({ length: slots }, () => 1))
  const table = counter.table()
  const model = estimate({ table, priors: weak(slots), prior: 0.5 })
  const scores = scorePatterns(table, model)
  expect(scores.every((score) => Number.isFinite(score))).toBe(true)
  expect(probabilityOf(scores[0] ?? 0)).toBe(1)
  expect(probabilityOf(scores[1] ?? 0)).toBeGreaterThanOrEqual(0)
})

test('shares of random pairs are smoothed: nothing is impossible', () => {
  const counter = createPatternCounter([3])
  counter.add([2], 8)
  counter.add([1], 1)
  expect(sharesOf(counter.table(), [[0.25, 0.25, 0.5]])[0]).toEqual([0.025, 0.125, 0.85])
})

test('a dependent slot is weighed apart where the other agrees', () => {
  const counter = createPatternCounter([2, 3])
  counter.add([0, 2], 5)
  counter.add([1, 2], 7)
  counter.add([MISSING, 0], 1)
  const { width, levels, counts } = splitDependent(counter.table(), [{ slot: 1, on: 0 }])
  expect(width).toBe(3)
  expect([...levels]).toEqual([0, MISSING, 2, 1, 2, MISSING, MISSING, 0, MISSING])
  expect([...counts]).toEqual([5, 7, 1])
})

test('whatever was counted, everything stays a probability', () => {
  const level = fc.constantFrom(0, 1, 2, MISSING)
  const patterns = fc.array(
    fc.tuple(fc.tuple(level, level, level), fc.double({ min: 0, max: 1e9, noNaN: true })),
  )
  fc.assert(
    fc.property(patterns, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (counted, prior) => {
      const counter = createPatternCounter([3, 3, 3])
      for (const [levels, count] of counted) counter.add(levels, count)
      const believed = Array.from({ length: 3 }, () => [0.5, 0.3, 0.2])
      const model = estimate({
        table: counter.table(),
        priors: { m: believed, u: believed.map((levels) => levels.toReversed()) },
        prior,
        groups: [[0, 2]],
        rounds: 20,
      })
      for (const levels of [...model.m, ...model.u]) {
        expect(levels.every((share) => share > 0 && share < 1)).toBe(true)
        expect(levels.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      }
      expect(model.prior).toBeGreaterThan(0)
      expect(model.prior).toBeLessThan(1)
      expect(weightsOf(model).flat().every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('log-odds and probability undo each other', () => {
  for (const p of [1e-12, 0.01, 0.5, 0.99]) expect(probabilityOf(logOddsOf(p))).toBeCloseTo(p, 12)
})
