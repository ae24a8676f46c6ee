import { slipCost, unitsOf } from '../compare/align.ts'
import { PHONE_SLIPS, UNKNOWN } from '../compare/slip-costs.ts'
import type { Guess } from './guess-identifiers.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import type { IdentifierColumns } from './segment.ts'

const unseen = UNKNOWN.charCodeAt(0)
const WHOLE = 10
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

/** A stretch of a column; a view of each would cost more than reading it. */
type Units = { readonly units: Uint8Array | Uint16Array; start: number; end: number }

/** Bits of laying `typed`, its first digits skipped, on what is found from `at` on, -1 when a digit differs. */
function laidAt(typed: Uint16Array, skip: number, found: Units, at: number): number {
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

/** Whether a block of digits stands where it should, counted from the end, or one place off. */
function blockStands(typed: Uint16Array, block: number, { units, start, end }: Units): boolean {
  for (let off = -1; off <= 1; off++) {
    const at = end - typed.length + block + off
    if (at < start || at + BLOCK > end) continue
    let same = 0
    while (same < BLOCK && typed[block + same] === units[at + same]) same++
    if (same === BLOCK) return true
  }
  return false
}

const LEAST_STANDING = 7

/** Whether most digits of two equally long numbers stand where they should. */
function mostStand(typed: Uint16Array, { units, start, end }: Units): boolean {
  if (end - start !== typed.length) return false
  let standing = 0
  for (let at = 0; at < typed.length; at++) if (typed[at] === units[start + at]) standing++
  return standing >= LEAST_STANDING
}

/** Bits of laying one along the other without a slip, -1 when they do not fit. A phone cut short may be the end of what was
 *  typed. */
function exactCost(typed: Uint16Array, found: Units): number {
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

/** Every phone that may be the one guessed: holding what is known of it, or, with seven digits known, a slip or two away. */
export function scanPhones({ keys, owners }: IdentifierColumns, { key }: Guess): readonly IdentifierHit[] {
  const typed = unitsOf(key)
  const known = key.replaceAll(UNKNOWN, '').length
  const limit = known >= WHOLE - 1 ? TWO_SLIPS : known >= LOCAL ? ONE_SLIP : -1
  // Slips may stand in two of three blocks; the area code is shared by too many to tell.
  const last = typed.length - BLOCK
  const blocks = [last, last - 4, last - 3].filter((block) => block >= 0)
  const hits: IdentifierHit[] = []
  const { offsets, units } = keys
  const found: Units = { units, start: 0, end: 0 }
  for (let entry = 0; entry < owners.length; entry++) {
    found.start = offsets[entry] ?? 0
    found.end = Math.min(offsets[entry + 1] ?? 0, units.length)
    const size = found.end - found.start
    const exact = exactCost(typed, found)
    const owner = owners[entry] ?? 0
    if (exact >= 0) {
      // An unseen digit costs something, so that what costs nothing is seen whole.
      const whole = exact === 0 && size >= WHOLE && known === typed.length
      hits.push({ entry, owner, cost: exact, whole, agreeing: Math.min(known, size) })
      continue
    }
    if (limit < 0 || size < LOCAL) continue
    if (!blocks.some((block) => blockStands(typed, block, found)) && !mostStand(typed, found)) continue
    const shift = size - typed.length
    const near = Math.abs(shift) <= 1
    const loose = near ? 'neither' : shift > 0 ? 'right' : 'left'
    const right = Uint16Array.from(units.subarray(found.start, found.end))
    const slips = slipCost({ left: typed, right, loose, limit }, PHONE_SLIPS)
    if (slips <= limit)
      hits.push({ entry, owner, cost: slips * BITS + (near ? 0 : END), whole: false, agreeing: known - 1 })
  }
  return hits
}
