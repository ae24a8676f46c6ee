import { type LevelTable, MISSING, type PatternTable, type SlotGroup } from './contracts.ts'

type Learning = {
  readonly table: PatternTable
  /** P(one person) of each pattern. */
  readonly posterior: Float64Array
  readonly m: LevelTable
  readonly u: LevelTable
  readonly groups: readonly SlotGroup[]
}

// What the independent model is worth, in pairs, beside what a combination of levels was seen to mean.
const backoff = 5

/** How much of their summed weight slots that depend on each other deserve: for each slot 0.1 to 1, one factor a group.
 *  In a group, the summed weight of each combination of levels is set against what the combination says as a whole
 *  (its own share among one person and among two, smoothed towards independence); the factor is the slope of the
 *  line through zero, each combination weighing as many pairs as show it among the rarer class. */
export function learnShrinkage({ table, posterior, m, u, groups }: Learning): readonly number[] {
  const shrinkage = m.map(() => 1)
  for (const group of groups) {
    const factor = slopeOf({ table, posterior, m, u, group })
    for (const slot of group) shrinkage[slot] = factor
  }
  return shrinkage
}

type Combination = { one: number; two: number; readonly m: number; readonly u: number; readonly said: string }

function slopeOf(learning: Omit<Learning, 'groups'> & { readonly group: SlotGroup }): number {
  const { table, posterior, group } = learning
  const combinations = new Map<string, Combination>()
  // Combinations are compared with those that say as much: who leaves a slot out says nothing about it.
  const totals = new Map<string, { one: number; two: number }>()
  for (let pattern = 0; pattern < table.counts.length; pattern++) {
    const levels = group.map((slot) => table.levels[pattern * table.width + slot] ?? MISSING)
    if (levels.filter((level) => level !== MISSING).length < 2) continue
    const key = levels.join()
    let combination = combinations.get(key)
    if (!combination) {
      const product = (shares: LevelTable): number =>
        levels.reduce(
          (all, level, place) => (level === MISSING ? all : all * (shares[group[place] ?? 0]?.[level] ?? 1)),
          1,
        )
      const said = levels.map((level) => (level === MISSING ? '-' : '+')).join('')
      combination = { one: 0, two: 0, m: product(learning.m), u: product(learning.u), said }
      combinations.set(key, combination)
    }
    const count = table.counts[pattern] ?? 0
    const share = posterior[pattern] ?? 0
    const total = totals.get(combination.said) ?? { one: 0, two: 0 }
    combination.one += count * share
    combination.two += count * (1 - share)
    total.one += count * share
    total.two += count * (1 - share)
    totals.set(combination.said, total)
  }
  let along = 0
  let square = 0
  for (const { one, two, m, u, said } of combinations.values()) {
    const total = totals.get(said) ?? { one: 0, two: 0 }
    const whole =
      Math.log((one + backoff * m) / (total.one + backoff)) -
      Math.log((two + backoff * u) / (total.two + backoff))
    const summed = Math.log(m / u)
    const weight = Math.min(one / (total.one + backoff), 1) + Math.min(two / (total.two + backoff), 1)
    along += weight * summed * whole
    square += weight * summed * summed
  }
  return square > 0 ? Math.min(1, Math.max(0.1, along / square)) : 1
}
