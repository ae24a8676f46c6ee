import { type Estimate, type LevelTable, MISSING, type PatternTable } from './contracts.ts'

/** The weight of each level in nats, ln(m/u) times the slot's shrinkage; divide by ln 2 for bits. */
export const weightsOf = ({ m, u, shrinkage }: Estimate): LevelTable =>
  m.map((levels, slot) =>
    levels.map((share, level) => (shrinkage[slot] ?? 1) * Math.log(share / (u[slot]?.[level] ?? share))),
  )

/** ln(p / (1 − p)). */
export const logOddsOf = (probability: number): number => Math.log(probability) - Math.log1p(-probability)

/** 1 / (1 + e^−x), without overflow at either end. */
export const probabilityOf = (logOdds: number): number =>
  logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds))

/** The log-odds in nats, prior included, that each pattern of a table is one person. A missing slot adds nothing.
 *  Everything is a sum of logarithms, so no number of slots underflows. */
export function scorePatterns(table: PatternTable, estimate: Estimate): Float64Array {
  const weights = weightsOf(estimate)
  const prior = logOddsOf(estimate.prior)
  const scores = new Float64Array(table.counts.length)
  for (let pattern = 0; pattern < scores.length; pattern++) {
    let sum = prior
    for (let slot = 0; slot < table.width; slot++) {
      const level = table.levels[pattern * table.width + slot] ?? MISSING
      if (level !== MISSING) sum += weights[slot]?.[level] ?? 0
    }
    scores[pattern] = sum
  }
  return scores
}
