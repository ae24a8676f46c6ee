/** Strings laid end to end in one buffer, so that a scan touches no object and storing copies bytes. */
export type PackedStrings = {
  /** Where each begins in `units`, and after the last where it ends. */
  readonly offsets: Uint32Array
  /** UTF-16 units; one byte each when all are below 256. */
  readonly units: Uint8Array | Uint16Array
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const offsets = new Uint32Array(strings.length + 1)
  let total = 0
  let wide = false
  for (const [at, text] of strings.entries()) {
    total += text.length
    offsets[at + 1] = total
    for (let unit = 0; unit < text.length && !wide; unit++) wide = text.charCodeAt(unit) > 0xff
  }
  const units = wide ? new Uint16Array(total) : new Uint8Array(total)
  let at = 0
  for (const text of strings)
    for (let unit = 0; unit < text.length; unit++) units[at++] = text.charCodeAt(unit)
  return { offsets, units }
}

export const countOf = ({ offsets }: PackedStrings): number => offsets.length - 1

const lengthAt = ({ offsets }: PackedStrings, at: number): number =>
  (offsets[at + 1] ?? 0) - (offsets[at] ?? 0)

const unitsAt = ({ offsets, units }: PackedStrings, at: number): Uint8Array | Uint16Array =>
  units.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0)

export function stringAt(packed: PackedStrings, at: number): string {
  let text = ''
  for (const unit of unitsAt(packed, at)) text += String.fromCharCode(unit)
  return text
}

/** Shorter ones first, those of one length by their units: a scan for words like one typed reads a single stretch. */
export const byLength = (left: string, right: string): number =>
  left.length - right.length || (left < right ? -1 : left > right ? 1 : 0)

/** Plain order by units. */
export const byUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

function compareAt({ offsets, units }: PackedStrings, at: number, text: string): number {
  const start = offsets[at] ?? 0
  const length = Math.min((offsets[at + 1] ?? 0) - start, text.length)
  for (let unit = 0; unit < length; unit++) {
    const apart = (units[start + unit] ?? 0) - text.charCodeAt(unit)
    if (apart !== 0) return apart
  }
  return (offsets[at + 1] ?? 0) - start - text.length
}

/** Place of a string among strings in the order of `byLength`, -1 when it is not there. */
export function findByLength(packed: PackedStrings, text: string): number {
  let low = 0
  let high = countOf(packed)
  while (low < high) {
    const middle = (low + high) >>> 1
    const apart = lengthAt(packed, middle) - text.length || compareAt(packed, middle, text)
    if (apart === 0) return middle
    if (apart < 0) low = middle + 1
    else high = middle
  }
  return -1
}

/** First place in the order of `byLength` of a string with at least so many units. */
export function firstOfLength(packed: PackedStrings, length: number): number {
  let low = 0
  let high = countOf(packed)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lengthAt(packed, middle) < length) low = middle + 1
    else high = middle
  }
  return low
}

/** Place of a string that `order` sorts by units, -1 when it is not there. */
export function findOrdered(packed: PackedStrings, order: Uint32Array, text: string): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const place = order[middle] ?? 0
    const apart = compareAt(packed, place, text)
    if (apart === 0) return place
    if (apart < 0) low = middle + 1
    else high = middle
  }
  return -1
}
