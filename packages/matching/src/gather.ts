import { UNKNOWN } from './align.ts'
import { isEdit, type Laid, layAlong, type Likeness, likeness } from './compare.ts'
import { type Index, SLOT_BITS, slotBit, wordSlots } from './create-index.ts'
import type { FragmentReading, Guess } from './read-fragment.ts'
import { soundKey } from './sound-key.ts'

/** Something of an entry that agrees with the words `from` up to, not including, `to` of a fragment. */
export type Hit = {
  readonly from: number
  readonly to: number
  readonly bits: number
  /** How many known characters of an identifier agree; 0 for words. */
  readonly agreeing: number
  readonly guess: Guess | null
  /** The word or the reduced identifier that was found. */
  readonly found: string
}

// Bits, roughly log2 of how much likelier the agreement is for the right description than for another one.
const BITS = {
  character: { phone: 2.5, plate: 3, handle: 1.6, email: 1.5 },
  // More than its pieces can have as words of a text.
  whole: { phone: 15, plate: 15, handle: 5, email: 15 },
  reaches: { end: 2, start: 1, neither: 0 },
  lettersOnly: -5,
  // A handle is seldom typed with spaces, and little else with an underscore or a dot inside.
  joined: { spaced: -4, held: 4, plain: 0 },
  edit: -7,
  lookAlike: -2,
  unknown: -0.3,
  word: 3,
  slot: { name: 3, vehicle: 1.5, place: 1, handle: 0, description: 0.5, text: 0 },
  prefix: -1.5,
  oneOff: -2.5,
  sound: -2.9,
} as const

function identifierBits(guess: Guess, laid: Laid): number {
  const { slot, reduced } = guess
  const count = (kind: string): number => laid.gaps.filter((gap) => gap.kind === kind).length
  const edits = laid.gaps.filter(isEdit).length
  const spelt = slot === 'handle' || slot === 'email'
  const least = edits > 0 || spelt ? 4 : reduced.key.includes(UNKNOWN) ? 2 : 3
  if (laid.agreeing < least) return 0
  return (
    laid.agreeing * BITS.character[slot] +
    (laid.whole ? BITS.whole[slot] : BITS.reaches[laid.reaches]) +
    (spelt ? BITS.joined[guess.joined] : 0) +
    (slot === 'plate' && !/\d/.test(reduced.key) ? BITS.lettersOnly : 0) +
    edits * BITS.edit +
    count('look-alike') * BITS.lookAlike +
    count('unknown') * BITS.unknown
  )
}

const penalty = {
  same: 0,
  'starts-with': BITS.prefix,
  'one-off': BITS.oneOff,
  'sounds-alike': BITS.sound,
} as const

/** The words of an index that are like a word typed, with how; `nameOnly` counts in names alone. */
function likeWords(
  index: Index,
  typed: string,
): readonly { found: string; how: Likeness; nameOnly: boolean }[] {
  const like: { found: string; how: Likeness; nameOnly: boolean }[] = []
  const seen = new Set<string>()
  const consider = (found: string): void => {
    const anywhere = likeness(typed, found, false)
    const how = anywhere ?? likeness(typed, found, true)
    seen.add(found)
    if (how) like.push({ found, how, nameOnly: anywhere === null })
  }
  for (const found of index.words.keys())
    if (found.startsWith(typed) || Math.abs(found.length - typed.length) <= 1) consider(found)
  for (const found of index.sounds.get(soundKey(typed)) ?? []) if (!seen.has(found)) consider(found)
  return like
}

const nameBit = slotBit('name')

/** How many entries hold a word in each of the slots. */
const countBySlot = (postings: readonly number[]): readonly number[] =>
  wordSlots.map((slot) => postings.reduce((count, posting) => count + (posting & slotBit(slot) ? 1 : 0), 0))

/** All hits of a fragment, by the number of their entry. */
export function gather(
  index: Index,
  { words, guesses }: FragmentReading,
): ReadonlyMap<number, readonly Hit[]> {
  const hits = new Map<number, Hit[]>()
  const add = (entry: number, hit: Hit): void => {
    const others = hits.get(entry)
    if (others) others.push(hit)
    else hits.set(entry, [hit])
  }

  for (const guess of guesses)
    for (const [found, entries] of index.identifiers[guess.slot]) {
      const laid = layAlong(guess, found)
      const bits = laid ? identifierBits(guess, laid) : 0
      if (!laid || bits <= 0) continue
      const hit = { from: guess.from, to: guess.to, bits, agreeing: laid.agreeing, guess, found }
      for (const entry of entries) add(entry, hit)
    }

  const rarity = (count: number): number => Math.log2((index.numbers.size + 2) / (count + 0.5))
  words.forEach(({ token }, position) => {
    const like = likeWords(index, token).map((word) => ({
      ...word,
      counts: countBySlot(index.words.get(word.found) ?? []),
    }))
    // A rare misspelling says no more than all the words that it may stand for.
    const together = wordSlots.map((_, slot) =>
      like.reduce((sum, { counts }) => sum + (counts[slot] ?? 0), 0),
    )
    const best = new Map<number, Hit>()
    for (const { found, how, nameOnly, counts } of like) {
      const bitsBySlot = wordSlots.map((slot, place) => {
        const count = (how === 'same' ? counts : together)[place] ?? 0
        return BITS.word + Math.max(0.1, rarity(count)) + penalty[how] + BITS.slot[slot]
      })
      const bitsOf = (slots: number): number =>
        bitsBySlot.reduce((most, bits, place) => (slots & (1 << place) ? Math.max(most, bits) : most), 0)
      const bitsBySlots = Array.from({ length: SLOT_BITS }, (_, slots) =>
        bitsOf(nameOnly ? slots & nameBit : slots),
      )
      for (const posting of index.words.get(found) ?? []) {
        const bits = bitsBySlots[posting % SLOT_BITS] ?? 0
        if (bits === 0) continue
        const entry = Math.floor(posting / SLOT_BITS)
        const other = best.get(entry)
        if (!other || other.bits < bits || (other.bits === bits && found < other.found))
          best.set(entry, { from: position, to: position + 1, bits, agreeing: 0, guess: null, found })
      }
    }
    for (const [entry, hit] of best) add(entry, hit)
  })
  return hits
}
