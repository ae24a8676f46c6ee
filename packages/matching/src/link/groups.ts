import { createMergeHeap } from '../cluster/merge-heap.ts'
import type { Join } from './join.ts'

/** Pairs of records that people decided on, as numbers. */
export type Decided = {
  readonly apart: readonly (readonly [number, number])[]
  readonly together: readonly (readonly [number, number])[]
}

/** Two groups of several records that became one, and the bits that spoke for it then. */
type Seam = {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly bits: number
}

/** Groups of records; each record is in exactly one. */
export type Grouping = {
  /** Ascending; empty for a number no longer in use. */
  readonly members: readonly (readonly number[])[]
  readonly groupOf: Int32Array
  /** Where a group may come apart, though none of its records would leave alone. */
  readonly seams: readonly Seam[]
}

type GroupingTask = {
  readonly records: number
  /** Records that may be of one person as far as any pair shows; symmetric. */
  readonly neighbours: readonly (readonly number[])[]
  readonly join: Join
  /** Bits a merge or move must be worth. */
  readonly caution: number
  readonly decided: Decided
}

// A man reported more often than this is known to every desk; the limit keeps the work bounded whatever the evidence.
const LARGEST = 64
const ROUNDS = 4

/** What the records of one group say when they join another one by one. Less what they say among themselves, it is how
 *  much the two groups speak for being one person. */
export function joinAll(join: Join, joining: readonly number[], group: readonly number[]): number {
  let bits = 0
  let whole = group
  for (const record of joining) {
    bits += join(record, whole)
    if (joining.length > 1) whole = [...whole, record]
  }
  return bits
}

/** Groups records by what they say together: of all groups with neighbours in each other, the two merge that gain most,
 *  until none gains more than `caution`; then single records move to where they fit better. Decisions come first:
 *  records decided apart never share a group, and those decided together always do, unless they are apart as well.
 *  Deterministic; records should be numbered in an order of their own, since of equals the lower number comes first. */
export function groupRecords(task: GroupingTask): Grouping {
  const { records, join, caution, decided, neighbours } = task
  const members: (readonly number[])[] = Array.from({ length: records }, (_, record) => [record])
  const groupOf = Int32Array.from({ length: records }, (_, record) => record)
  const versions = new Int32Array(records)
  const worth = new Float64Array(records)
  const apart = new Map<number, Set<number>>()
  for (const [left, right] of decided.apart) {
    apart.set(left, (apart.get(left) ?? new Set()).add(right))
    apart.set(right, (apart.get(right) ?? new Set()).add(left))
  }
  const membersOf = (group: number): readonly number[] => members[group] ?? []
  const home = (record: number): number => groupOf[record] ?? record
  const mayMeet = (left: readonly number[], right: readonly number[]): boolean =>
    apart.size === 0 || !left.some((one) => right.some((other) => apart.get(one)?.has(other)))
  const unite = (left: readonly number[], right: readonly number[]): readonly number[] =>
    [...left, ...right].toSorted((a, b) => a - b)
  const gainOf = (left: number, right: number): number => {
    const [large, small] = membersOf(left).length >= membersOf(right).length ? [left, right] : [right, left]
    return joinAll(join, membersOf(small), membersOf(large)) - (worth[small] ?? 0)
  }
  const absorb = (into: number, from: number): void => {
    worth[into] = (worth[into] ?? 0) + (worth[from] ?? 0) + gainOf(into, from)
    const whole = unite(membersOf(into), membersOf(from))
    members[into] = whole
    members[from] = []
    for (const record of whole) groupOf[record] = into
    versions[into] = (versions[into] ?? 0) + 1
    versions[from] = -1
  }

  const welded = new Set<number>()
  for (const [left, right] of decided.together) {
    const [into, from] = [home(left), home(right)]
    if (into === from || !mayMeet(membersOf(into), membersOf(from))) continue
    absorb(into, from)
  }
  for (const group of members) if (group.length > 1) for (const record of group) welded.add(record)

  const seams: Seam[] = []
  const heap = createMergeHeap()
  const offer = (one: number, other: number): void => {
    const [left, right] = one < other ? [one, other] : [other, one]
    const [first, second] = [membersOf(left), membersOf(right)]
    if (first.length + second.length > LARGEST || !mayMeet(first, second)) return
    const gain = gainOf(left, right)
    if (!(gain > caution)) return
    heap.push({
      worth: gain,
      left,
      right,
      leftVersion: versions[left] ?? -1,
      rightVersion: versions[right] ?? -1,
    })
  }
  const groupsAround = (group: number): ReadonlySet<number> => {
    const around = new Set<number>()
    for (const record of membersOf(group))
      for (const other of neighbours[record] ?? []) around.add(home(other))
    around.delete(group)
    return around
  }
  for (let group = 0; group < records; group++)
    if (membersOf(group).length > 0)
      for (const other of groupsAround(group)) if (other > group) offer(group, other)
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { left, right, leftVersion, rightVersion } = next
    if (versions[left] !== leftVersion || versions[right] !== rightVersion) continue
    const [first, second] = [membersOf(left), membersOf(right)]
    if (first.length > 1 && second.length > 1) seams.push({ left: first, right: second, bits: next.worth })
    absorb(left, right)
    for (const other of groupsAround(left)) offer(left, other)
  }

  const spare = members.flatMap((group, number) => (group.length === 0 ? [number] : []))
  /** Moves a record where it fits better; answers the two groups that changed. */
  const move = (record: number): readonly number[] => {
    const from = home(record)
    const rest = membersOf(from).filter((other) => other !== record)
    const stays = join(record, rest)
    let best = -1
    let most = Math.max(stays, 0) + caution
    for (const group of new Set((neighbours[record] ?? []).map(home))) {
      if (group === from || membersOf(group).length >= LARGEST || !mayMeet([record], membersOf(group)))
        continue
      const bits = join(record, membersOf(group))
      if (bits > most || (bits === most && best >= 0 && group < best)) {
        best = group
        most = bits
      }
    }
    if (best < 0 && stays >= -caution) return []
    const into = best >= 0 ? best : (spare.pop() ?? from)
    if (into === from) return []
    members[from] = rest
    if (rest.length === 0) spare.push(from)
    members[into] = unite(membersOf(into), [record])
    groupOf[record] = into
    return [from, into]
  }
  // Whoever is alone has been offered to every group already: only what moves can change that.
  let restless = new Set(members.flatMap((group) => (group.length > 1 ? group : [])))
  for (let round = 0; round < ROUNDS && restless.size > 0; round++) {
    const stirred = new Set<number>()
    for (const record of [...restless].toSorted((a, b) => a - b)) {
      if (welded.has(record)) continue
      for (const group of move(record))
        for (const member of [record, ...membersOf(group)]) {
          stirred.add(member)
          for (const other of neighbours[member] ?? []) stirred.add(other)
        }
    }
    restless = stirred
  }
  return { members, groupOf, seams }
}
