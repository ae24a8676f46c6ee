import type { Estimate } from '../estimate/contracts.ts'
import { splitDependent } from '../estimate/split-dependent.ts'
import { termFrequency } from '../estimate/term-frequency.ts'
import { scorePatterns } from '../estimate/weigh.ts'
import type { Comparator } from './column.ts'
import type { ComparedPairs } from './compare-pairs.ts'
import type { Dependences } from './find-dependences.ts'

type Scoring = {
  readonly comparators: readonly Comparator[]
  readonly compared: ComparedPairs
  readonly model: Estimate
  readonly tied: Dependences
  /** Values are counted once a cluster, once there are any. */
  readonly clusterOf: Int32Array | null
}

/** The log-odds of each compared pair in nats: prior, levels, and how rare the values are in which both agree. */
export function scorePairs({ comparators, compared, model, tied, clusterOf }: Scoring): Float64Array {
  const frequencies = comparators
    .flatMap((comparator) => comparator.values)
    .map(({ ofRecord, distinct }) =>
      termFrequency({ values: ofRecord, distinct, ...(clusterOf && { clusterOf }) }),
    )
  const byPattern = scorePatterns(splitDependent(compared.table, tied.dependences), model)
  const { width } = compared.table
  const scores = new Float64Array(compared.patternOf.length)
  for (const [pair, pattern] of compared.patternOf.entries()) {
    let score = byPattern[pattern] ?? 0
    for (let column = 0; column < width; column++) {
      const term = compared.terms[pair * width + column] ?? -1
      if (term >= 0) score += frequencies[column]?.[term] ?? 0
    }
    scores[pair] = score
  }
  return scores
}
