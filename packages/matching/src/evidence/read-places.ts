import type { ConceptReading } from '../lexicon/contracts.ts'
import { readConceptsLike } from '../lexicon/concepts-like.ts'
import { kinship } from '../lexicon/kinship.ts'
import type { Place } from './contracts.ts'
import { heardAs, type Line, saidAt, spanOf } from './line.ts'
import { crossings, directions, placeFillers, plainNumber, streetKinds } from './street-words.ts'

type Town = { readonly at: number; readonly reading: ConceptReading; readonly fit: number }

const DEAREST = 0.75
const CLOSEST = 0.5
const abbreviation = 3

const parted = (line: Line, at: number): boolean =>
  at <= 0 || at >= line.words.length || (line.breaks[at] ?? 0) > 0

/** How likely the words are a town rather than a street or landmark of that name: `Victoria Dr, Vancouver`. */
function fitOf(line: Line, at: number, { count, cost, concept }: ConceptReading): number {
  const to = at + count
  const next = line.words[to] ?? ''
  const followed = !parted(line, to) && (streetKinds.has(next) || next === 'central' || next === 'st')
  const alone = parted(line, at) && parted(line, to)
  const crossed = crossings.has(next) || crossings.has(line.words[at - 1] ?? '')
  const short = count === 1 && (line.words[at] ?? '').length <= abbreviation
  const district = (concept.within?.length ?? 0) > 0
  let fit = 1 - cost * 2
  if (followed) fit -= 3
  if (alone) fit += 2
  if (to === line.words.length) fit += 1.2
  else if (at === 0) fit += 0.8
  if (crossed && !alone) fit -= 1
  if (short) fit -= 0.4
  if (district) fit -= 0.3
  return fit
}

function townsIn(line: Line): readonly Town[] {
  const towns: Town[] = []
  for (let at = 0; at < line.words.length; at++) {
    const reading = heardAs(line, at, ['town'])
    if (!reading) continue
    towns.push({ at, reading, fit: fitOf(line, at, reading) })
    at += reading.count - 1
  }
  if (towns.some(({ fit }) => fit > 0)) return towns
  for (let at = 0; at < line.words.length; at++) {
    const word = line.words[at] ?? ''
    if (streetKinds.has(word) || placeFillers.has(word)) continue
    const reading = readConceptsLike(line.words, at, ['town']).find(({ cost }) => cost <= DEAREST)
    if (!reading || (reading.cost > CLOSEST && !parted(line, at) && !parted(line, at + reading.count)))
      continue
    towns.push({ at, reading, fit: fitOf(line, at, reading) })
    at += reading.count - 1
  }
  return towns
}

/** The town, and the quarter of it when both are said: the narrower one is the town. */
function chosen(towns: readonly Town[]): readonly Town[] {
  const likely = towns.filter(({ fit }) => fit > 0).toSorted((a, b) => b.fit - a.fit || b.at - a.at)
  const [first] = likely
  if (!first) return []
  const { id } = first.reading.concept
  const second = likely.find(
    ({ at, reading }) => at !== first.at && ['within', 'same'].includes(kinship(reading.concept.id, id)),
  )
  if (!second) return [first]
  return second.reading.concept.within?.includes(id) ? [second, first] : [first, second]
}

const isHouseNumber = (line: Line, at: number): boolean =>
  /^\d{3,5}$/.test(line.words[at] ?? '') &&
  !streetKinds.has(line.words[at + 1] ?? '') &&
  at + 1 < line.words.length &&
  !/^\d/.test(line.words[at + 1] ?? '')

/** The street or landmark: what is left without the town, kinds and directions. A highway keeps its kind, or `Hwy 16` were
 *  `16 Ave`; streets that cross are joined by ` & `. */
function streetOf(line: Line, towns: readonly Town[]): string | null {
  let street = ''
  let crossing = false
  for (let at = 0; at < line.words.length; at++) {
    const town = towns.find((one) => one.at === at)
    if (town) {
      at += town.reading.count - 1
      continue
    }
    const word = line.words[at] ?? ''
    const before = line.source.slice(line.ends[at - 1] ?? 0, line.starts[at] ?? 0)
    if (street !== '' && (before.includes('&') || before.includes('/'))) crossing = true
    if (crossings.has(word) && street !== '') {
      crossing = true
      continue
    }
    const kind = streetKinds.get(word)
    const kept = kind === 'highway' && /^\d/.test(line.words[at + 1] ?? '') ? 'highway' : null
    if (kept === null) {
      const last = at === line.words.length - 1
      if (kind !== undefined && (street !== '' || !last)) continue
      if (directions.has(word) || placeFillers.has(word) || isHouseNumber(line, at)) continue
    }
    street += (street === '' ? '' : crossing ? ' & ' : ' ') + (kept ?? plainNumber(word))
    crossing = false
  }
  return street === '' ? null : street
}

const plain = (word: string): string => streetKinds.get(word) ?? directions.get(word) ?? plainNumber(word)

/** One value of the field for places. */
export function readPlace(line: Line): Place | null {
  if (line.words.length === 0) return null
  const towns = chosen(townsIn(line))
  const [town] = towns
  return {
    town: town ? saidAt(line, town.at, town.reading) : null,
    street: streetOf(line, towns),
    words: line.words.map(plain),
    span: spanOf(line, 0, line.words.length),
  }
}
