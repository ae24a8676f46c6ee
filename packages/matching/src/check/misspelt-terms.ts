import { type FoundTerms, isConcept, keep } from './found-terms.ts'
import { exceeds, letterBit, VOWELS } from './letter-signature.ts'
import { leastSlips } from './least-slips.ts'
import { firstOfLength } from './packed-strings.ts'
import { signaturesOf } from './part.ts'
import { wordSlips } from './word-slips.ts'

const EIGHTHS = 8
const LONG_ENOUGH_FOR_TWO = 5
const BARE_OF_VOWELS = 6.5
// Two consonants are no word without its vowels.
const LEAST_BARE = 3

/** Terms of about the same length whose letters are about the same.
 *  @param most dearest mistake taken, in bits */
export function addMisspelt(to: FoundTerms, most: number): void {
  const { part, columns, typed } = to
  const { terms } = columns
  const { units, signature } = typed
  const reach = units.length < LONG_ENOUGH_FOR_TWO ? 1 : 2
  const signatures = signaturesOf(part, terms)
  const last = firstOfLength(terms, units.length + reach + 1)
  const limit = most * EIGHTHS
  const { offsets, units: all } = terms
  for (let term = firstOfLength(terms, Math.max(1, units.length - reach)); term < last; term++) {
    const other = signatures[term] ?? 0
    if (exceeds(signature & ~other, reach) || exceeds(other & ~signature, reach)) continue
    const start = offsets[term] ?? 0
    const end = offsets[term + 1] ?? 0
    if (leastSlips(signature, other, units.length - (end - start)) > limit) continue
    const meant = all.subarray(start, end)
    const slips = wordSlips(units, meant, limit)
    if (slips > 0 && slips <= limit && !isConcept(meant))
      keep(to, term, { cost: slips / EIGHTHS, how: 'one-off' })
  }
}

const VOICED = VOWELS & ~letterBit('y'.charCodeAt(0))
const isVowel = (unit: number): boolean => (letterBit(unit) & VOICED) !== 0

/** Whether one is the other without its vowels, the first letter aside. */
function isBareOf(bare: Uint16Array, full: ArrayLike<number>): boolean {
  let at = 0
  for (let place = 0; place < full.length; place++) {
    const unit = full[place] ?? 0
    if (unit === bare[at]) at++
    else if (!isVowel(unit) && unit !== full[place - 1]) return false
  }
  return at === bare.length
}

/** Terms that were typed without their vowels: `mchl`. */
export function addBare(to: FoundTerms): void {
  const { part, columns, typed } = to
  const { terms } = columns
  const { units, signature } = typed
  if (units.length < LEAST_BARE || units.subarray(1).some(isVowel)) return
  const signatures = signaturesOf(part, terms)
  const { offsets, units: all } = terms
  const last = firstOfLength(terms, units.length * 2 + 3)
  for (let term = firstOfLength(terms, units.length + 1); term < last; term++) {
    if ((((signatures[term] ?? 0) ^ signature) & ~VOICED) !== 0) continue
    if (isBareOf(units, all.subarray(offsets[term] ?? 0, offsets[term + 1] ?? 0)))
      keep(to, term, { cost: BARE_OF_VOWELS, how: 'few-off' })
  }
}
