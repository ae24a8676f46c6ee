import { directions, streetKinds } from '../evidence/street-words.ts'
import { type Word, wordsOf } from '../text/fold.ts'
import { certainGuesses, readCertain, withCertain } from './certain-guesses.ts'
import { isStopWord } from './stop-words.ts'
import { chunksOf } from './chunks-of.ts'
import type { Guess } from './guess.ts'
import { guessIdentifiers, withTelling } from './guess-identifiers.ts'
import { overWords, wordsToRead } from './words-to-read.ts'

/** A fragment read in every way that makes sense; no reading excludes another. */
export type FragmentReading = {
  readonly fragment: string
  /** Those that are read, in the order typed. */
  readonly words: readonly Word[]
  /** By word: `false` when it is read as a piece of an identifier alone. */
  readonly asWord: readonly boolean[]
  /** By word: whether it tells nothing by itself. */
  readonly idle: readonly boolean[]
  /** By word: whether it is written as a piece of a handle or address. */
  readonly inHandle: readonly boolean[]
  /** By word: whether people mix it up or leave it out: which side of the body. */
  readonly loose: readonly boolean[]
  /** By word: whether it was given as another possibility: `0199 or 0188`. */
  readonly alternative: readonly boolean[]
  /** The person may still be typing the last word. */
  readonly unfinished: boolean
  readonly guesses: readonly Guess[]
  /** Nothing that may tell something was left unread. */
  readonly all: boolean
}

const MOST_CHARACTERS = 200
// Only what nobody means to be read comes to more, and each is looked up among all.
const MOST_GUESSES = 64
const handleLike = /@|\p{L}[._]+[\p{L}\p{N}]/u
const connectors: ReadonlySet<string> = new Set(['or', 'ou', 'and', 'et', 'maybe', 'peut', 'etre'])
const alternatives: ReadonlySet<string> = new Set(['or', 'ou', 'maybe'])
const looseWords: ReadonlySet<string> = new Set(
  'left right gauche droit droite upper lower full big small large old new tattoo tattoos tatouage ink vehicle man male guy'.split(
    ' ',
  ),
)

const likeliestFirst = (left: Guess, right: Guess): number =>
  Number(right.certain) - Number(left.certain) || Number(left.partial) - Number(right.partial)

/** Reads what a person typed. Any text at all is a fragment; identifiers are read in 200 characters of it, and of the other
 *  words the first twelve that tell something. */
export function readFragment(typed: string): FragmentReading {
  const fragment = typed.slice(0, MOST_CHARACTERS)
  const every = wordsOf(fragment)
  const certain = certainGuesses(readCertain(fragment), every)
  const { words, asWord, all } = wordsToRead(every, certain)
  const everyChunk = chunksOf(fragment, every)
  const guesses = withTelling(withCertain(guessIdentifiers(everyChunk), certain), everyChunk, fragment)
  const chunks = words === every ? everyChunk : chunksOf(fragment, words)
  // Elsewhere a letter is rather that of a name: `E. Example`.
  const onStreet = words.some(({ token }) => streetKinds.has(token) || /\d/.test(token))
  return {
    fragment,
    words,
    asWord,
    inHandle: words.map((_, at) =>
      chunks.some(({ from, to, text }) => from <= at && at < to && handleLike.test(text)),
    ),
    idle: words.map(({ token }) => isStopWord(token) || connectors.has(token)),
    loose: words.map(
      ({ token }) =>
        looseWords.has(token) ||
        streetKinds.has(token) ||
        (directions.has(token) && (token.length > 1 || onStreet)),
    ),
    alternative: words.map(() => words.some(({ token }) => alternatives.has(token))),
    unfinished: (words.at(-1)?.end ?? 0) === fragment.length,
    guesses: overWords(guesses, every, words).toSorted(likeliestFirst).slice(0, MOST_GUESSES),
    all: all && typed.trimEnd().length <= fragment.length,
  }
}

/** Whether all of a fragment that may tell something is read: 200 characters, and of the words outside phones, plates, handles
 *  and e-mail addresses twelve, little ones not counted. */
export const readsAll = (fragment: string): boolean => readFragment(fragment).all
