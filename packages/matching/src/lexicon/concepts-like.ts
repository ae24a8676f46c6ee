import { conceptsNamed, lexicon } from './concepts.ts'
import type { Concept, ConceptKind, ConceptReading } from './contracts.ts'
import { type Spelt, slip, slipAllowed, spelt, squash } from './slip.ts'

/** A phrase without its spaces, so that `tear drop`, `teardrop` and `tear drrop` meet. */
type Entry = {
  readonly joined: string
  readonly concepts: Concept[]
  written: Spelt | null
  sound: string
  heard: Spelt | null
}

/** The phrases of one length, and the letters of each. */
type Shelf = { readonly entries: readonly Entry[]; readonly letters: Int32Array }

const LEAST_LETTERS = 4
const MOST_LETTERS = 24
const MOST_WORDS = 3
// Written together or apart though the lexicon has it otherwise.
const JOINED = 0.1
const SOUNDS_ALIKE = 0.15
const MOST_REMEMBERED = 4096

/** One bit a letter, one for all digits: two words that differ in many bits differ in many letters. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 97
    letters |= 1 << (code >= 0 && code < 26 ? code : 26)
  }
  return letters
}

function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Letters that may be in one word only when all slips together may cost so much: a letter for another is two. */
const differing = (allowed: number): number => (allowed < 0.6 ? 2 : allowed < 0.7 ? 3 : 4)

let shelves: readonly Shelf[] | null = null

function shelvesOnce(): readonly Shelf[] {
  if (shelves) return shelves
  const entries = new Map<string, Entry>()
  for (const [phrase, concepts] of lexicon().byPhrase) {
    const joined = phrase.includes(' ') ? phrase.replaceAll(' ', '') : phrase
    if (joined.length < LEAST_LETTERS || joined.length > MOST_LETTERS) continue
    const known = entries.get(joined)
    if (known) known.concepts.push(...concepts.filter((concept) => !known.concepts.includes(concept)))
    else entries.set(joined, { joined, concepts: [...concepts], written: null, sound: '', heard: null })
  }
  const byLength: Entry[][] = Array.from({ length: MOST_LETTERS + 1 }, () => [])
  for (const entry of entries.values()) byLength[entry.joined.length]?.push(entry)
  shelves = byLength.map((shelf) => ({
    entries: shelf,
    letters: Int32Array.from(shelf, ({ joined }) => lettersOf(joined)),
  }))
  return shelves
}

type Typed = {
  readonly joined: string
  readonly written: Spelt
  readonly sound: string
  readonly heard: Spelt
}

function costOf(typed: Typed, entry: Entry, allowed: number): number {
  if (typed.joined === entry.joined) return JOINED
  entry.written ??= spelt(entry.joined)
  const written = slip(typed.written, entry.written, allowed)
  if (written <= SOUNDS_ALIKE) return written
  if (entry.heard === null) {
    entry.sound = squash(entry.joined)
    entry.heard = spelt(entry.sound)
  }
  if (entry.sound === entry.joined && typed.sound === typed.joined) return written
  return Math.min(written, SOUNDS_ALIKE + slip(typed.heard, entry.heard, allowed - SOUNDS_ALIKE))
}

function search(joined: string): readonly ConceptReading[] {
  const letters = lettersOf(joined)
  const sound = squash(joined)
  const typed: Typed = { joined, written: spelt(joined), sound, heard: spelt(sound) }
  const best = new Map<Concept, number>()
  const all = shelvesOnce()
  for (let length = joined.length - 2; length <= joined.length + 2; length++) {
    const allowed = slipAllowed(Math.min(length, joined.length))
    const shelf = all[length]
    if (allowed === 0 || !shelf) continue
    const most = differing(allowed)
    for (let at = 0; at < shelf.letters.length; at++) {
      if (count((shelf.letters[at] ?? 0) ^ letters) > most) continue
      const entry = shelf.entries[at]
      if (!entry) continue
      const cost = costOf(typed, entry, allowed)
      if (cost > allowed) continue
      for (const concept of entry.concepts) if (cost < (best.get(concept) ?? 2)) best.set(concept, cost)
    }
  }
  return Array.from(best, ([concept, cost]) => ({ concept, count: 1, cost })).toSorted(
    (a, b) => a.cost - b.cost || (a.concept.id < b.concept.id ? -1 : 1),
  )
}

const remembered = new Map<string, readonly ConceptReading[]>()

function likeJoined(joined: string): readonly ConceptReading[] {
  if (joined.length < LEAST_LETTERS || joined.length > MOST_LETTERS + 2) return []
  const known = remembered.get(joined)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const found = search(joined)
  remembered.set(joined, found)
  return found
}

const ofKinds = (
  readings: readonly ConceptReading[],
  kinds: readonly ConceptKind[] | undefined,
): readonly ConceptReading[] =>
  kinds ? readings.filter(({ concept }) => kinds.includes(concept.kind)) : readings

/** The concepts that one folded word may mean, nearest first. A known word means what it says and nothing else, at cost
 *  0; any other is taken for a misspelling of one or two letters by its length: swapped, doubled, missing, misheard. A
 *  word of three letters or fewer is never a misspelling. */
export function conceptsLike(word: string, kinds?: readonly ConceptKind[]): readonly ConceptReading[] {
  const known = conceptsNamed(word)
  if (known.length > 0)
    return ofKinds(
      known.map((concept) => ({ concept, count: 1, cost: 0 })),
      kinds,
    )
  return ofKinds(likeJoined(word), kinds)
}

/** As `readConcepts`, but what is read from `at` on may be misspelt, run together or taken apart: `mini vaan`,
 *  `tear drrop`, `grandcaravan`. Nearest first, of equally near ones the longest. Known phrases are left to `readConcepts`. */
export function readConceptsLike(
  words: readonly string[],
  at: number,
  kinds?: readonly ConceptKind[],
): readonly ConceptReading[] {
  const readings: ConceptReading[] = []
  const most = Math.min(MOST_WORDS, words.length - at)
  for (let taken = most; taken > 0; taken--) {
    const typed = taken === 1 ? (words[at] ?? '') : words.slice(at, at + taken).join(' ')
    if (conceptsNamed(typed).length > 0) continue
    for (const { concept, cost } of ofKinds(likeJoined(typed.replaceAll(' ', '')), kinds))
      readings.push({ concept, count: taken, cost })
  }
  return readings.toSorted((a, b) => a.cost - b.cost || b.count - a.count)
}
