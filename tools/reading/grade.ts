import { syllables } from './syllables.ts'

/** The sentences of a text: what ends in a stop, a question mark or a colon, or at a line's end. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/[.!?…:;]+(?=["”»’)\s]|$)|\n/).filter((part) => /\p{L}/u.test(part))

/** Numbers too: they are read as well. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []

/** The Flesch–Kincaid grade of an English text: years of school that it takes. Kincaid et al. 1975, Research Branch Report
 *  8-75. Of little meaning below a hundred words. */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (sounds / words.length) - 15.59
}

/** How many words the sentences of a text have, of which 95 in 100 are no longer. */
export function longSentence(text: string): number {
  const lengths = sentencesOf(text)
    .map((sentence) => wordsOf(sentence).length)
    .toSorted((left, right) => left - right)
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}
