import { signatureOf } from './letter-signature.ts'
import { countOf, type PackedStrings } from './packed-strings.ts'
import type { Row } from './row.ts'
import { eachPosting, itemBits, readPostings, type Segment, type Space } from './segment.ts'

/** A segment in use: which of its descriptions were removed, and what is worked out of it when first asked for. */
export type Part = {
  readonly segment: Segment
  /** The rows it was made of, kept for small ones alone. */
  readonly rows: readonly Row[] | null
  /** 1 for a removed description. */
  dead: Uint8Array | null
  deadCount: number
  /** By space and term: how many hold it that were not removed. Only while some were. */
  readonly liveCounts: Map<string, number>
  readonly signatures: Map<PackedStrings, Uint32Array>
  scratch: Scratch | null
}

/** Room for adding up what speaks for each description; zero between searches. Three numbers a description lie side by side,
 *  since a search that jumps from one to another waits for memory more than for anything. */
export type Scratch = {
  /** By description × 4: the sum so far, and the most that the word at hand speaks for it. */
  readonly sums: Float32Array
  /** The same memory. By description × 4 + 2: one bit for each item that agreed so far; + 3: place among the candidates, from 1. */
  readonly marks: Uint32Array
  /** Descriptions that have a sum, in the order found. */
  readonly touched: Uint32Array
  /** Descriptions that the word at hand speaks for. */
  readonly reached: Uint32Array
  /** Postings of one term. */
  postings: Uint32Array
}

export const partOf = (segment: Segment, rows: readonly Row[] | null): Part => ({
  segment,
  rows,
  dead: null,
  deadCount: 0,
  liveCounts: new Map(),
  signatures: new Map(),
  scratch: null,
})

/** Which letters each of some strings holds.
 *  @param signature of one, the same for the same strings */
export function signaturesOf(
  part: Part,
  strings: PackedStrings,
  signature: (units: Uint8Array | Uint16Array) => number = signatureOf,
): Uint32Array {
  const known = part.signatures.get(strings)
  if (known) return known
  const { offsets, units } = strings
  const made = new Uint32Array(countOf(strings))
  for (let at = 0; at < made.length; at++)
    made[at] = signature(units.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0))
  part.signatures.set(strings, made)
  return made
}

export function scratchOf(part: Part): Scratch {
  if (part.scratch) return part.scratch
  const { count } = part.segment
  const sums = new Float32Array(count * 4)
  part.scratch = {
    sums,
    marks: new Uint32Array(sums.buffer),
    touched: new Uint32Array(count),
    reached: new Uint32Array(count),
    postings: new Uint32Array(1024),
  }
  return part.scratch
}

/** The postings of a term, in the scratch of its part until the next ones are read. @returns how many */
export function postingsOf(part: Part, space: Space, term: number): number {
  const scratch = scratchOf(part)
  const columns = part.segment.spaces[space]
  const size = (columns.starts[term + 1] ?? 0) - (columns.starts[term] ?? 0)
  if (size > scratch.postings.length)
    scratch.postings = new Uint32Array(Math.min(size, columns.postings.length) + scratch.postings.length)
  return readPostings(columns, term, {
    bits: itemBits[space],
    count: part.segment.count,
    into: scratch.postings,
  })
}

/** How many descriptions hold a term, removed ones left out. */
export function liveCountOf(part: Part, space: Space, term: number): number {
  const columns = part.segment.spaces[space]
  const { dead } = part
  if (!dead || part.deadCount === 0) return columns.counts[term] ?? 0
  const key = `${space} ${term}`
  const known = part.liveCounts.get(key)
  if (known !== undefined) return known
  let count = 0
  let before = -1
  eachPosting(columns, term, {
    bits: itemBits[space],
    count: part.segment.count,
    posting: (number) => {
      if (number !== before && dead[number] !== 1) count++
      before = number
    },
  })
  part.liveCounts.set(key, count)
  return count
}
