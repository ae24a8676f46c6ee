import { cluster } from '../cluster/cluster.ts'
import type { Cluster } from '../cluster/contracts.ts'
import { logOddsOf, probabilityOf } from '../estimate/weigh.ts'
import { comparatorsFor } from './comparators-for.ts'
import { type ComparedPairs, comparePairs } from './compare-pairs.ts'
import type { FlatRecord, LinkedRecords, RecordSchema } from './contracts.ts'
import { type Dependences, findDependences } from './find-dependences.ts'
import { findCandidates } from './find-candidates.ts'
import { fitModel } from './fit-model.ts'
import { randomPairs } from './random-pairs.ts'
import { scorePairs } from './score-pairs.ts'

// Pairs below this are not worth naming.
const negligible = 0.01
// The pairs between two clusters share their records, and each repeats most of what another has said.
const correlation = 0.8

/** Finds which flat records are about one person, without labels, knowing their schema only. Two passes: the clusters of
 *  the first tell how often values and pairs of values meet by chance between persons, and how common a value is among
 *  persons rather than records. Deterministic; the order of the records does not matter. About a minute for 50,000.
 *  @throws RangeError when two records have one id, or one has none */
export function linkRecords(records: readonly FlatRecord[], schema: RecordSchema): LinkedRecords {
  const sorted = sortedById(records, schema)
  const comparators = comparatorsFor(sorted, schema)
  const compared = comparePairs(comparators, findCandidates(comparators, sorted.length))
  const sample = comparePairs(comparators, randomPairs(sorted.length))

  const pass = (tied: Dependences, clusterOf: Int32Array | null) => {
    const model = fitModel({ comparators, compared, sample, records: sorted.length, tied, clusterOf })
    const logOdds = scorePairs({ comparators, compared, model, tied, clusterOf })
    const clusters = cluster({
      records: sorted.length,
      pairs: { ...compared.pairs, logOdds },
      prior: logOddsOf(model.prior),
      correlation,
    })
    return { model, logOdds, clusters, clusterOf: clusterOfEach(clusters, sorted.length) }
  }
  const first = pass({ dependences: [], u: [] }, null)
  const tied = findDependences({ comparators, ...first })
  const { logOdds, clusters } = pass(tied, first.clusterOf)
  return named(
    sorted.map((record) => record[schema.id] ?? ''),
    compared,
    { logOdds, clusters },
  )
}

function sortedById(records: readonly FlatRecord[], schema: RecordSchema): readonly FlatRecord[] {
  const idOf = (record: FlatRecord): string => record[schema.id] ?? ''
  const sorted = records.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0))
  for (const [place, record] of sorted.entries()) {
    const before = sorted[place - 1]
    if (idOf(record) === '' || (before && idOf(before) === idOf(record)))
      throw new RangeError(`linkRecords: each record needs an id of its own, not "${idOf(record)}"`)
  }
  return sorted
}

function clusterOfEach(clusters: readonly Cluster[], records: number): Int32Array {
  const clusterOf = new Int32Array(records)
  for (const [number, { members }] of clusters.entries())
    for (const record of members) clusterOf[record] = number
  return clusterOf
}

function named(
  ids: readonly string[],
  { pairs }: ComparedPairs,
  { logOdds, clusters }: { readonly logOdds: Float64Array; readonly clusters: readonly Cluster[] },
): LinkedRecords {
  const id = (record: number | undefined): string => ids[record ?? -1] ?? ''
  const likely = Array.from(logOdds.keys()).filter((pair) => probabilityOf(logOdds[pair] ?? 0) >= negligible)
  return {
    pairs: likely
      // Pairs come in the order of their ids, which a stable sort keeps among equals.
      .toSorted((a, b) => (logOdds[b] ?? 0) - (logOdds[a] ?? 0))
      .map((pair) => ({
        left: id(pairs.left[pair]),
        right: id(pairs.right[pair]),
        probability: probabilityOf(logOdds[pair] ?? 0),
      })),
    clusters: clusters.map(({ members, weakest }) => ({
      ids: members.map(id),
      weakest: weakest && {
        left: id(weakest.left),
        right: id(weakest.right),
        probability: probabilityOf(weakest.logOdds),
      },
    })),
  }
}
