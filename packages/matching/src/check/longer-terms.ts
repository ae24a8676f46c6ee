import { type FoundTerms, isConcept, keep, unitsOfWord } from './found-terms.ts'
import { signatureOf } from './letter-signature.ts'
import { firstOfLength, type PackedStrings } from './packed-strings.ts'
import { signaturesOf } from './part.ts'

// An unfinished word may go on; a finished one is seldom cut short.
const GOES_ON = 3
const CUT_SHORT = 4.5
const A_LETTER = 0.35
// Nobody completes a longer word from its beginning.
const MOST_MORE = 9
const LEAST_BEGINNING = 2

// Short forms that no list has: `Bert` of `Delbert`, `Mick` and `Micky` of `Michael`.
const END_OF_NAME = 6
const STEM_OF_NAME = 5.5
const SHORT_OF_TYPED = 5
const LETTER_TOO_MANY = 2
const MOST_TOO_MANY = 4
const LEAST_SHORT_FORM = 3
const LEAST_LONG_FORM = 5

const standAt = (units: Uint16Array, { units: all }: PackedStrings, start: number): boolean => {
  for (let at = 0; at < units.length; at++) if (all[start + at] !== units[at]) return false
  return true
}

/** Terms that begin with what was typed. */
export function addLonger(to: FoundTerms): void {
  const { part, columns, typed } = to
  const { terms } = columns
  const { units, signature, unfinished } = typed
  const { length } = units
  if (length < LEAST_BEGINNING) return
  const signatures = signaturesOf(part, terms)
  const { offsets, units: all } = terms
  const last = firstOfLength(terms, length + MOST_MORE + 1)
  for (let term = firstOfLength(terms, length + 1); term < last; term++) {
    const start = offsets[term] ?? 0
    if ((signature & ~(signatures[term] ?? 0)) !== 0 || !standAt(units, terms, start)) continue
    const longer = all.subarray(start, offsets[term + 1] ?? 0)
    if (isConcept(longer)) continue
    const cost = (unfinished ? GOES_ON : CUT_SHORT) + (longer.length - length) * A_LETTER
    keep(to, term, { cost, how: 'starts-with' })
  }
}

const endingOfPetName = /(?:ie|ey|y|i|o|s|z|sy|ster)$/
const doubledEnd = /(.)\1$/

type Stem = { readonly units: Uint16Array; readonly signature: number }

/** What a pet name is made of: `mick` and `mic` of `micky`. */
function stemsOf(word: string): readonly Stem[] {
  const bare = word.replace(endingOfPetName, '')
  const single = bare.replace(doubledEnd, '$1')
  const stems = new Set([bare, single, single.replace(/ck$/, 'c')])
  return [...stems]
    .filter((stem) => stem.length >= LEAST_SHORT_FORM && stem !== word)
    .map((stem) => ({ units: unitsOfWord(stem), signature: signatureOf(unitsOfWord(stem)) }))
}

/** Whether the typed word begins or ends with a shorter name. */
function holds(units: Uint16Array, short: Uint8Array | Uint16Array): boolean {
  const more = units.length - short.length
  return short.every((unit, at) => unit === units[at]) || short.every((unit, at) => unit === units[more + at])
}

/** Names that end with what was typed, begin with its stem, or of which it is a longer form. */
export function addShortForms(to: FoundTerms): void {
  const { part, columns, typed } = to
  const { terms } = columns
  const { word, units, signature } = typed
  if (units.length < LEAST_SHORT_FORM) return
  const signatures = signaturesOf(part, terms)
  const { offsets } = terms
  const stems = stemsOf(word)
  const last = firstOfLength(terms, units.length + MOST_MORE)
  for (let term = firstOfLength(terms, LEAST_SHORT_FORM); term < last; term++) {
    const other = signatures[term] ?? 0
    const start = offsets[term] ?? 0
    const size = (offsets[term + 1] ?? 0) - start
    const more = size - units.length
    if (more > 0 && (signature & ~other) === 0 && standAt(units, terms, start + more))
      keep(to, term, { cost: END_OF_NAME + more * A_LETTER, how: 'contains' })
    if (more < 0 && more >= -MOST_TOO_MANY && units.length >= LEAST_LONG_FORM && (other & ~signature) === 0)
      if (holds(units, terms.units.subarray(start, start + size)))
        keep(to, term, { cost: SHORT_OF_TYPED - more * LETTER_TOO_MANY, how: 'contains' })
    // Not by an iterator: this runs for every name of the index.
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at]
      if (
        stem &&
        size > stem.units.length &&
        (stem.signature & ~other) === 0 &&
        standAt(stem.units, terms, start)
      )
        keep(to, term, { cost: STEM_OF_NAME + (size - stem.units.length) * A_LETTER, how: 'nickname' })
    }
  }
}
