import { countOf, type PackedStrings } from './packed-strings.ts'
import { identifierKinds, type IdentifierColumns, type Segment, spaces, type TermColumns } from './segment.ts'

type Column = Uint8Array | Uint16Array | Uint32Array

/* A stored segment, numbers in the byte order of the machine, which the second word tells:
     word 0  'Chck'      word 1  0x01020304
     word 2  VERSION     word 3  count of descriptions     word 4  count of columns
     then a column's width in bytes (1, 2 or 4) and its length in numbers, two words each
     then the columns in the order of `columnsOf`, each from a multiple of four bytes on
   There is no checksum: it is kept sealed, and what opens is whole. */
const MAGIC = 0x6b636843
const ORDER = 0x01020304
/** Goes up whenever the columns change, or what a reader, the lexicon or the fold makes of what was typed: an index of before
 *  is made anew. */
const STORED_VERSION = 4
const HEAD_WORDS = 5

const packed = ({ offsets, units }: PackedStrings): readonly Column[] => [offsets, units]

const columnsOf = ({ ids, byId, days, kinds, spaces: held, identifiers }: Segment): readonly Column[] => [
  ...packed(ids),
  byId,
  days,
  kinds,
  ...spaces.flatMap((space) => {
    const { terms, counts, starts, postings, sounds } = held[space]
    return [...packed(terms), counts, starts, postings, sounds]
  }),
  ...identifierKinds.flatMap((kind) => {
    const { keys, owners, doubtful } = identifiers[kind]
    return [...packed(keys), owners, doubtful]
  }),
]

const aligned = (bytes: number): number => (bytes + 3) & ~3

/** One buffer that `openSegment` opens on a machine of the same byte order. */
export function storeSegment(segment: Segment): Uint8Array {
  const columns = columnsOf(segment)
  const head = (HEAD_WORDS + columns.length * 2) * 4
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + aligned(byteLength), head))
  const words = new Uint32Array(bytes.buffer, 0, head / 4)
  words.set([MAGIC, ORDER, STORED_VERSION, segment.count, columns.length])
  let at = head
  for (const [place, column] of columns.entries()) {
    words.set([column.BYTES_PER_ELEMENT, column.length], HEAD_WORDS + place * 2)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += aligned(column.byteLength)
  }
  return bytes
}

function viewsOf(bytes: Uint8Array, words: Uint32Array): readonly Column[] | null {
  const count = words[4] ?? 0
  let at = bytes.byteOffset + (HEAD_WORDS + count * 2) * 4
  const end = bytes.byteOffset + bytes.byteLength
  const columns: Column[] = []
  for (let place = 0; place < count; place++) {
    const width = words[HEAD_WORDS + place * 2] ?? 0
    const length = words[HEAD_WORDS + place * 2 + 1] ?? 0
    if (width !== 1 && width !== 2 && width !== 4) return null
    if (at + width * length > end) return null
    const { buffer } = bytes
    columns.push(
      width === 1
        ? new Uint8Array(buffer, at, length)
        : width === 2
          ? new Uint16Array(buffer, at, length)
          : new Uint32Array(buffer, at, length),
    )
    at += aligned(width * length)
  }
  return at === end ? columns : null
}

/** Takes columns off one by one and remembers whether each was what it must be. */
class ColumnReader {
  whole = true
  private at = 0
  private readonly columns: readonly Column[]

  constructor(columns: readonly Column[]) {
    this.columns = columns
  }

  private next(): Column {
    const column = this.columns[this.at++]
    if (!column) this.whole = false
    return column ?? new Uint8Array(0)
  }

  numbers(length: number): Uint32Array {
    const column = this.next()
    if (column instanceof Uint32Array && (length < 0 || column.length === length)) return column
    this.whole = false
    return new Uint32Array(1)
  }

  bytes(): Uint8Array {
    const column = this.next()
    if (column instanceof Uint8Array) return column
    this.whole = false
    return new Uint8Array(0)
  }

  strings(count: number): PackedStrings {
    const offsets = this.numbers(count < 0 ? -1 : count + 1)
    const units = this.next()
    if (units instanceof Uint32Array || !this.covers(offsets, units)) this.whole = false
    return { offsets, units: units instanceof Uint32Array ? new Uint16Array(0) : units }
  }

  /** Whether offsets begin and end where some units do. What lies between is not looked at: opening takes no longer for more. */
  covers(offsets: Uint32Array, units: { readonly length: number }): boolean {
    return offsets.at(0) === 0 && offsets.at(-1) === units.length
  }

  get finished(): boolean {
    return this.whole && this.at === this.columns.length
  }
}

function readTerms(reader: ColumnReader, sounding: boolean): TermColumns {
  const terms = reader.strings(-1)
  const count = countOf(terms)
  const counts = reader.numbers(count)
  const starts = reader.numbers(count + 1)
  const postings = reader.bytes()
  if (!reader.covers(starts, postings)) reader.whole = false
  return { terms, counts, starts, postings, sounds: reader.numbers(sounding ? count : 0) }
}

function readIdentifiers(reader: ColumnReader): IdentifierColumns {
  const keys = reader.strings(-1)
  const owners = reader.numbers(countOf(keys))
  const doubtful = reader.bytes()
  if (doubtful.length !== owners.length) reader.whole = false
  return { keys, owners, doubtful }
}

/** A stored segment as views of its buffer, nothing parsed or copied unless the buffer lies askew.
 *  @returns `null` for anything that `storeSegment` of this version did not make on a machine of this byte order; bytes changed
 *    inside a column go unseen and give wrong answers, never an exception */
export function openSegment(stored: Uint8Array): Segment | null {
  const bytes = stored.byteOffset % 4 === 0 ? stored : stored.slice()
  if (bytes.byteLength < HEAD_WORDS * 4 || bytes.byteLength % 4 !== 0) return null
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const [magic, order, version, count = 0, columnCount = 0] = words
  if (magic !== MAGIC || order !== ORDER || version !== STORED_VERSION) return null
  if (HEAD_WORDS + columnCount * 2 > words.length) return null
  const columns = viewsOf(bytes, words)
  if (!columns) return null
  const reader = new ColumnReader(columns)
  const ids = reader.strings(count)
  const byId = reader.numbers(count)
  const days = reader.numbers(count)
  const kinds = reader.numbers(count)
  const held = Object.fromEntries(spaces.map((space) => [space, readTerms(reader, space === 'name')]))
  const identifiers = Object.fromEntries(identifierKinds.map((kind) => [kind, readIdentifiers(reader)]))
  return reader.finished
    ? {
        count,
        ids,
        byId,
        days,
        kinds,
        spaces: held as Segment['spaces'],
        identifiers: identifiers as Segment['identifiers'],
      }
    : null
}
