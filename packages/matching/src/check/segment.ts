import type { PackedStrings } from './packed-strings.ts'

/** The parts of a description whose words are kept apart: `white` of a van is not `White` of a name. */
export const spaces = ['name', 'place', 'vehicle', 'tattoo', 'looks', 'text'] as const
export type Space = (typeof spaces)[number]

/** Bits of a posting that say which name, place, vehicle or tattoo of its description it stands in; the last of them is
 *  shared by all further ones. */
export const itemBits: Readonly<Record<Space, number>> = {
  name: 3,
  place: 2,
  vehicle: 2,
  tattoo: 3,
  looks: 0,
  text: 0,
}

/** The words and concepts of one space and where they stand. Concepts are terms, too: `colour.navy`. */
export type TermColumns = {
  /** In the order of `byLength`. */
  readonly terms: PackedStrings
  /** How many descriptions hold each. */
  readonly counts: Uint32Array
  /** Where the postings of each begin in `postings`, and after the last where they end. */
  readonly starts: Uint32Array
  /** Per term, ascending: (steps from the posting before) << `itemBits` | item, seven bits a byte, lowest first. */
  readonly postings: Uint8Array
  /** A number that names said alike share; empty but for names. */
  readonly sounds: Uint32Array
}

export const identifierKinds = ['phone', 'plate', 'handle', 'email'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** All identifiers of one kind, in the order of their descriptions; e-mail addresses as `mailbox@domain`. */
export type IdentifierColumns = {
  readonly keys: PackedStrings
  readonly owners: Uint32Array
  /** 1 for what may be no such thing, as `room ABC 123` no plate: nothing is said to be the same. */
  readonly doubtful: Uint8Array
}

/** Some descriptions, never changed. Numbered newest first, then by id: a smaller number wins a tie. */
export type Segment = {
  readonly count: number
  readonly ids: PackedStrings
  /** Their numbers in the order of ids. */
  readonly byId: Uint32Array
  /** `yyyymmdd`; 0 when the date is none. */
  readonly days: Uint32Array
  /** What each names at all, of `kindBit`. */
  readonly kinds: Uint32Array
  readonly spaces: Readonly<Record<Space, TermColumns>>
  readonly identifiers: Readonly<Record<IdentifierKind, IdentifierColumns>>
}

/** Reads the postings of a term: (description << `itemBits`) | item, ascending.
 *  @param into has room for as many as there are; grown ones are never needed, since a posting takes a byte at least
 *  @returns how many there are */
export function readPostings(
  { starts, postings }: TermColumns,
  term: number,
  { bits, count, into }: { readonly bits: number; readonly count: number; readonly into: Uint32Array },
): number {
  const end = Math.min(starts[term + 1] ?? 0, postings.length)
  const mask = (1 << bits) - 1
  let number = 0
  let read = 0
  for (let at = starts[term] ?? 0; at < end && read < into.length; ) {
    let byte = postings[at++] ?? 0
    let value = byte & 0x7f
    for (let shift = 7; byte >= 0x80 && at < end; shift += 7) {
      byte = postings[at++] ?? 0
      value |= (byte & 0x7f) << shift
    }
    number += value >>> bits
    // Only a damaged store points outside.
    if (number >= count) break
    into[read++] = (number << bits) | (value & mask)
  }
  return read
}

/** Calls back with each description that holds a term, and in which item. */
export function eachPosting(
  columns: TermColumns,
  term: number,
  visit: {
    readonly bits: number
    readonly count: number
    readonly posting: (number: number, item: number) => void
  },
): void {
  const { bits, count, posting } = visit
  const { starts, postings } = columns
  const size = Math.max(0, Math.min(starts[term + 1] ?? 0, postings.length) - (starts[term] ?? 0))
  const into = new Uint32Array(size)
  const read = readPostings(columns, term, { bits, count, into })
  const mask = (1 << bits) - 1
  for (let at = 0; at < read; at++) posting((into[at] ?? 0) >>> bits, (into[at] ?? 0) & mask)
}
