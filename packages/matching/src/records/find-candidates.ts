import { allPairs, type RecordPairs } from './all-pairs.ts'
import type { Comparator } from './column.ts'
import { createDictionary } from './dictionary.ts'

// Below this many pairs all are compared; looking up saves nothing.
const fewPairs = 1_000_000
// How many others a record is compared with at most: those that share its rarest keys.
const nearest = 50
// A key that more records share says too little to look them all up.
const commonest = 2_000

/** The pairs worth comparing: every record with those that share most with it, counted in how rare the shared keys
 *  are. At most fifty for each record, so that a list grows with the records and not with their pairs. */
export function findCandidates(comparators: readonly Comparator[], records: number): RecordPairs {
  if ((records * (records - 1)) / 2 <= fewPairs) return allPairs(records)
  const { keysOf, starts, holders } = postings(comparators, records)
  const shared = new Float64Array(records)
  const touched = new Int32Array(records)
  const found = new Float64Array(records * nearest)
  let count = 0
  for (let record = 0; record < records; record++) {
    let reached = 0
    for (const key of keysOf[record] ?? []) {
      const start = starts[key] ?? 0
      const end = starts[key + 1] ?? 0
      if (end - start < 2 || end - start > commonest) continue
      const rarity = Math.log(records / (end - start))
      for (let at = start; at < end; at++) {
        const other = holders[at] ?? 0
        if (shared[other] === 0) touched[reached++] = other
        shared[other] = (shared[other] ?? 0) + rarity
      }
    }
    for (const other of best(touched.subarray(0, reached), shared, record))
      found[count++] = record < other ? record * records + other : other * records + record
    for (let at = 0; at < reached; at++) shared[touched[at] ?? 0] = 0
  }
  return distinctPairs(found.subarray(0, count), records)
}

/** Up to `nearest` records that share most with `record`; of equals the lower numbers. A heap with the least on top. */
function best(touched: Int32Array, shared: Float64Array, record: number): readonly number[] {
  const heap: number[] = []
  const lesser = (a: number, b: number): boolean => {
    const difference = (shared[a] ?? 0) - (shared[b] ?? 0)
    return difference < 0 || (difference === 0 && a > b)
  }
  const sink = (item: number, size: number): void => {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && lesser(heap[child + 1] ?? 0, heap[child] ?? 0)) child++
      if (!lesser(heap[child] ?? 0, item)) break
      heap[at] = heap[child] ?? 0
      at = child
    }
    heap[at] = item
  }
  const rise = (item: number): void => {
    let at = heap.length
    heap.push(item)
    while (at > 0 && lesser(item, heap[(at - 1) >> 1] ?? 0)) {
      heap[at] = heap[(at - 1) >> 1] ?? 0
      at = (at - 1) >> 1
    }
    heap[at] = item
  }
  for (const other of touched) {
    if (other === record) continue
    if (heap.length < nearest) rise(other)
    else if (lesser(heap[0] ?? 0, other)) sink(other, heap.length)
  }
  return heap
}

function postings(comparators: readonly Comparator[], records: number) {
  const dictionary = createDictionary()
  const keysOf = Array.from({ length: records }, (_, record) =>
    Int32Array.from(
      new Set(
        comparators.flatMap((comparator) => comparator.keys(record)).map((key) => dictionary.numberOf(key)),
      ),
    ),
  )
  const starts = new Int32Array(dictionary.texts.length + 1)
  for (const keys of keysOf) for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
  const next = starts.slice()
  const holders = new Int32Array(starts.at(-1) ?? 0)
  for (const [record, keys] of keysOf.entries())
    for (const key of keys) {
      const at = next[key] ?? 0
      holders[at] = record
      next[key] = at + 1
    }
  return { keysOf, starts, holders }
}

function distinctPairs(keys: Float64Array, records: number): RecordPairs {
  const sorted = keys.toSorted()
  const left = new Int32Array(sorted.length)
  const right = new Int32Array(sorted.length)
  let count = 0
  let last = -1
  for (const key of sorted) {
    if (key === last) continue
    last = key
    left[count] = Math.floor(key / records)
    right[count++] = key % records
  }
  return { left: left.subarray(0, count), right: right.subarray(0, count) }
}
