import { directions, plainNumber, streetKinds } from '../evidence/street-words.ts'
import { nicknameKinOf } from '../names/nicknames.ts'
import { latinReadings } from '../text/latin-readings.ts'
import { soundNumber } from './build-segment.ts'
import type { How } from './contracts.ts'
import { type FoundTerms, keep, type TypedWord, typedWord } from './found-terms.ts'
import { addLonger, addShortForms } from './longer-terms.ts'
import { addBare, addMisspelt } from './misspelt-terms.ts'
import { countOf, findByLength, stringAt } from './packed-strings.ts'
import { liveCountOf, type Part } from './part.ts'
import { type Space, spaces } from './segment.ts'

/** A term that who types a word may mean. */
export type WordHit = {
  readonly space: Space
  readonly term: string
  /** Bits that typing this word for that term costs. */
  readonly cost: number
  readonly how: How
  /** How many descriptions hold it. */
  readonly count: number
  /** Its number in each part of the index that holds it. */
  readonly at: readonly (readonly [part: number, term: number])[]
}

const NICKNAME = 4.5
const SOUND = 5.8
// One script has several spellings in another.
const TRANSLITERATED = 1
const LEAST_MISSPELT = 3
// Digits at the end are a handle's; among letters they are an O or an L seen as one.
const numbered = /\d\d|[2346789]$/
const plain = /^[\0-\x7f]*$/

/** Dearest mistake taken, in bits, by length of what was typed: in a short word one letter is all the difference. */
const mistakes = [0, 0, 0, 8.5, 11, 13, 16, 18, 22, 23, 24]
const mostMistaken = (length: number): number => mistakes[length] ?? 24

const LONG_ENOUGH_FOR_TEXT = 5
const MOST_MISTAKEN_IN_TEXT = 9
// Of one space, those so much less likely than the likeliest are not worth reading.
const LIKELY_ENOUGH = 14

function addSounds(to: FoundTerms): void {
  const { sounds } = to.columns
  const sound = soundNumber(to.typed.word)
  for (let term = 0; term < sounds.length; term++)
    if (sounds[term] === sound) keep(to, term, { cost: SOUND, how: 'sounds-alike' })
}

function addNicknames(to: FoundTerms): void {
  for (const kin of nicknameKinOf(to.typed.word)) {
    const term = findByLength(to.columns.terms, kin)
    if (term >= 0) keep(to, term, { cost: NICKNAME, how: 'nickname' })
  }
}

function foundIn(part: Part, space: Space, typed: TypedWord): FoundTerms {
  const columns = part.segment.spaces[space]
  const to: FoundTerms = { part, columns, typed, found: new Map() }
  if (countOf(columns.terms) === 0) return to
  const { word } = typed
  const exact = findByLength(columns.terms, word)
  if (exact >= 0) keep(to, exact, { cost: 0, how: 'same' })
  if (numbered.test(word)) return to
  const { length } = word
  if (space === 'name' || space === 'place') {
    addLonger(to)
    addBare(to)
    if (length >= LEAST_MISSPELT) addMisspelt(to, mostMistaken(length))
    if (space === 'place') return to
    addShortForms(to)
    if (length >= LEAST_MISSPELT) addSounds(to)
    addNicknames(to)
    return to
  }
  if (space === 'text' || typed.unfinished) addLonger(to)
  if (length >= LONG_ENOUGH_FOR_TEXT) addMisspelt(to, MOST_MISTAKEN_IN_TEXT)
  return to
}

type Merged = { cost: number; how: How; count: number; readonly at: (readonly [number, number])[] }

function hitsIn(parts: readonly Part[], space: Space, typed: TypedWord): readonly WordHit[] {
  const byTerm = new Map<string, Merged>()
  for (const [place, part] of parts.entries()) {
    const { columns, found } = foundIn(part, space, typed)
    for (const [number, { cost, how }] of found) {
      const count = liveCountOf(part, space, number)
      if (count === 0) continue
      const term = stringAt(columns.terms, number)
      const known = byTerm.get(term)
      if (known) {
        known.count += count
        known.at.push([place, number])
      } else byTerm.set(term, { cost, how, count, at: [[place, number]] })
    }
  }
  const best = Math.min(...Array.from(byTerm.values(), ({ cost }) => cost))
  return Array.from(byTerm, ([term, merged]) => ({ space, term, ...merged })).filter(
    ({ cost }) => cost <= best + LIKELY_ENOUGH,
  )
}

/** `ave` and `20th` as a place keeps them: `avenue`, `20`. */
export const plainPlace = (word: string): string =>
  streetKinds.get(word) ?? directions.get(word) ?? plainNumber(word)

/** Names as they may be written in Latin letters, of a word in another script. */
const transliterated = (parts: readonly Part[], word: string, unfinished: boolean): readonly WordHit[] =>
  latinReadings(word)
    .filter((reading) => reading !== word)
    .flatMap((reading) => hitsIn(parts, 'name', typedWord(reading, unfinished)))
    .map((hit) => ({
      ...hit,
      cost: hit.cost + TRANSLITERATED,
      how: hit.how === 'same' ? 'sounds-alike' : hit.how,
    }))

/** Every word of an index that somebody who types this one may mean, in every space.
 *  @param unfinished whether more of it may still be typed */
export function wordHits(parts: readonly Part[], word: string, unfinished: boolean): readonly WordHit[] {
  const typed = typedWord(word, unfinished)
  const asPlace = typedWord(plainPlace(word), unfinished)
  const hits = spaces.flatMap((space) => hitsIn(parts, space, space === 'place' ? asPlace : typed))
  return plain.test(word) ? hits : [...hits, ...transliterated(parts, word, unfinished)]
}
