import { conceptsNamed, lexicon, readConcepts } from '../lexicon/concepts.ts'
import type { Concept } from '../lexicon/contracts.ts'
import { unitsOfWord } from './found-terms.ts'
import { exceeds, signatureOf } from './letter-signature.ts'
import { leastSlips } from './least-slips.ts'
import { byLength, firstOfLength, type PackedStrings, packStrings } from './packed-strings.ts'
import { wordSlips } from './word-slips.ts'

/** A concept that `count` words of a fragment may mean; `cost` is the bits that their spelling is off. */
export type TypedConcept = { readonly concept: Concept; readonly count: number; readonly cost: number }

/** Every phrase of the lexicon without its spaces, so that `tear drop`, `teardrop` and `tear drrop` meet. */
type Phrases = {
  readonly joined: PackedStrings
  readonly signatures: Uint32Array
  readonly concepts: readonly (readonly Concept[])[]
}

const EIGHTHS = 8
const MOST_WORDS = 3
const JOINED = 1.5
const LEAST_LETTERS = 3
const MOST_LETTERS = 26
const REACH = 2
const LONG_ENOUGH = 5

// Dearest misspelling taken, in bits, by length: other words are never far from a short one.
const limits = [0, 0, 0, 6.6, 8.5, 11, 13, 15, 17]
const limitOf = (length: number): number => limits[length] ?? 18

let made: Phrases | null = null

function phrases(): Phrases {
  if (made) return made
  const byJoined = new Map<string, Set<Concept>>()
  for (const [phrase, concepts] of lexicon().byPhrase) {
    const joined = phrase.replaceAll(' ', '')
    if (joined.length < LEAST_LETTERS || joined.length > MOST_LETTERS) continue
    const known = byJoined.get(joined) ?? new Set()
    byJoined.set(joined, known)
    for (const concept of concepts) known.add(concept)
  }
  const sorted = [...byJoined.keys()].toSorted(byLength)
  made = {
    joined: packStrings(sorted),
    signatures: Uint32Array.from(sorted, (joined) => signatureOf(unitsOfWord(joined))),
    concepts: sorted.map((joined) => [...(byJoined.get(joined) ?? [])]),
  }
  return made
}

/** Calls back with each phrase that letters may be a misspelling of; of a known one with that alone. */
function eachLike(word: string, visit: (concepts: readonly Concept[], cost: number) => void): void {
  const { joined, signatures, concepts } = phrases()
  const units = unitsOfWord(word)
  const signature = signatureOf(units)
  const limit = limitOf(word.length) * EIGHTHS
  const reach = word.length < LONG_ENOUGH ? 1 : REACH
  const from = firstOfLength(joined, word.length - reach)
  const to = firstOfLength(joined, word.length + reach + 1)
  for (let at = from; at < to; at++) {
    const other = signatures[at] ?? 0
    if (exceeds(signature & ~other, reach) || exceeds(other & ~signature, reach)) continue
    const start = joined.offsets[at] ?? 0
    const end = joined.offsets[at + 1] ?? 0
    if (leastSlips(signature, other, units.length - (end - start)) > limit) continue
    const meant = joined.units.subarray(start, end)
    const slips = wordSlips(units, meant, limit)
    if (slips <= limit) visit(concepts[at] ?? [], slips === 0 ? JOINED : slips / EIGHTHS)
  }
}

/** The plain word of what a word is known to name: `black` of `blk`. */
const plainWordOf = (word: string): string => conceptsNamed(word)[0]?.words[0] ?? word

/** Phrases in which words stand for another of the same meaning: `blk panther`. */
function respelt(words: readonly string[]): readonly Concept[] {
  const plain = words.map(plainWordOf).join(' ')
  return words.length > 1 && plain !== words.join(' ') ? conceptsNamed(plain) : []
}

/** The concepts that the words from one on may name: spelt as the lexicon has them, then misspelt, run together or taken
 *  apart. A word or phrase that is known is no misspelling of another. */
export function conceptsTyped(words: readonly string[], from: number): readonly TypedConcept[] {
  const typed: TypedConcept[] = [...readConcepts(words, from)]
  const known = (at: number): boolean => conceptsNamed(words[at] ?? '').length > 0
  for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count--) {
    const phrase = words.slice(from, from + count).join(' ')
    const joined = phrase.replaceAll(' ', '')
    if (joined.length < LEAST_LETTERS || joined.length > MOST_LETTERS || conceptsNamed(phrase).length > 0)
      continue
    // Of words that all mean something by themselves nobody misspelt another.
    const held = words.slice(from, from + count)
    if (held.every((_, offset) => known(from + offset))) {
      for (const concept of respelt(held)) typed.push({ concept, count, cost: 0 })
      continue
    }
    const best = new Map<Concept, number>()
    eachLike(joined, (concepts, cost) => {
      for (const concept of concepts)
        if (cost < (best.get(concept) ?? Number.POSITIVE_INFINITY)) best.set(concept, cost)
    })
    for (const [concept, cost] of best) typed.push({ concept, count, cost })
  }
  return typed
}
