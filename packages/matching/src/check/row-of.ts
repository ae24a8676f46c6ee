import type { Described } from '../contracts.ts'
import type { Range, Said, Span } from '../evidence/contracts.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import type { ConceptKind } from '../lexicon/contracts.ts'
import { kindBit } from './kind-bits.ts'
import { tokensOf } from '../text/fold.ts'
import { isDoubtfulPlate } from './is-doubtful-plate.ts'
import type { KeyRead, Row, Term } from './row.ts'
import type { Space } from './segment.ts'
import { isStopWord } from './stop-words.ts'

export const yearTerm = (year: number): string => `year.${year}`

/** Five years or five centimetres to a step. */
export const STEP = 5
export const rangeTerms = (name: 'age' | 'height', range: Range | null): readonly string[] => {
  if (!range) return []
  const terms: string[] = []
  for (let from = Math.floor(range.from / STEP) * STEP; from <= range.to && terms.length < 20; from += STEP)
    terms.push(`${name}.${from}`)
  return terms
}

function dayOf(date: string): number {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []
  return Number(year + month + day)
}

const conceptsOf = (said: readonly (Said | null)[]): readonly string[] =>
  said.flatMap((each) => (each ? [each.concept] : []))

const kindOf = (concept: string): ConceptKind => concept.slice(0, concept.indexOf('.')) as ConceptKind

const digit = /\d/

/** Words of longer text; those with digits are read as identifiers, years and ages. */
const tellingWords = (text: string): readonly string[] =>
  [...tokensOf(text)].filter((word) => !isStopWord(word) && !digit.test(word))

/** A text with some stretches of it blanked out: what stands there is kept elsewhere. */
function without(text: string, spans: readonly Span[]): string {
  let left = text
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}

/** What is kept of a description to be searched. */
export function rowOf(item: Described): Row {
  const evidence = evidenceOf(item)
  const terms: Term[] = []
  let kinds = 0
  const name = (space: Space, place: number, said: readonly (Said | null)[]): void => {
    const concepts = conceptsOf(said)
    for (const concept of concepts) kinds |= kindBit(space, kindOf(concept), place)
    put(space, place, concepts)
  }
  const put = (space: Space, place: number, all: readonly string[]): void => {
    for (const term of all) terms.push({ space, term, item: place })
  }
  for (const [at, { parts }] of evidence.names.entries())
    put(
      'name',
      at,
      parts.flatMap(({ text, also = [] }) => [text, ...also]),
    )
  for (const [at, { town, words }] of evidence.places.entries()) {
    name('place', at, [town])
    put('place', at, words)
  }
  for (const [at, { colours, make, model, body, year, words }] of evidence.vehicles.entries()) {
    name('vehicle', at, [...colours, make, model, body])
    if (year !== null) put('vehicle', at, [yearTerm(year)])
    put('vehicle', at, words)
  }
  for (const [at, { motifs, part, side, words }] of evidence.tattoos.entries()) {
    name('tattoo', at, [...motifs, part])
    put('tattoo', at, ['tattoo', ...words, ...(side ? [side] : [])])
  }
  const { age, height, ...said } = evidence.facets
  name('looks', 0, Object.values(said).flat())
  put('looks', 0, [...rangeTerms('age', age), ...rangeTerms('height', height)])
  const inDescription = evidence.tattoos
    .map(({ span }) => span)
    .filter(({ field }) => field === 'description')
  const { tattoos: _told, ...looks } = item.looks ?? {}
  put(
    'looks',
    0,
    tellingWords([without(item.description, inDescription), ...Object.values(looks).flat()].join(' ')),
  )
  name('text', 0, evidence.habits)
  put('text', 0, tellingWords(item.text))
  for (const { platform } of evidence.handles) if (platform) put('text', 0, tellingWords(platform))
  const identifiers: KeyRead[] = [
    ...evidence.phones.map(({ digits }): KeyRead => ['phone', digits, false]),
    ...evidence.plates
      .map((plate): KeyRead => ['plate', plate.pattern, isDoubtfulPlate(item, plate)])
      .toSorted(([, , left], [, , right]) => Number(right) - Number(left)),
    ...evidence.handles.map(({ key }): KeyRead => ['handle', key, false]),
    ...evidence.emails.map(({ local, domain }): KeyRead => ['email', `${local}@${domain}`, false]),
  ]
  return {
    id: item.id,
    day: dayOf(item.date),
    kinds: kinds >>> 0,
    terms,
    // Of what is read twice the sure one, which comes later, counts.
    identifiers: [...new Map(identifiers.map((each) => [`${each[0]} ${each[1]}`, each])).values()],
  }
}
