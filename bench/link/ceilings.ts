import type { LinkCluster, PairProbability } from '@parasol/matching'

/** Person of each record, by id. */
export type Truth = Readonly<Record<string, number>>

/** What could be reached with the pairs an engine found, were something of it perfect. F1 counts pairs of records of one person. */
export type Ceilings = {
  /** As clustered. */
  readonly clustered: number
  /** The best threshold on the probabilities, picked by the labels, every pair on its own. */
  readonly bestThreshold: number
  /** Every pair found that is of one person linked, with all that follows from it, and no other. */
  readonly perfectDecisions: number
}

const f1 = (hits: number, said: number, all: number): number => (hits === 0 ? 0 : (2 * hits) / (said + all))
const pairsIn = (size: number): number => (size * (size - 1)) / 2

function clusteredF1(clusters: readonly LinkCluster['ids'][], truth: Truth, all: number): number {
  let hits = 0
  let said = 0
  for (const ids of clusters) {
    said += pairsIn(ids.length)
    for (const same of Map.groupBy(ids, (id) => truth[id]).values()) hits += pairsIn(same.length)
  }
  return f1(hits, said, all)
}

function bestThresholdF1(pairs: readonly PairProbability[], truth: Truth, all: number): number {
  const ranked = pairs.toSorted((a, b) => b.probability - a.probability)
  let hits = 0
  let best = 0
  for (const [at, { left, right }] of ranked.entries()) {
    if (truth[left] === truth[right]) hits++
    best = Math.max(best, f1(hits, at + 1, all))
  }
  return best
}

function perfectF1(pairs: readonly PairProbability[], truth: Truth, all: number): number {
  const groupOf = new Map<string, readonly string[]>()
  for (const { left, right } of pairs) {
    const [one, other] = [groupOf.get(left) ?? [left], groupOf.get(right) ?? [right]]
    if (truth[left] !== truth[right] || one === other) continue
    const whole = [...one, ...other]
    for (const id of whole) groupOf.set(id, whole)
  }
  const hits = [...new Set(groupOf.values())].reduce((sum, group) => sum + pairsIn(group.length), 0)
  return f1(hits, hits, all)
}

export function ceilingsOf(
  clusters: readonly LinkCluster['ids'][],
  pairs: readonly PairProbability[],
  truth: Truth,
): Ceilings {
  const people = Map.groupBy(Object.keys(truth), (id) => truth[id])
  const all = [...people.values()].reduce((sum, ids) => sum + pairsIn(ids.length), 0)
  return {
    clustered: clusteredF1(clusters, truth, all),
    bestThreshold: bestThresholdF1(pairs, truth, all),
    perfectDecisions: perfectF1(pairs, truth, all),
  }
}
