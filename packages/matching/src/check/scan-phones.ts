import { UNKNOWN } from '../compare/slip-costs.ts'
import type { Guess } from './guess.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import { type Part, signaturesOf } from './part.ts'
import {
  exactCost,
  mostStand,
  slippedCost,
  StoredPhone,
  type TypedPhone,
  typedPhone,
  WHOLE,
} from './phone-costs.ts'

const unseen = UNKNOWN.charCodeAt(0)
const ANY = -1

/** Which pairs of neighbouring digits stand somewhere, by one bit for every 32nd of the hundred; pairs with an unseen digit are
 *  left out. */
function knownPairs(units: ArrayLike<number>): number {
  let held = 0
  for (let at = 1; at < units.length; at++) {
    const left = units[at - 1] ?? 0
    const right = units[at] ?? 0
    if (left !== unseen && right !== unseen) held |= 1 << (left * 10 + right)
  }
  return held
}

/** The pairs of a stored number; all where a digit was not seen, which may be any. */
const phoneSignature = (units: Uint8Array | Uint16Array): number =>
  units.includes(unseen) ? ANY : knownPairs(units)

/** The pairs of each block that a number with slips may hold as typed. What nobody saw is as typed only where nobody saw it. */
const blockPairs = ({ units, blocks }: TypedPhone): readonly number[] =>
  blocks.map((block) => phoneSignature(units.subarray(block, block + 3)))

/** Every phone that may be the one guessed: holding what is known of it, or, with seven digits known, a slip or two away. */
export function scanPhones(part: Part, { key }: Guess): readonly IdentifierHit[] {
  const { keys, owners } = part.segment.identifiers.phone
  const signatures = signaturesOf(part, keys, phoneSignature)
  const typed = typedPhone(key)
  const { units, known, limit } = typed
  const wanted = knownPairs(units)
  const allPairs = known === units.length ? wanted : ANY
  const blocks = limit < 0 ? [] : blockPairs(typed)
  const found = new StoredPhone(keys)
  const hits: IdentifierHit[] = []
  for (let entry = 0; entry < signatures.length; entry++) {
    const signature = (signatures[entry] ?? 0) | 0
    found.moveTo(entry)
    // A number cut short lies on the end of what was typed.
    const apart = found.size < units.length ? signature & ~allPairs : wanted & ~signature
    if (apart !== 0 && signature !== ANY) {
      if (limit < 0) continue
      if (blocks.every((pairs) => (pairs & ~signature) !== 0) && !mostStand(typed, found)) continue
    }
    const exact = exactCost(typed, found)
    const cost = exact < 0 ? slippedCost(typed, found) : exact
    if (cost < 0) continue
    // An unseen digit costs something, so that what costs nothing is seen whole.
    const whole = exact === 0 && found.size >= WHOLE && known === units.length
    const agreeing = exact < 0 ? known - 1 : Math.min(known, found.size)
    hits.push({ entry, owner: owners[entry] ?? 0, cost, whole, agreeing })
  }
  return hits
}
