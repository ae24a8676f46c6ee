import { LONGEST, type Loose, slipCost, unitsOf } from '../compare/align.ts'
import { UNKNOWN } from '../compare/slip-costs.ts'
import type { Guess } from './guess.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import { bitCount } from './letter-signature.ts'
import { type Part, signaturesOf } from './part.ts'
import {
  BY_CHANCE,
  CLASSES,
  HIDDEN,
  leastCost,
  plateSignature,
  SAVED_BY_CHANCE,
  typedSlips,
} from './plate-classes.ts'

const LEAST_WHOLE = 6
const BITS = 0.09
const ONE_SLIP = 105
const TWO_SLIPS = 165
const LOOKS_ONLY = 60
const MOST = 215
const MOST_APART = 2
// Fewer characters are no plate, not even one cut short.
const LEAST_WITHIN = 3
const PARTIAL = 2
const PARTIAL_START = 1.2

/** How many kinds of characters may be missing before a plate is not even looked at. */
const reachOf = (known: number): { readonly limit: number; readonly missing: number } =>
  known >= 6
    ? { limit: TWO_SLIPS, missing: 2 }
    : known >= 5
      ? { limit: ONE_SLIP, missing: 1 }
      : { limit: LOOKS_ONLY, missing: known === 4 ? 1 : 0 }

/** Every plate that may be the one guessed: holding what is known of it, through characters that look alike, or, with five
 *  known, a slip away. */
export function scanPlates(part: Part, { key }: Guess): readonly IdentifierHit[] {
  const columns = part.segment.identifiers.plate
  const { keys, owners, doubtful } = columns
  const { offsets, units } = keys
  const signatures = signaturesOf(part, keys, plateSignature)
  const typed = unitsOf(key)
  const wanted = plateSignature(typed) & CLASSES
  const known = key.replaceAll(UNKNOWN, '').length
  const { limit, missing } = reachOf(known)
  const unseenTyped = typed.length - known
  const found = new Uint16Array(LONGEST)
  const hits: IdentifierHit[] = []
  for (let entry = 0; entry < signatures.length; entry++) {
    const signature = signatures[entry] ?? 0
    const hidden = signature >>> HIDDEN
    const lacking = wanted & ~signature
    if (bitCount(lacking) > missing + hidden) continue
    const start = offsets[entry] ?? 0
    const size = Math.min((offsets[entry + 1] ?? 0) - start, LONGEST)
    const held = signature & CLASSES
    // What a plate no longer than that holds besides was read as something else, too.
    const besides = Math.max(0, missing - hidden) + unseenTyped
    if (size <= typed.length && bitCount(held & ~wanted) > besides) continue
    const most = Math.min(limit + hidden * BY_CHANCE, MOST)
    if (size >= typed.length && leastCost(lacking, held) - hidden * SAVED_BY_CHANCE > most) continue
    if (size <= typed.length && unseenTyped === 0 && leastCost(held & ~wanted, wanted) > most) continue
    for (let at = 0; at < size; at++) found[at] = units[start + at] ?? 0
    const laid = (loose: Loose): number =>
      slipCost({ left: typed, right: found, width: size, loose, limit: most }, typedSlips)
    // Along a stretch it costs no more than along the whole: most are told by that alone.
    const within = size === typed.length ? 0 : laid(size > typed.length ? 'right' : 'left')
    if (within > most) continue
    const global = Math.abs(size - typed.length) > MOST_APART ? most + 1 : laid('neither')
    let cost = global * BITS
    let agreeing = known - hidden
    if (global > most) {
      if (size === typed.length || size < LEAST_WITHIN) continue
      if (within > Math.min(most, ONE_SLIP + hidden * BY_CHANCE)) continue
      cost = within * BITS + (size > typed.length && found[0] === typed[0] ? PARTIAL_START : PARTIAL)
      agreeing = Math.min(known, size - hidden)
    }
    const whole =
      global === 0 && size >= LEAST_WHOLE && known === size && doubtful[entry] !== 1 && hidden === 0
    hits.push({
      entry,
      owner: owners[entry] ?? 0,
      cost,
      whole,
      agreeing: whole ? agreeing : agreeing - (cost > 5 ? 1 : 0),
    })
  }
  return hits
}
