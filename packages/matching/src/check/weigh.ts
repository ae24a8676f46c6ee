import type { Claims } from './claims.ts'
import type { FragmentReading } from './read-fragment.ts'

/** What it says of a description when it does not hold some words: log2 of the probability that who means it types them. */
export type Weights = {
  /** By word. */
  readonly lacking: Float64Array
  /** By word: log2 of the probability that anybody types it, whomever they mean. */
  readonly background: Float64Array
}

// A word of the fragment in so many tells nothing of whom it is about: misremembered, or never written down.
const UNEXPLAINED = -4.5
const IDLE = -0.2
const ALTERNATIVE = -1
// People mix up left and right, and say car of anything: beside other words, finding such a one says next to nothing.
const MOST_OF_LOOSE = 0.7
// Among fewer than so many, one is not yet likelier to be meant because few others are on file.
const LEAST_PEOPLE = 1000
// The probability of one word among all words that no description holds.
const UNHEARD = 2 ** -15

/** How likely each word is to be typed at all, by how many descriptions hold what it may mean: a misspelling of a common name
 *  is as common as that, and a rare misspelling no evidence of anything. */
export function weigh(
  { words, idle, alternative, loose }: FragmentReading,
  claims: Claims,
  size: number,
): Weights {
  const among = Math.max(size, LEAST_PEOPLE)
  const sums = new Float64Array(words.length).fill(UNHEARD)
  const put = (from: number, to: number, like: number, count: number): void => {
    if (to - from !== 1) return
    sums[from] = (sums[from] ?? 0) + (2 ** like * count) / among
  }
  for (const { from, to, like, count } of claims.terms) put(from, to, like, count)
  for (const { from, to, prior, hits } of claims.identifiers)
    for (const part of hits) for (const { cost } of part) put(from, to, prior - cost, 1)
  for (const { from, to, like, owners } of claims.splits)
    put(
      from,
      to,
      like,
      owners.reduce((sum, { length }) => sum + length, 0),
    )
  const background = sums.map(Math.log2)
  const lacking = background.map(
    (bits, word) => bits + (idle[word] ? IDLE : alternative[word] ? ALTERNATIVE : UNEXPLAINED),
  )
  if (!words.every((_, word) => loose[word] || idle[word]))
    for (const { from, to, like } of claims.terms)
      if (to - from === 1 && loose[from]) lacking[from] = Math.max(lacking[from] ?? 0, like + MOST_OF_LOOSE)
  return { lacking, background }
}

/** Bits that words `from` up to `to` say when no description explains them. */
export function lackingIn({ lacking }: Weights, from: number, to: number): number {
  let sum = 0
  for (let word = from; word < to; word++) sum += lacking[word] ?? 0
  return sum
}

// As much as a claim can gain by others beside it.
const MOST_TOGETHER = 1.2

/** What of all claims can speak for a description at all; the rest is not even looked up. */
export const telling = (claims: Claims, weights: Weights): Claims => ({
  ...claims,
  terms: claims.terms.filter(
    ({ from, to, like, popularity }) => like + popularity + MOST_TOGETHER > lackingIn(weights, from, to),
  ),
})
