import { directions, streetKinds } from '../evidence/street-words.ts'
import { fold, type Word, wordsOf } from '../text/fold.ts'
import { isStopWord } from './stop-words.ts'
import type { Chunk } from './chunk.ts'
import { guessIdentifiers, type Guess } from './guess-identifiers.ts'

/** A fragment read in every way that makes sense; no reading excludes another. */
export type FragmentReading = {
  readonly fragment: string
  readonly words: readonly Word[]
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
}

const MOST_CHARACTERS = 200
const MOST_WORDS = 12
const chunkPattern = /[^\s,;|]+/gu
const handleLike = /@|\p{L}[._]+[\p{L}\p{N}]/u
const connectors: ReadonlySet<string> = new Set(['or', 'ou', 'and', 'et', 'maybe', 'peut', 'etre'])
const alternatives: ReadonlySet<string> = new Set(['or', 'ou', 'maybe'])
const looseWords: ReadonlySet<string> = new Set(
  'left right gauche droit droite upper lower full big small large old new tattoo tattoos tatouage ink vehicle man male guy'.split(
    ' ',
  ),
)

function chunksOf(fragment: string, words: readonly Word[]): readonly Chunk[] {
  const { text, at, sourceLength } = fold(fragment)
  return Array.from(text.matchAll(chunkPattern), ({ 0: chunk, index }) => {
    const start = at[index] ?? 0
    const end = at[index + chunk.length] ?? sourceLength
    const from = words.filter((word) => word.end <= start).length
    const to = words.filter((word) => word.start < end).length
    return { text: chunk, start, end, from, to }
  })
}

/** Reads what a person typed. Any text at all is a fragment; only 200 characters and twelve words of it are read. */
export function readFragment(typed: string): FragmentReading {
  const cut = typed.slice(0, MOST_CHARACTERS)
  const all = wordsOf(cut)
  const words = all.slice(0, MOST_WORDS)
  const end = all[MOST_WORDS]?.start ?? cut.length
  const fragment = cut.slice(0, end)
  const chunks = chunksOf(fragment, words)
  return {
    fragment,
    words,
    inHandle: words.map((_, at) =>
      chunks.some(({ from, to, text }) => from <= at && at < to && handleLike.test(text)),
    ),
    idle: words.map(({ token }) => isStopWord(token) || connectors.has(token)),
    loose: words.map(({ token }) => looseWords.has(token) || streetKinds.has(token) || directions.has(token)),
    alternative: words.map(() => words.some(({ token }) => alternatives.has(token))),
    unfinished: (words.at(-1)?.end ?? 0) === fragment.length,
    guesses: guessIdentifiers(chunks),
  }
}
