import { type Estimate, type LevelTable, MISSING } from '../estimate/contracts.ts'
import type { Dependence } from '../estimate/split-dependent.ts'
import { agreeingPairs } from './agreeing-pairs.ts'
import type { Comparator } from './column.ts'
import { comparePairs } from './compare-pairs.ts'

const wanted = 30_000
// What independence is worth beside what was seen, as a share of it: a level never seen here is not therefore rare.
const strength = 0.25
// Columns that agree together by chance less than twice as often as they would if independent are taken as independent.
const notable = Math.log(2)
const fewest = 10

type Learning = {
  readonly comparators: readonly Comparator[]
  /** The estimate so far, without dependences: its u is what independence expects. */
  readonly model: Estimate
  readonly clusterOf: Int32Array
}

/** What depends on what among pairs of two persons, and how often each level is seen there. */
export type Dependences = { readonly dependences: readonly Dependence[]; readonly u: LevelTable }

/** Finds, for each column, the one other column whose exact agreement makes it agree most beyond chance, among pairs of
 *  records that are probably two persons. The less telling column is the one depended on (a town, not its postcode). */
export function findDependences({ comparators, model, clusterOf }: Learning): Dependences {
  const values = comparators.flatMap((comparator) => comparator.values)
  const found: { dependence: Dependence; u: readonly number[]; lift: number }[] = []
  for (const [on, ofColumn] of values.entries()) {
    const { pairs, patternOf, table } = comparePairs(comparators, agreeingPairs(ofColumn, wanted))
    const counts = model.u.map((levels) => levels.map(() => 0))
    for (let pair = 0; pair < patternOf.length; pair++) {
      if (clusterOf[pairs.left[pair] ?? 0] === clusterOf[pairs.right[pair] ?? 0]) continue
      const pattern = patternOf[pair] ?? 0
      for (const [slot, levels] of counts.entries()) {
        const level = table.levels[pattern * table.width + slot] ?? MISSING
        if (level !== MISSING) levels[level] = (levels[level] ?? 0) + 1
      }
    }
    const lessTelling = model.u[on]?.[0] ?? 0
    for (const [slot, levels] of counts.entries()) {
      const independent = model.u[slot] ?? []
      if (slot === on || (independent[0] ?? 0) >= lessTelling || (levels[0] ?? 0) < fewest) continue
      const seen = levels.reduce((sum, count) => sum + count, 0)
      const u = levels.map(
        (count, level) => (count / seen + strength * (independent[level] ?? 0)) / (1 + strength),
      )
      const lift = Math.log((u[0] ?? 0) / (independent[0] ?? 1))
      if (lift > notable) found.push({ dependence: { slot, on }, u, lift })
    }
  }
  const strongest = found
    .toSorted((a, b) => b.lift - a.lift)
    .filter(
      ({ dependence }, place, all) =>
        all.findIndex((other) => other.dependence.slot === dependence.slot) === place,
    )
  return { dependences: strongest.map(({ dependence }) => dependence), u: strongest.map(({ u }) => u) }
}
