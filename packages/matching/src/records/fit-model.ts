import type { Estimate, LevelPriors, LevelTable } from '../estimate/contracts.ts'
import { estimate } from '../estimate/estimate.ts'
import { splitDependent } from '../estimate/split-dependent.ts'
import { probabilityOf, scorePatterns } from '../estimate/weigh.ts'
import type { Comparator } from './column.ts'
import type { ComparedPairs } from './compare-pairs.ts'
import { estimateChance } from './estimate-chance.ts'
import type { Dependences } from './find-dependences.ts'

// How many pairs the levels' beliefs are worth, beside thousands that are seen.
const priorStrength = 20
// Chance and agreement are estimated in turns until clusters say who is one person; it settles after two or three.
const turns = 4

/** What a model is fitted to. */
export type Fitting = {
  readonly comparators: readonly Comparator[]
  /** The pairs that may be one person. */
  readonly compared: ComparedPairs
  /** Pairs picked by chance. */
  readonly sample: ComparedPairs
  readonly records: number
  readonly tied: Dependences
  /** The cluster of each record, once there are any. */
  readonly clusterOf: Int32Array | null
}

/** Estimates the weights of every column, and of every dependence after them, without labels. The pairs not compared
 *  count as two persons. */
export function fitModel({ comparators, compared, sample, records, tied, clusterOf }: Fitting): Estimate {
  const plain = believed(comparators)
  const withTied = (shares: LevelTable): LevelTable => [
    ...shares,
    ...tied.dependences.map(({ slot }) => shares[slot] ?? []),
  ]
  const priors = { m: withTied(plain.m), u: withTied(plain.u) }
  const table = splitDependent(compared.table, tied.dependences)
  const sampleTable = splitDependent(sample.table, tied.dependences)
  const shares = { comparators, compared, sample, prior: plain.u }
  const fit = (u: LevelTable, prior: number): Estimate =>
    estimate({ table, priors, u: [...u, ...tied.u], prior, population: (records * (records - 1)) / 2 })

  // Most lists hold few records of each person: to begin with, each has one partner.
  const begun = 1 / (records + 1)
  if (clusterOf) return fit(estimateChance({ ...shares, known: { clusterOf } }), begun)
  let model = fit(estimateChance({ ...shares, known: null }), begun)
  for (let turn = 1; turn < turns; turn++) {
    const known = {
      compared: scorePatterns(table, model).map(probabilityOf),
      sample: scorePatterns(sampleTable, model).map(probabilityOf),
    }
    model = fit(estimateChance({ ...shares, known }), model.prior)
  }
  return model
}

function believed(comparators: readonly Comparator[]): LevelPriors {
  const columns = comparators.flatMap((comparator) => comparator.columns)
  const counts = (share: 'm' | 'u'): LevelTable =>
    columns.map(({ levels }) => levels.map((level) => level[share] * priorStrength))
  return { m: counts('m'), u: counts('u') }
}
