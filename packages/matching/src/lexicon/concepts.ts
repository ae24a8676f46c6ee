import type { Concept, ConceptKind, ConceptReading } from './contracts.ts'
import { conceptsOf, type Drafts, readAccentTable, readModelTable, readTable } from './read-table.ts'
import { accents } from './tables/accents.ts'
import { bodies } from './tables/bodies.ts'
import { bodyParts } from './tables/body-parts.ts'
import { builds } from './tables/builds.ts'
import { cities } from './tables/cities.ts'
import { clothing } from './tables/clothing.ts'
import { colours } from './tables/colours.ts'
import { ethnicities } from './tables/ethnicities.ts'
import { facialHair } from './tables/facial-hair.ts'
import { features } from './tables/features.ts'
import { genders } from './tables/genders.ts'
import { habits } from './tables/habits.ts'
import { hairColours } from './tables/hair-colours.ts'
import { hair } from './tables/hair.ts'
import { makes } from './tables/makes.ts'
import { models } from './tables/models.ts'
import { motifs } from './tables/motifs.ts'
import { neighbourhoods } from './tables/neighbourhoods.ts'
import { tradeModels } from './tables/trade-models.ts'

/** Every concept, and how it is found by its words. */
export type Lexicon = {
  readonly concepts: readonly Concept[]
  readonly byId: ReadonlyMap<string, Concept>
  readonly byPhrase: ReadonlyMap<string, readonly Concept[]>
  /** First word of phrases of several words, to the number of words of the longest. */
  readonly longest: ReadonlyMap<string, number>
}

const tables: readonly (readonly [ConceptKind, string])[] = [
  ['colour', colours],
  ['make', makes],
  ['body', bodies],
  ['motif', motifs],
  ['body-part', bodyParts],
  ['feature', features],
  ['ethnicity', ethnicities],
  ['gender', genders],
  ['build', builds],
  ['hair-colour', hairColours],
  ['hair', hair],
  ['facial-hair', facialHair],
  ['clothing', clothing],
  ['town', cities],
  ['town', neighbourhoods],
]

function readTables(): readonly Concept[] {
  const drafts: Drafts = new Map()
  for (const [kind, table] of tables) readTable(drafts, kind, table)
  readModelTable(drafts, models)
  readModelTable(drafts, tradeModels)
  readAccentTable(drafts, accents)
  // The phrases of a habit are patterns of stems, in `read-habits.ts`.
  for (const line of habits.split('\n')) {
    const [name = ''] = line.split(': ')
    const id = `habit.${name}`
    if (name !== '')
      drafts.set(id, {
        id,
        kind: 'habit',
        words: [name.replaceAll('-', ' ')],
        within: [],
        alike: [],
        near: [],
      })
  }
  return conceptsOf(drafts)
}

function wordsIn(phrase: string, firstSpace: number): number {
  let count = 1
  for (let space = firstSpace; space >= 0; space = phrase.indexOf(' ', space + 1)) count++
  return count
}

function makeLexicon(): Lexicon {
  const concepts = readTables()
  const byId = new Map<string, Concept>()
  const byPhrase = new Map<string, Concept[]>()
  const longest = new Map<string, number>()
  for (const concept of concepts) {
    byId.set(concept.id, concept)
    if (concept.kind === 'habit') continue
    for (const phrase of concept.words) {
      const known = byPhrase.get(phrase)
      if (!known) byPhrase.set(phrase, [concept])
      else if (!known.includes(concept)) known.push(concept)
      const space = phrase.indexOf(' ')
      if (space < 0) continue
      const first = phrase.slice(0, space)
      const count = wordsIn(phrase, space)
      if (count > (longest.get(first) ?? 0)) longest.set(first, count)
    }
  }
  return { concepts, byId, byPhrase, longest }
}

let made: Lexicon | null = null

/** The lexicon, made when first asked for: a screen that never checks pays nothing. */
export function lexicon(): Lexicon {
  made ??= makeLexicon()
  return made
}

/** The concept of an id, `null` when there is none: a stored id of a later lexicon. */
export const conceptOf = (id: string): Concept | null => lexicon().byId.get(id) ?? null

const withoutPlural = (phrase: string): string | null =>
  phrase.length > 3 && phrase.endsWith('s') && !phrase.endsWith('ss') ? phrase.slice(0, -1) : null

const noConcepts: readonly Concept[] = []

/** What a whole phrase names, its plural too. */
export function conceptsNamed(phrase: string): readonly Concept[] {
  const { byPhrase } = lexicon()
  const named = byPhrase.get(phrase)
  if (named) return named
  const singular = withoutPlural(phrase)
  return (singular === null ? undefined : byPhrase.get(singular)) ?? noConcepts
}

/** What the lexicon holds on one word. */
type WordKnown = {
  /** Words of the longest phrase beginning with it; 0 when none does. */
  readonly most: number
  readonly alone: readonly ConceptReading[]
}

const nothing: readonly ConceptReading[] = []
const unknown: WordKnown = { most: 0, alone: nothing }
const MOST_REMEMBERED = 8192
const remembered = new Map<string, WordKnown>()

function wordKnown(word: string): WordKnown {
  const known = remembered.get(word)
  if (known) return known
  const named = conceptsNamed(word)
  const most = Math.max(lexicon().longest.get(word) ?? 0, named.length > 0 ? 1 : 0)
  const entry =
    most === 0 ? unknown : { most, alone: named.map((concept) => ({ concept, count: 1, cost: 0 })) }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, entry)
  return entry
}

/** The concepts that a row of folded words names from one place on, longest phrase first, all at cost 0; a plural is
 *  read as its singular. One word may name several concepts: `rose` is a colour and a motif.
 *  @param words folded, without punctuation
 *  @param at index of the first word read
 *  @param kinds only these; all when left out */
export function readConcepts(
  words: readonly string[],
  at: number,
  kinds?: readonly ConceptKind[],
): readonly ConceptReading[] {
  let phrase = words[at] ?? ''
  const { most, alone } = wordKnown(phrase)
  if (most === 0) return nothing
  let readings = alone
  for (let count = 2; count <= most && at + count <= words.length; count++) {
    phrase += ` ${words[at + count - 1] ?? ''}`
    const named = conceptsNamed(phrase)
    if (named.length > 0) readings = [...named.map((concept) => ({ concept, count, cost: 0 })), ...readings]
  }
  return kinds ? readings.filter(({ concept }) => kinds.includes(concept.kind)) : readings
}
