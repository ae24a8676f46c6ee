import { slipCost, unitsOf } from '../compare/align.ts'
import { HANDLE_SLIPS } from '../compare/slip-costs.ts'
import type { Guess } from './guess.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import { lengthOf } from './length-of.ts'
import { bitCount, signatureOf } from './letter-signature.ts'
import { stringAt } from './packed-strings.ts'
import { type Part, signaturesOf } from './part.ts'

const AT = '@'.charCodeAt(0)
const BITS = 0.09
const ONE_SLIP = 110
const TWO_SLIPS = 205
const SWAP_ONLY = 60
const START = 3
const INSIDE = 5
const WITHIN = 4.5
const A_LETTER = 0.15
const LEAST_WITHIN = 5
const LEAST_LOOSE = 7
const LEAST_WHOLE = 7
const OTHER_DOMAIN = 7
const LIKE_DOMAIN = 4

/** How many units stand before the @ of an address; all when there is none. */
function localLength(units: ArrayLike<number>): number {
  let size = 0
  while (size < units.length && units[size] !== AT) size++
  return size
}

const localSignature = (units: Uint8Array | Uint16Array): number =>
  signatureOf(units.subarray(0, localLength(units)))

const reachOf = (length: number): { readonly limit: number; readonly letters: number } =>
  length >= 9
    ? { limit: TWO_SLIPS, letters: 2 }
    : length >= 6
      ? { limit: ONE_SLIP, letters: 1 }
      : { limit: length === 5 ? SWAP_ONLY : 0, letters: 0 }

function indexIn(found: Uint16Array, typed: Uint16Array): number {
  for (let at = 0; at <= found.length - typed.length; at++) {
    let same = 0
    while (same < typed.length && found[at + same] === typed[same]) same++
    if (same === typed.length) return at
  }
  return -1
}

type Typed = { readonly units: Uint16Array; readonly limit: number; readonly letters: number }

/** Bits between a mailbox or handle typed and one found, -1 when they have too little in common.
 *  @param missing,more how many kinds of letters each has that the other has not */
function localCost(
  { units: typed, limit, letters }: Typed,
  found: Uint16Array,
  { missing, more }: { readonly missing: number; readonly more: number },
): number {
  const longer = found.length - typed.length
  if (missing === 0 && longer >= 0) {
    const at = indexIn(found, typed)
    if (at >= 0) return longer === 0 ? 0 : (at === 0 ? START : INSIDE) + longer * A_LETTER
  }
  if (more === 0 && longer < 0 && found.length >= LEAST_WITHIN && indexIn(typed, found) >= 0)
    return WITHIN - longer * 2 * A_LETTER
  if (limit === 0 || missing > letters) return -1
  if (Math.abs(longer) <= 2) {
    if (more > letters) return -1
    const slips = slipCost({ left: typed, right: found, loose: 'neither', limit }, HANDLE_SLIPS)
    return slips <= limit ? slips * BITS : -1
  }
  if (longer <= 2 || typed.length < LEAST_LOOSE || missing > 1) return -1
  const slips = slipCost({ left: typed, right: found, loose: 'right', limit: ONE_SLIP }, HANDLE_SLIPS)
  return slips <= ONE_SLIP ? slips * BITS + START + 1 + longer * A_LETTER : -1
}

/** Bits between the domain typed, perhaps cut short, and the one found. */
function domainCost(typed: string, found: string): number {
  if (typed === '' || typed === found) return 0
  if (found.startsWith(typed)) return 1
  const limit = 120
  const slips = slipCost(
    { left: unitsOf(typed), right: unitsOf(found), loose: 'neither', limit },
    HANDLE_SLIPS,
  )
  return slips <= limit ? LIKE_DOMAIN : OTHER_DOMAIN
}

/** Every handle or mailbox that may be the one guessed: holding it, held by it, or a slip or two away. */
export function scanHandles(part: Part, { kind, key, certain }: Guess): readonly IdentifierHit[] {
  const { keys, owners } = part.segment.identifiers[kind]
  const { offsets, units } = keys
  const mailbox = kind === 'email'
  const signatures = signaturesOf(part, keys, mailbox ? localSignature : signatureOf)
  const cut = mailbox ? key.indexOf('@') : key.length
  const typed = unitsOf(key.slice(0, cut))
  const domain = key.slice(cut + 1)
  const wanted = signatureOf(typed)
  const telling = certain || /\d/.test(key.slice(0, cut))
  const { limit, letters } = reachOf(typed.length)
  const known = lengthOf(key.slice(0, cut))
  const hits: IdentifierHit[] = []
  for (let entry = 0; entry < signatures.length; entry++) {
    const signature = signatures[entry] ?? 0
    const missing = bitCount(wanted & ~signature)
    const more = bitCount(signature & ~wanted)
    if (missing > letters && more > 0) continue
    if (missing > 0 && more > letters && typed.length < LEAST_LOOSE) continue
    const stored = units.subarray(offsets[entry] ?? 0, offsets[entry + 1] ?? 0)
    const found = Uint16Array.from(mailbox ? stored.subarray(0, localLength(stored)) : stored)
    const cost = localCost({ units: typed, limit, letters }, found, { missing, more })
    if (cost < 0) continue
    const host = mailbox ? stringAt(keys, entry).slice(found.length + 1) : ''
    const total = cost + domainCost(domain, host)
    const whole =
      total === 0 && (mailbox ? domain !== '' : certain || (telling && typed.length >= LEAST_WHOLE))
    hits.push({
      entry,
      owner: owners[entry] ?? 0,
      cost: total,
      whole,
      agreeing: found.length < typed.length ? found.length : known,
    })
  }
  return hits
}
