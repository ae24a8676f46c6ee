import { soundForm } from '../names/sound-form.ts'
import { Numbers } from './numbers.ts'
import { byLength, byUnits, packStrings } from './packed-strings.ts'
import type { Row } from './row.ts'
import {
  type IdentifierColumns,
  type IdentifierKind,
  identifierKinds,
  itemBits,
  type Segment,
  type Space,
  spaces,
  type TermColumns,
} from './segment.ts'

/** Terms numbered as they come; each pair of `terms` and `places` is one posting. */
type DraftTerms = {
  readonly numbers: Map<string, number>
  readonly last: number[]
  readonly terms: Numbers
  readonly places: Numbers
}

type DraftKeys = { readonly keys: string[]; readonly owners: number[]; readonly doubtful: number[] }

const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Readonly<Record<Key, Value>>

const MASK = 0x7f

function writeVarint(bytes: Uint8Array, from: number, value: number): number {
  let at = from
  let left = value
  while (left > MASK) {
    bytes[at++] = (left & MASK) | 0x80
    left >>>= 7
  }
  bytes[at++] = left
  return at
}

/** FNV-1a, 32 bits. Two sounds of one number only cost a comparison. */
export function soundNumber(word: string): number {
  let hash = 0x811c9dc5
  for (const character of soundForm(word))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Where each new term, in the order of `byLength`, has its postings: a counting sort, stable in the order they came. */
function sortPostings({ terms, places, numbers }: DraftTerms, sorted: readonly string[]) {
  const places2 = new Uint32Array(places.length)
  const rank = new Uint32Array(sorted.length)
  for (const [at, term] of sorted.entries()) rank[numbers.get(term) ?? 0] = at
  const starts = new Uint32Array(sorted.length + 1)
  for (let at = 0; at < terms.length; at++) {
    const slot = (rank[terms.values[at] ?? 0] ?? 0) + 1
    starts[slot] = (starts[slot] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = starts.slice()
  for (let at = 0; at < terms.length; at++) {
    const slot = rank[terms.values[at] ?? 0] ?? 0
    const to = next[slot] ?? 0
    places2[to] = places.values[at] ?? 0
    next[slot] = to + 1
  }
  return { starts, places: places2 }
}

function termColumns(draft: DraftTerms, space: Space): TermColumns {
  const sorted = [...draft.numbers.keys()].toSorted(byLength)
  const { starts, places } = sortPostings(draft, sorted)
  const bits = itemBits[space]
  const bytes = new Uint8Array(places.length * 5)
  const byteStarts = new Uint32Array(sorted.length + 1)
  const counts = new Uint32Array(sorted.length)
  let end = 0
  for (let term = 0; term < sorted.length; term++) {
    let before = -1
    let count = 0
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const place = places[at] ?? 0
      const number = place >>> bits
      if (number !== before) count++
      end = writeVarint(bytes, end, ((number - Math.max(before, 0)) << bits) | (place & ((1 << bits) - 1)))
      before = number
    }
    counts[term] = count
    byteStarts[term + 1] = end
  }
  return {
    terms: packStrings(sorted),
    counts,
    starts: byteStarts,
    postings: bytes.slice(0, end),
    sounds: space === 'name' ? Uint32Array.from(sorted, soundNumber) : new Uint32Array(0),
  }
}

const identifierColumns = ({ keys, owners, doubtful }: DraftKeys): IdentifierColumns => ({
  keys: packStrings(keys),
  owners: Uint32Array.from(owners),
  doubtful: Uint8Array.from(doubtful),
})

function addTerms(spaceDrafts: Readonly<Record<Space, DraftTerms>>, row: Row, number: number): void {
  for (const { space, term, item } of row.terms) {
    const { numbers, last, terms, places } = spaceDrafts[space]
    const bits = itemBits[space]
    const place = (number << bits) | Math.min(item, (1 << bits) - 1)
    let known = numbers.get(term)
    if (known === undefined) {
      known = numbers.size
      numbers.set(term, known)
    }
    if (last[known] === place) continue
    last[known] = place
    terms.push(known)
    places.push(place)
  }
}

/** Newest first, then by id. */
export const newestFirst = (left: Pick<Row, 'id' | 'day'>, right: Pick<Row, 'id' | 'day'>): number =>
  right.day - left.day || byUnits(left.id, right.id)

/** The columns of some descriptions. @param rows in the order of `newestFirst`, no id twice */
export function buildSegment(rows: Iterable<Row>): Segment {
  const spaceDrafts = recordOf(
    spaces,
    (): DraftTerms => ({ numbers: new Map(), last: [], terms: new Numbers(), places: new Numbers() }),
  )
  const keyDrafts: Readonly<Record<IdentifierKind, DraftKeys>> = recordOf(identifierKinds, () => ({
    keys: [],
    owners: [],
    doubtful: [],
  }))
  const ids: string[] = []
  const days: number[] = []
  const kinds: number[] = []
  for (const row of rows) {
    const number = ids.length
    ids.push(row.id)
    days.push(row.day)
    kinds.push(row.kinds)
    addTerms(spaceDrafts, row, number)
    for (const [kind, key, doubtful] of row.identifiers) {
      keyDrafts[kind].keys.push(key)
      keyDrafts[kind].owners.push(number)
      keyDrafts[kind].doubtful.push(Number(doubtful))
    }
  }
  const order = Array.from(ids, (_, number) => number)
  return {
    count: ids.length,
    ids: packStrings(ids),
    byId: Uint32Array.from(order.toSorted((left, right) => byUnits(ids[left] ?? '', ids[right] ?? ''))),
    days: Uint32Array.from(days),
    kinds: Uint32Array.from(kinds),
    spaces: recordOf(spaces, (space) => termColumns(spaceDrafts[space], space)),
    identifiers: recordOf(identifierKinds, (kind) => identifierColumns(keyDrafts[kind])),
  }
}
