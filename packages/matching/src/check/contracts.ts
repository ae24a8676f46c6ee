import type { Band, Difference, Field, Slot } from '../contracts.ts'

/** How well what was typed agrees with what was found; of several the last in this list is named.
 *  - `same`: alike, apart from case, accents, spaces and punctuation
 *  - `other-word`: another word for the same thing: `truck` and `pickup`, `blanc` and `white`
 *  - `starts-with`: a word found begins with the word typed
 *  - `contains`: one holds the other
 *  - `unknown-characters`: alike where both are known
 *  - `implied`: one follows from the other: a Civic is a Honda, navy is a blue
 *  - `near`: easily taken for each other: silver and grey, 40 and 45 years
 *  - `nickname`: another form of the same name: `Bill` and `William`
 *  - `look-alike`: some characters look alike, as 8 and B
 *  - `sounds-alike`: spelt otherwise, said alike
 *  - `swapped`: two neighbours have changed places
 *  - `one-off`: one character is another, missing or too many
 *  - `few-off`: several are */
export type How =
  | 'same'
  | 'other-word'
  | 'starts-with'
  | 'contains'
  | 'unknown-characters'
  | 'implied'
  | 'near'
  | 'nickname'
  | 'look-alike'
  | 'sounds-alike'
  | 'swapped'
  | 'one-off'
  | 'few-off'

/** One thing that speaks for a finding. The caller words it. */
export type Reason = {
  readonly slot: Slot
  /** Where it stands: `text` for an identifier read out of the text. */
  readonly field: Field
  /** The whole value it stands in, as written: one name or phone, or all of the description or text. */
  readonly value: string
  /** The part of `value` that agrees, as written; for phones, plates, handles and e-mail addresses all of it. */
  readonly found: string
  /** UTF-16 offset of `found` in `value`. */
  readonly foundAt: number
  /** The part of the fragment that agrees, as typed. */
  readonly typed: string
  /** UTF-16 offset of `typed` in the fragment. */
  readonly typedAt: number
  readonly how: How
  /** In order of `foundAt`; empty unless `how` is `unknown-characters`, `look-alike`, `swapped`, `one-off` or `few-off`. */
  readonly differences: readonly Difference[]
}

/** A description that may be about whom the fragment means. `reasonsFor` says why. */
export type Finding = {
  readonly id: string
  readonly band: Band
  /** Bits of evidence, larger is better. Compares findings of one answer and nothing else. */
  readonly score: number
}
