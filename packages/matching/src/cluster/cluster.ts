import type { Cluster, Clustering } from './contracts.ts'
import { createMergeHeap } from './merge-heap.ts'
import { refine } from './refine.ts'
import { weakestPairs } from './weakest-pairs.ts'
import { worthOf } from './worth.ts'

/** Groups records by all the pairs between two groups, never by one: the two clusters with the best mean log-odds
 *  between them merge, as long as it is above the threshold (average linkage on capped log-odds); then single records
 *  move to where they belong better. Every record is in exactly one cluster. Deterministic; clusters come in the order
 *  of their first member.
 *  @throws RangeError when a pair names a record that is not there, or the same record twice */
export function cluster(clustering: Clustering): readonly Cluster[] {
  const { records, pairs, threshold = 0, floor = -4, ceiling = 8 } = clustering
  const { absent = floor } = clustering
  const worth = worthOf(clustering)
  const groups = createGroups(records)
  for (let pair = 0; pair < pairs.left.length; pair++) {
    const left = pairs.left[pair] ?? -1
    const right = pairs.right[pair] ?? -1
    const logOdds = Math.min(ceiling, Math.max(floor, pairs.logOdds[pair] ?? 0))
    checkRecord(left, records)
    checkRecord(right, records)
    if (left === right) throw new RangeError(`cluster: a pair of record ${left} with itself`)
    if (logOdds !== absent) groups.connect(left, right, logOdds - absent)
  }
  for (const [left, right] of clustering.apart ?? []) groups.forbid(left, right)
  for (const [left, right] of clustering.together ?? []) groups.merge(groups.of(left), groups.of(right))

  const heap = createMergeHeap()
  const offer = (one: number, other: number): void => {
    const value = worth(groups.excess(one, other), groups.size(one) * groups.size(other))
    if (!(value > threshold)) return
    const left = Math.min(one, other)
    const right = Math.max(one, other)
    heap.push({
      worth: value,
      left,
      right,
      leftVersion: groups.version(left),
      rightVersion: groups.version(right),
    })
  }
  for (let group = 0; group < records; group++)
    for (const other of groups.neighbours(group)) if (other > group) offer(group, other)
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { left, right, leftVersion, rightVersion } = next
    if (groups.version(left) !== leftVersion || groups.version(right) !== rightVersion) continue
    const merged = groups.merge(left, right)
    if (merged !== null) for (const other of groups.neighbours(merged)) offer(merged, other)
  }
  const refined = refine(groups.each(), clustering)
  return weakestPairs(grouped(refined), pairs, absent)
}

const checkRecord = (record: number, records: number): void => {
  if (!(record >= 0 && record < records))
    throw new RangeError(`cluster: no record ${record} among ${records}`)
}

/** The members of each group, ascending, groups in the order of their first. */
function grouped(groupOf: Int32Array): readonly (readonly number[])[] {
  const members = new Map<number, number[]>()
  for (const [record, group] of groupOf.entries()) {
    const known = members.get(group)
    if (known) known.push(record)
    else members.set(group, [record])
  }
  return [...members.values()]
}

type Groups = {
  readonly connect: (left: number, right: number, excess: number) => void
  readonly forbid: (left: number, right: number) => void
  readonly of: (record: number) => number
  readonly size: (group: number) => number
  /** What the pairs between two groups say beyond `absent`, summed. */
  readonly excess: (left: number, right: number) => number
  /** Counts up whenever a group changes; −1 once it is part of another. */
  readonly version: (group: number) => number
  readonly neighbours: (group: number) => Iterable<number>
  /** The number of the whole, or `null` when they may not be one, or are already. */
  readonly merge: (left: number, right: number) => number | null
  /** The group of each record. */
  readonly each: () => Int32Array
}

function createGroups(records: number): Groups {
  // What the pairs between two groups say beyond `absent`, summed: pairs that were not given need no entry.
  const excess = Array.from({ length: records }, () => new Map<number, number>())
  const forbidden = new Map<number, Set<number>>()
  const members: number[][] = Array.from({ length: records }, (_, record) => [record])
  const groupOf = Int32Array.from({ length: records }, (_, record) => record)
  const versions = new Int32Array(records)
  const sizeOf = (group: number): number => members[group]?.length ?? 0

  const fold = (into: number, from: number): void => {
    excess[into]?.delete(from)
    for (const [other, sum] of excess[from] ?? []) {
      if (other === into) continue
      const together = (excess[into]?.get(other) ?? 0) + sum
      excess[into]?.set(other, together)
      excess[other]?.delete(from)
      excess[other]?.set(into, together)
    }
    excess[from]?.clear()
    for (const other of forbidden.get(from) ?? []) {
      forbidden.get(other)?.delete(from)
      forbid(into, other)
    }
    forbidden.delete(from)
  }
  const forbid = (left: number, right: number): void => {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      forbidden.set(one, (forbidden.get(one) ?? new Set()).add(other))
  }

  return {
    connect: (left, right, amount) => {
      excess[left]?.set(right, amount)
      excess[right]?.set(left, amount)
    },
    forbid,
    of: (record) => groupOf[record] ?? record,
    size: sizeOf,
    excess: (left, right) => excess[left]?.get(right) ?? 0,
    version: (group) => versions[group] ?? -1,
    neighbours: (group) => excess[group]?.keys() ?? [],
    merge: (left, right) => {
      if (left === right || forbidden.get(left)?.has(right)) return null
      const [into, from] = sizeOf(left) >= sizeOf(right) ? [left, right] : [right, left]
      fold(into, from)
      for (const record of members[from] ?? []) {
        groupOf[record] = into
        members[into]?.push(record)
      }
      members[from] = []
      versions[from] = -1
      versions[into] = (versions[into] ?? 0) + 1
      return into
    },
    each: () => groupOf.slice(),
  }
}
