import type { Band } from '../contracts.ts'
import { bandOf } from './band.ts'
import { collectClaims } from './collect-claims.ts'
import type { Finding } from './contracts.ts'
import type { Candidate } from './candidate.ts'
import { gather } from './gather.ts'
import { hitsOf } from './hits-of.ts'
import { stringAt } from './packed-strings.ts'
import type { Part } from './part.ts'
import { readFragment } from './read-fragment.ts'
import { Scorer, type Scored } from './score-candidate.ts'
import { type Index, settledParts, sizeOf } from './search-index.ts'
import { telling, weigh } from './weigh.ts'
import { type WordHit, wordHits } from './word-hits.ts'

const MOST_REMEMBERED = 32

/** Looks a word up, or takes what it was like at the key press before. Hits number the terms of the parts that a search began
 *  with: once the index has changed nothing of it is remembered. */
const rememberingWords = (index: Index, parts: readonly Part[]) => {
  const { remembered, version } = index
  return (word: string, unfinished: boolean): readonly WordHit[] => {
    if (index.version !== version) return wordHits(parts, word, unfinished)
    if (remembered.version !== version) {
      remembered.words.clear()
      remembered.version = version
    }
    const key = `${unfinished ? 'unfinished' : 'whole'} ${word}`
    const known = remembered.words.get(key)
    if (known) return known
    if (remembered.words.size >= MOST_REMEMBERED) remembered.words.clear()
    const hits = wordHits(parts, word, unfinished)
    remembered.words.set(key, hits)
    return hits
  }
}

const idOf = (parts: readonly Part[], { part, number }: Candidate): string => {
  const segment = parts[part]?.segment
  return segment ? stringAt(segment.ids, number) : ''
}

type Ranked = { readonly scored: Scored; readonly band: Band }

/** Candidates come newest first and sorting keeps the order of what ties. */
const bestFirst = (left: Ranked, right: Ranked): number =>
  Number(right.band === 'same') - Number(left.band === 'same') || right.scored.score - left.scored.score

/** What comes before something possible is possible. */
const inOrder = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const sorted = ranked.toSorted(bestFirst)
  const last = sorted.findLastIndex(({ band }) => band === 'possible')
  return sorted.map((each, at) => (each.band === 'weak' && at < last ? { ...each, band: 'possible' } : each))
}

/** `check` in steps of a few milliseconds: each `next` does one, the last gives the findings. Whoever stops asking has
 *  stopped the search; a step left undone changes nothing. The index must not change between two steps of one search. */
export function* searchSteps(
  index: Index,
  fragment: string,
  limit: number,
): Generator<undefined, readonly Finding[]> {
  const parts = settledParts(index)
  const reading = readFragment(fragment)
  if (reading.words.length === 0 || limit <= 0) return []
  const all = yield* collectClaims(parts, reading, rememberingWords(index, parts))
  const weights = weigh(reading, all, sizeOf(index))
  const claims = telling(all, weights)
  const candidates = gather(parts, claims, weights)
  yield
  const scorer = new Scorer({ claims, weights, reading }, hitsOf(parts, claims, candidates))
  const ranked: Ranked[] = []
  for (const [at, candidate] of candidates.entries()) {
    const kinds = parts[candidate.part]?.segment.kinds[candidate.number] ?? 0
    const scored = scorer.score(candidate, at, kinds)
    if (scored.explained.length > 0) ranked.push({ scored, band: bandOf(scored) })
  }
  return inOrder(ranked)
    .slice(0, limit)
    .map(({ band, scored: { candidate, score } }) => ({ id: idOf(parts, candidate), band, score }))
}

/** Finds the descriptions that a fragment may be about, on this device and from nothing but its arguments.
 *  @param fragment what a person typed: part of a phone, plate, handle or e-mail address, a name, or any words, also several at
 *    once; `?`, `*`, `_`, `#` and `x` stand for characters nobody saw. Only 200 characters and twelve words of it are read
 *  @param limit at most so many findings, a whole number from 0
 *  @returns best first, ties newest first; empty when nothing is alike, which never means that nobody was reported */
export function check(index: Index, fragment: string, limit: number): readonly Finding[] {
  const steps = searchSteps(index, fragment, limit)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
