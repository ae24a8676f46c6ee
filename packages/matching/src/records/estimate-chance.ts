import { type LevelTable, MISSING } from '../estimate/contracts.ts'
import type { Comparator } from './column.ts'
import type { ComparedPairs } from './compare-pairs.ts'

/** What is known of who is one person: such pairs do not meet by chance. Clusters, or before there are any, the
 *  probability of each pattern of the compared pairs and of the sample. */
export type KnownPersons =
  | { readonly clusterOf: Int32Array }
  | { readonly compared: Float64Array; readonly sample: Float64Array }

type Chance = {
  readonly comparators: readonly Comparator[]
  readonly compared: ComparedPairs
  /** Pairs picked by chance. */
  readonly sample: ComparedPairs
  /** Pseudo-counts of each level. */
  readonly prior: LevelTable
  readonly known: KnownPersons | null
}

/** P(level | two persons). For equal values it is counted exactly: all pairs of one value, less those among the compared
 *  that are one person; a sample holds too few of them. The other levels come from pairs picked by chance. */
export function estimateChance({ comparators, compared, sample, prior, known }: Chance): LevelTable {
  const sampled = tally(sample, prior, (pair) => 1 - shareOfOne(sample, pair, known, 'sample'))
  const ofOne = tally(compared, prior, (pair) => shareOfOne(compared, pair, known, 'compared'))
  const values = comparators.flatMap((comparator) => comparator.values)
  return prior.map((levels, column) => {
    const { same, all } = pairsOf(values[column])
    const one = ofOne[column] ?? []
    const apart = Math.max(0, all - sum(one))
    const equal = (Math.max(0, same - (one[0] ?? 0)) + (levels[0] ?? 0)) / (apart + sum(levels))
    const others = levels.map((belief, level) => (level === 0 ? 0 : belief + (sampled[column]?.[level] ?? 0)))
    const total = sum(others)
    return others.map((count, level) => (level === 0 ? equal : ((1 - equal) * count) / total))
  })
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

function shareOfOne(
  { pairs, patternOf }: ComparedPairs,
  pair: number,
  known: KnownPersons | null,
  which: 'compared' | 'sample',
): number {
  if (!known) return 0
  if ('clusterOf' in known)
    return known.clusterOf[pairs.left[pair] ?? 0] === known.clusterOf[pairs.right[pair] ?? 0] ? 1 : 0
  return known[which][patternOf[pair] ?? 0] ?? 0
}

function tally(
  { table, patternOf }: ComparedPairs,
  like: LevelTable,
  share: (pair: number) => number,
): readonly (readonly number[])[] {
  const ofPattern = new Float64Array(table.counts.length)
  for (const [pair, pattern] of patternOf.entries())
    ofPattern[pattern] = (ofPattern[pattern] ?? 0) + share(pair)
  const counts = like.map((levels) => levels.map(() => 0))
  for (const [pattern, weight] of ofPattern.entries())
    for (const [column, levels] of counts.entries()) {
      const level = table.levels[pattern * table.width + column] ?? MISSING
      if (level !== MISSING) levels[level] = (levels[level] ?? 0) + weight
    }
  return counts
}

/** How many pairs of records say anything, and how many say the same. */
function pairsOf(values: Comparator['values'][number] | undefined): {
  readonly same: number
  readonly all: number
} {
  const times = new Float64Array(values?.distinct ?? 0)
  for (const value of values?.ofRecord ?? []) if (value >= 0) times[value] = (times[value] ?? 0) + 1
  const pairs = (count: number): number => (count * (count - 1)) / 2
  return {
    same: times.reduce((total, count) => total + pairs(count), 0),
    all: pairs(times.reduce((total, count) => total + count, 0)),
  }
}
