import type { Word } from '../text/fold.ts'
import type { Guess } from './guess.ts'
import { isStopWord } from './stop-words.ts'

const MOST_WORDS = 12

/** The words of a fragment that are read, and what they are read as. */
export type WordsToRead = {
  readonly words: readonly Word[]
  /** By word: `false` when it is read as a piece of an identifier alone. */
  readonly asWord: readonly boolean[]
  /** No word that may tell something is left out. */
  readonly all: boolean
}

const digit = /\d/

/** Of many words the first twelve that tell something, and whatever may be of an identifier.
 *  @param certain the identifiers that were read out of all the words */
export function wordsToRead(words: readonly Word[], certain: readonly Guess[]): WordsToRead {
  if (words.length <= MOST_WORDS) return { words, asWord: words.map(() => true), all: true }
  const inCertain = words.map((_, at) => certain.some(({ from, to }) => from <= at && at < to))
  const mayTell = words.map(({ token }, at) => inCertain[at] !== true && !isStopWord(token))
  let told = 0
  const asWord = mayTell.map((may) => may && ++told <= MOST_WORDS)
  const kept = words.map(
    ({ token }, at) => asWord[at] === true || inCertain[at] === true || digit.test(token),
  )
  return {
    words: words.filter((_, at) => kept[at]),
    asWord: asWord.filter((_, at) => kept[at]),
    all: words.every((_, at) => kept[at] === true || mayTell[at] !== true),
  }
}

/** Guesses over the words that are read instead of over all. */
export function overWords(
  guesses: readonly Guess[],
  all: readonly Word[],
  read: readonly Word[],
): readonly Guess[] {
  if (all.length === read.length) return guesses
  const before: number[] = []
  const held = new Set(read)
  let count = 0
  for (const word of all) {
    before.push(count)
    if (held.has(word)) count++
  }
  return guesses
    .map((guess) => ({ ...guess, from: before[guess.from] ?? count, to: before[guess.to] ?? count }))
    .filter(({ from, to }) => from < to)
}
