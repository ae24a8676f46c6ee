import {
  type Estimate,
  type LevelPriors,
  type LevelTable,
  MISSING,
  type PatternTable,
  type SlotGroup,
} from './contracts.ts'
import { learnShrinkage } from './learn-shrinkage.ts'
import { probabilityOf, scorePatterns } from './weigh.ts'

/** What `estimate` works from. */
export type Observations = {
  /** Pairs of which nobody knows whether they are one person. */
  readonly table: PatternTable
  /** Pairs known to be one person: people's decisions. */
  readonly same?: PatternTable
  /** Pairs known to be two: people's decisions. */
  readonly different?: PatternTable
  readonly priors: LevelPriors
  /** P(level | two persons) where it is known: from random pairs (`sharesOf`). Left as it is. Without it, u is estimated
   *  from the table, which holds only for pairs that no blocking chose. */
  readonly u?: LevelTable
  /** All pairs there are, when the table holds only those that could be one person: the rest count as two. */
  readonly population?: number
  /** P(one person) to begin with, and how many pairs that belief is worth. */
  readonly prior: number
  readonly priorStrength?: number
  /** Slots that depend on each other; a slot stands in one group at most. Their shrinkage is learned. */
  readonly groups?: readonly SlotGroup[]
  /** Rounds at most; 100 unless told. It ends earlier when nothing moves by more than a millionth. */
  readonly rounds?: number
}

const zeros = (like: LevelTable): number[][] => like.map((levels) => levels.map(() => 0))

const normalise = (counts: LevelTable, prior: LevelTable): number[][] =>
  counts.map((levels, slot) => {
    const posterior = levels.map((count, level) => count + (prior[slot]?.[level] ?? 0))
    const total = posterior.reduce((sum, count) => sum + count, 0)
    return posterior.map((count) => count / total)
  })

/** Adds each pattern's levels to `into`, as many times as it was counted, times `share(pattern)`. */
function tally(into: number[][], table: PatternTable, share: (pattern: number) => number): number {
  let total = 0
  for (let pattern = 0; pattern < table.counts.length; pattern++) {
    const weight = (table.counts[pattern] ?? 0) * share(pattern)
    total += weight
    for (let slot = 0; slot < table.width; slot++) {
      const level = table.levels[pattern * table.width + slot] ?? MISSING
      const counts = into[slot]
      if (level !== MISSING && counts) counts[level] = (counts[level] ?? 0) + weight
    }
  }
  return total
}

/** How often each level is seen in a table, smoothed by pseudo-counts. Of random pairs, nearly all of which are two
 *  persons, this is u. Shape `[slot][level]`, each slot summing to 1. */
export function sharesOf(table: PatternTable, prior: LevelTable): LevelTable {
  const counts = zeros(prior)
  tally(counts, table, () => 1)
  return normalise(counts, prior)
}

const furthest = (left: LevelTable, right: LevelTable): number =>
  Math.max(
    0,
    ...left.flatMap((levels, slot) =>
      levels.map((share, level) => Math.abs(share - (right[slot]?.[level] ?? 0))),
    ),
  )

/** Estimates m, u and the prior without labels, by expectation and maximisation over counts of patterns (Fellegi and
 *  Sunter 1969; Winkler 1988; missing at random and on counts as in Enamorado, Fifield and Imai 2019). Decided pairs
 *  count as what they were decided to be. With an empty table and decisions only, this is counting plus the priors.
 *  Deterministic; the order of patterns does not matter beyond rounding. */
export function estimate(observations: Observations): Estimate {
  const { table, same, different, priors, groups = [], rounds = 100 } = observations
  const strength = observations.priorStrength ?? 1
  const unseen = Math.max(
    0,
    (observations.population ?? 0) - table.counts.reduce((sum, count) => sum + count, 0),
  )
  const alone = priors.m.map(() => 1)
  let current: Estimate = {
    m: normalise(zeros(priors.m), priors.m),
    u: observations.u ?? normalise(zeros(priors.u), priors.u),
    prior: observations.prior,
    shrinkage: alone,
  }
  for (let round = 0; round < rounds; round++) {
    const scores = scorePatterns(table, current)
    const posterior = scores.map(probabilityOf)
    const one = zeros(priors.m)
    const two = zeros(priors.u)
    const ones = tally(one, table, (pattern) => posterior[pattern] ?? 0)
    const twos = tally(two, table, (pattern) => 1 - (posterior[pattern] ?? 0))
    if (same) tally(one, same, () => 1)
    if (different) tally(two, different, () => 1)
    const m = normalise(one, priors.m)
    const u = observations.u ?? normalise(two, priors.u)
    const prior = Math.min(
      1 - Number.EPSILON,
      (ones + observations.prior * strength) / (ones + twos + unseen + strength),
    )
    const shrinkage = learnShrinkage({ table, posterior, m, u, groups })
    const moved = Math.max(
      furthest(m, current.m),
      furthest(u, current.u),
      furthest([shrinkage], [current.shrinkage]),
    )
    current = { m, u, prior, shrinkage }
    if (moved < 1e-6) break
  }
  return current
}

/** An estimate as a belief worth `strength` pairs a slot, for going on from it with people's decisions. */
export const priorsOf = ({ m, u }: Estimate, strength: number): LevelPriors => {
  const scale = (shares: LevelTable): LevelTable =>
    shares.map((levels) => levels.map((share) => Math.max(share * strength, 1e-6)))
  return { m: scale(m), u: scale(u) }
}
