import type { IdentifierComparison } from '../compare/contracts.ts'
import type { Described, Difference, Looks } from '../contracts.ts'
import type { Span } from '../evidence/contracts.ts'
import type { LinkSlot } from './contracts.ts'

const lookOf: Readonly<Partial<Record<LinkSlot, Exclude<keyof Looks, 'tattoos' | 'features'>>>> = {
  ethnicity: 'ethnicity',
  build: 'build',
  hair: 'hair',
  'facial-hair': 'facialHair',
  accent: 'accent',
}

/** The value a span points into. */
function sourceOf(described: Described, slot: LinkSlot, { field, item }: Span): string {
  const { looks } = described
  if (field === 'description' || field === 'text') return described[field]
  if (field !== 'looks') return described[field][item] ?? ''
  if (slot === 'tattoo') return looks?.tattoos?.[item] ?? ''
  if (slot === 'feature') return looks?.features?.[item] ?? ''
  const look = lookOf[slot]
  return (look && looks?.[look]) ?? ''
}

/** What stands at a span, as its writer typed it. */
export const writtenAt = (described: Described, slot: LinkSlot, span: Span): string =>
  sourceOf(described, slot, span).slice(span.start, span.end)

const counted = /[\p{L}\p{N}?*_#]/gu

/** Offsets of the characters of an identifier in what was written, separators left out. A country code or platform stands
 *  before it, a domain behind: `null` when they cannot be told apart. */
function placesOf(written: string, length: number, mailbox: boolean): readonly number[] | null {
  const places = Array.from(written.matchAll(counted), ({ index }) => index)
  if (places.length < length) return null
  return mailbox ? places.slice(0, length) : places.slice(places.length - length)
}

type Side = { readonly key: string; readonly written: string; readonly mailbox: boolean }

/** Where two identifiers differ in what was written on each side; nothing where that cannot be said. */
export function differencesIn(
  { differences }: IdentifierComparison<string>,
  left: Side,
  right: Side,
): readonly Difference[] {
  const typed = placesOf(left.written, left.key.length, left.mailbox)
  const found = placesOf(right.written, right.key.length, right.mailbox)
  if (!typed || !found) return []
  const piece = (written: string, places: readonly number[], from: number, count: number) => {
    const at = places[from] ?? written.length
    const last = places[from + count - 1]
    return { at, text: count === 0 || last === undefined ? '' : written.slice(at, last + 1) }
  }
  return differences.map((gap) => {
    const one = piece(left.written, typed, gap.left, gap.leftCount)
    const other = piece(right.written, found, gap.right, gap.rightCount)
    return { typed: one.text, typedAt: one.at, found: other.text, foundAt: other.at }
  })
}
