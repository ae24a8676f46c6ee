import type { Clustering } from './contracts.ts'
import { worthOf } from './worth.ts'

// Moving one record makes room for others; a few rounds settle all but endless ties.
const rounds = 10

/** Moves single records to the cluster whose pairs with it say most in sum: local search for correlation clustering
 *  (Bansal, Blum and Chawla 2004). Merging goes from pair to pair, and one misleading pair at the start, two men of one
 *  name, leaves a record on the wrong side of clusters that only grew later. Where a record has left, the others may
 *  leave, too, even for none. Records that a person decided on stay.
 *  @param clusterOf the cluster of each record; not changed
 *  @returns the same after moving; a record that left for none has a number of its own */
export function refine(clusterOf: Int32Array, clustering: Clustering): Int32Array {
  const { records, threshold = 0, apart = [], together = [] } = clustering
  const { starts, others, excess } = neighboursOf(clustering)
  const worth = worthOf(clustering)
  const decided = new Set([...apart, ...together].flat())
  const refined = clusterOf.slice()
  const sizes = new Map<number, number>()
  let unused = 0
  for (const cluster of refined) {
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
    unused = Math.max(unused, cluster + 1)
  }
  const left = new Set<number>()

  const better = (record: number, own: number): number => {
    const says = new Map<number, number>()
    for (let at = starts[record] ?? 0; at < (starts[record + 1] ?? 0); at++) {
      const cluster = refined[others[at] ?? 0] ?? 0
      says.set(cluster, (says.get(cluster) ?? 0) + (excess[at] ?? 0))
    }
    const mates = (sizes.get(own) ?? 1) - 1
    let most = mates === 0 ? 0 : worth(says.get(own) ?? 0, mates) * mates
    let best = own
    if (left.has(own) && mates > 0 && most < threshold * mates) {
      most = 0
      best = unused
    }
    for (const [cluster, sum] of says) {
      if (cluster === own) continue
      const size = sizes.get(cluster) ?? 1
      const value = worth(sum, size)
      if (value > threshold && value * size > most) {
        most = value * size
        best = cluster
      }
    }
    return best
  }
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false
    for (let record = 0; record < records; record++) {
      if (decided.has(record)) continue
      const own = refined[record] ?? 0
      const best = better(record, own)
      if (best === own) continue
      moved = true
      refined[record] = best
      left.add(own)
      sizes.set(own, (sizes.get(own) ?? 1) - 1)
      sizes.set(best, (sizes.get(best) ?? 0) + 1)
      if (best === unused) unused++
    }
  }
  return refined
}

/** The pairs of each record: `others[starts[record] … starts[record + 1]]`, and what each says beyond `absent`. They are
 *  in the order of the other's number, so that sums do not hang on the order in which pairs are given. */
function neighboursOf({ records, pairs, floor = -4, ceiling = 8, absent = floor }: Clustering) {
  const starts = new Int32Array(records + 1)
  for (const side of [pairs.left, pairs.right])
    for (const record of side) starts[record + 1] = (starts[record + 1] ?? 0) + 1
  for (let record = 0; record < records; record++)
    starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0)
  const others = new Int32Array(2 * pairs.left.length)
  const excess = new Float64Array(others.length)
  const next = starts.slice()
  const put = (record: number, other: number, amount: number): void => {
    const at = next[record] ?? 0
    others[at] = other
    excess[at] = amount
    next[record] = at + 1
  }
  const order = byRecords(pairs.left, pairs.right, records)
  for (const pair of order) {
    const amount = Math.min(ceiling, Math.max(floor, pairs.logOdds[pair] ?? 0)) - absent
    put(pairs.left[pair] ?? 0, pairs.right[pair] ?? 0, amount)
    put(pairs.right[pair] ?? 0, pairs.left[pair] ?? 0, amount)
  }
  return { starts, others, excess }
}

/** The numbers of the pairs, by their lower record, then their higher. */
function byRecords(left: Int32Array, right: Int32Array, records: number): Float64Array {
  const keys = Float64Array.from(left, (one, pair) => {
    const other = right[pair] ?? 0
    return Math.min(one, other) * records + Math.max(one, other)
  })
  const order = Float64Array.from(left.keys())
  return keys.every((key, pair) => pair === 0 || key > (keys[pair - 1] ?? 0))
    ? order
    : order.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
}
