import { LONGEST, slipCost, unitsOf } from '../compare/align.ts'
import { PHONE_SLIPS, UNKNOWN } from '../compare/slip-costs.ts'
import type { PackedStrings } from './packed-strings.ts'

const unseen = UNKNOWN.charCodeAt(0)
export const WHOLE = 10
const LOCAL = 7
// People recall the last digits, then the first; a stretch out of the middle is seldom what was meant.
const END = 0.8
const START = 2.5
const MIDDLE = 4
// What was typed where nobody saw a digit is right by chance, one time in ten.
const UNSEEN = 3.3
const CUT_SHORT = 1.5
// A slip at a given place to a given digit, in bits a hundredth: one number in five is mistyped, in one of some 190 ways.
const BITS = 0.108
const ONE_SLIP = 110
const TWO_SLIPS = 205
const BLOCK = 3
const LEAST_STANDING = 7

/** A number typed, ready to be laid on thousands. */
export type TypedPhone = {
  readonly units: Uint16Array
  /** How many of its digits are known. */
  readonly known: number
  /** Dearest slips taken, in hundredths; -1 when none are. */
  readonly limit: number
  /** Where its blocks begin: of those with slips one stands. Slips may stand in two of three; the area code is shared by too
   *  many to tell. */
  readonly blocks: readonly number[]
}

export function typedPhone(key: string): TypedPhone {
  const units = unitsOf(key)
  const known = key.replaceAll(UNKNOWN, '').length
  const last = units.length - BLOCK
  return {
    units,
    known,
    limit: known >= WHOLE - 1 ? TWO_SLIPS : known >= LOCAL ? ONE_SLIP : -1,
    blocks: [last, last - 4, last - 3].filter((block) => block >= 0),
  }
}

/** A stored number, as a stretch of its column: a view of each would cost more than reading it. */
export class StoredPhone {
  readonly units: Uint8Array | Uint16Array
  start = 0
  end = 0
  private readonly offsets: Uint32Array

  constructor({ units, offsets }: PackedStrings) {
    this.units = units
    this.offsets = offsets
  }

  moveTo(entry: number): void {
    this.start = this.offsets[entry] ?? 0
    this.end = Math.min(this.offsets[entry + 1] ?? 0, this.units.length)
  }

  get size(): number {
    return this.end - this.start
  }
}

/** Bits of laying `typed`, its first digits skipped, on what is found from `at` on, -1 when a digit differs. */
function laidAt(typed: Uint16Array, skip: number, found: StoredPhone, at: number): number {
  let bits = 0
  const length = Math.min(typed.length - skip, found.end - at)
  for (let place = 0; place < length; place++) {
    const left = typed[place + skip] ?? 0
    const right = found.units[at + place] ?? 0
    if (left === unseen) continue
    if (right === unseen) bits += UNSEEN
    else if (left !== right) return -1
  }
  return bits
}

/** Bits of laying one along the other without a slip, -1 when they do not fit. A phone cut short may be the end of what was
 *  typed. */
export function exactCost({ units: typed }: TypedPhone, found: StoredPhone): number {
  const { start, end } = found
  const room = end - start - typed.length
  if (room < 0) {
    if (end - start < LOCAL) return -1
    const bits = laidAt(typed, -room, found, start)
    return bits < 0 ? -1 : bits + CUT_SHORT
  }
  let best = -1
  for (let at = room; at >= 0; at--) {
    const bits = laidAt(typed, 0, found, start + at)
    if (bits < 0) continue
    const cost = bits + (room === 0 ? 0 : at === room ? END : at === 0 ? START : MIDDLE)
    if (best < 0 || cost < best) best = cost
  }
  return best
}

/** Whether a block of digits stands where it should, counted from the end, or one place off. */
function blockStands(typed: Uint16Array, block: number, { units, start, end }: StoredPhone): boolean {
  for (let off = -1; off <= 1; off++) {
    const at = end - typed.length + block + off
    if (at < start || at + BLOCK > end) continue
    let same = 0
    while (same < BLOCK && typed[block + same] === units[at + same]) same++
    if (same === BLOCK) return true
  }
  return false
}

/** Whether most digits of two equally long numbers stand where they should. */
export function mostStand({ units: typed }: TypedPhone, { units, start, end }: StoredPhone): boolean {
  if (end - start !== typed.length) return false
  let astray = typed.length - LEAST_STANDING
  for (let at = typed.length - 1; at >= 0 && astray >= 0; at--) if (typed[at] !== units[start + at]) astray--
  return astray >= 0
}

const room = new Uint16Array(LONGEST)

/** Bits of the slips that make one of the other, -1 for too many. */
export function slippedCost(typed: TypedPhone, found: StoredPhone): number {
  const { units, limit, blocks } = typed
  const size = Math.min(found.size, LONGEST)
  if (limit < 0 || size < LOCAL) return -1
  if (!blocks.some((block) => blockStands(units, block, found)) && !mostStand(typed, found)) return -1
  const shift = size - units.length
  const near = Math.abs(shift) <= 1
  const loose = near ? 'neither' : shift > 0 ? 'right' : 'left'
  for (let at = 0; at < size; at++) room[at] = found.units[found.start + at] ?? 0
  const slips = slipCost({ left: units, right: room, width: size, loose, limit }, PHONE_SLIPS)
  return slips > limit ? -1 : slips * BITS + (near ? 0 : END)
}
