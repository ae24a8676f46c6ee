import type { Concept, ConceptKind, ConceptReading } from '../lexicon/contracts.ts'
import { conceptOf } from '../lexicon/concepts.ts'
import { readConceptsLike } from '../lexicon/concepts-like.ts'
import type { Said, Vehicle } from './contracts.ts'
import { vehicleExtras, vehicleFillers } from './everyday-words.ts'
import { heardAs, type Line, saidAt, spanOf } from './line.ts'

/** What the words of a vehicle are read as; of equally long ones the first. */
export const vehicleKinds: readonly ConceptKind[] = ['model', 'make', 'body', 'colour']
// Dearer slips than this are somebody's own word.
const DEAREST = 0.8
const CLOSEST = 0.5
export const wholeYear = /^(?:19[5-9]\d|20[0-4]\d)s?$/
const shortYear = /^(?:[0-3]\d|[6-9]\d)$/

function yearAt(line: Line, at: number, first: number): number | null {
  const word = line.words[at] ?? ''
  if (wholeYear.test(word)) return Number(word.slice(0, 4))
  const apostrophe =
    line.source[(line.starts[at] ?? 0) - 1] === "'" || line.source[(line.starts[at] ?? 0) - 1] === '’'
  if (!shortYear.test(word) || !(apostrophe || (at === first && at + 1 < line.words.length))) return null
  return Number(word) + (Number(word) < 50 ? 2000 : 1900)
}

/** What is known of a vehicle while its words are read. */
type Draft = {
  colours: Said[]
  make: Said | null
  model: Said | null
  body: Said | null
  year: number | null
  words: string[]
}

const isCar = (body: Said | null): boolean => body === null || body.concept === 'body.car'

/** Whether the words of a model begin with those of its make: `mazda 3` says both. */
const namesMake = (line: Line, at: number, model: Concept): ConceptReading | null =>
  line.heard[at]?.find(({ concept }) => concept.kind === 'make' && model.within?.includes(concept.id)) ?? null

function take(draft: Draft, line: Line, at: number, reading: ConceptReading): void {
  const said = saidAt(line, at, reading)
  switch (reading.concept.kind) {
    case 'colour':
      if (!draft.colours.some(({ concept }) => concept === said.concept)) draft.colours.push(said)
      break
    case 'make':
      draft.make ??= said
      break
    case 'model': {
      const make = namesMake(line, at, reading.concept)
      if (make && draft.make === null) draft.make = saidAt(line, at, make)
      draft.model ??= said
      break
    }
    default:
      if (isCar(draft.body)) draft.body = said
  }
}

function finish(
  { colours, make, model, body, year, words }: Draft,
  line: Line,
  from: number,
  to: number,
): Vehicle {
  const within = model ? (conceptOf(model.concept)?.within ?? []) : []
  const madeBy = within.find((id) => id.startsWith('make.'))
  const sort = within.find((id) => id.startsWith('body.'))
  const impliedMake = make === null && madeBy !== undefined
  const impliedBody = isCar(body) && sort !== undefined
  return {
    colours,
    make: impliedMake && model ? { concept: madeBy, span: model.span } : make,
    model,
    body: impliedBody && model ? { concept: sort, span: model.span } : body,
    implied: { make: impliedMake, body: impliedBody },
    year,
    words,
    span: spanOf(line, from, to),
  }
}

const isPlainWord = (word: string): boolean => vehicleFillers.has(word) || vehicleExtras.has(word)

/** Which of several makes of one model name was meant: the one said before, as in `dodge neon`; or the longer, misspelt
 *  phrase, as in `mini vaan`. */
function preferred(line: Line, at: number, draft: Draft): ConceptReading | null {
  const best = heardAs(line, at, vehicleKinds)
  const longer = best?.count === 1 && longerLike(line, at)
  if (longer) return longer
  const make = best?.concept.kind === 'model' ? namesMake(line, at, best.concept) : null
  // `lexus rx` is a model, but in `lexus rx 350` the model begins after the make.
  if (best && make?.count === 1 && (heardAs(line, at + 1, ['model'])?.count ?? 0) + 1 > best.count)
    return make
  if (!best || draft.make === null || best.concept.kind !== 'model') return best
  const made = draft.make.concept
  return (
    line.heard[at]?.find(
      ({ concept, count }) =>
        count === best.count && concept.kind === 'model' && concept.within?.includes(made),
    ) ?? best
  )
}

/** A phrase whose next word is unknown by itself. */
function longerLike(line: Line, at: number): ConceptReading | null {
  const next = line.words[at + 1]
  if (
    next === undefined ||
    next.length < 3 ||
    line.heard[at + 1]?.length ||
    isPlainWord(next) ||
    /\d/.test(next)
  )
    return null
  return (
    readConceptsLike(line.words, at, vehicleKinds).find(
      ({ cost, count }) => count === 2 && cost <= CLOSEST,
    ) ?? null
  )
}

function misspelt(line: Line, at: number, draft: Draft): ConceptReading | null {
  const word = line.words[at] ?? ''
  if (isPlainWord(word) || word.length < 4 || /^\d/.test(word)) return null
  const next = line.words[at + 1] ?? ''
  const like = readConceptsLike(line.words, at, vehicleKinds).filter(
    ({ cost, count }) =>
      cost <= DEAREST && (count === 1 || !(isPlainWord(next) || line.heard[at + 1]?.length)),
  )
  const lacking = like.find(({ concept }) => {
    if (concept.kind === 'make') return draft.make === null
    if (concept.kind === 'model') return draft.model === null
    return concept.kind === 'colour' || draft.body === null
  })
  return lacking ?? like[0] ?? null
}

/** The vehicle that the words `from` up to `to` say; words that nothing is known of are kept as said. */
function readVehicle(line: Line, from: number, to: number): Vehicle {
  const draft: Draft = { colours: [], make: null, model: null, body: null, year: null, words: [] }
  for (let at = from; at < to; at++) {
    const word = line.words[at] ?? ''
    const reading = preferred(line, at, draft)
    const year =
      draft.year === null && (reading === null || reading.count === 1) ? yearAt(line, at, from) : null
    if (year !== null && !(reading && draft.make !== null && shortYear.test(word))) {
      draft.year = year
      continue
    }
    const read = reading ?? misspelt(line, at, draft)
    if (read) {
      take(draft, line, at, read)
      at += Math.min(read.count, to - at) - 1
    } else if (!vehicleFillers.has(word)) draft.words.push(word)
  }
  return finish(draft, line, from, to)
}

const partings = new Set('or ou and et'.split(' '))
const whole: readonly ConceptKind[] = ['model', 'make', 'body']

/** The vehicles that the words `from` up to `to` say: `white van or grey truck` is two, for each side of the little word names
 *  one; `white or grey truck` is one. */
export function readVehiclesBetween(line: Line, from: number, to: number): readonly Vehicle[] {
  const stretches: { from: number; to: number; names: boolean }[] = []
  let stretch = { from, to, names: false }
  for (let at = from; at < to; at++) {
    if (at > from && stretch.names && partings.has(line.words[at] ?? '') && namesOne(line, at + 1, to)) {
      stretches.push({ ...stretch, to: at })
      stretch = { from: at + 1, to, names: false }
      continue
    }
    const reading = heardAs(line, at, vehicleKinds)
    if (!reading) continue
    stretch.names ||= reading.concept.kind !== 'colour'
    at += reading.count - 1
  }
  return [...stretches, stretch].map((each) => readVehicle(line, each.from, each.to))
}

const namesOne = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to && !partings.has(line.words[at] ?? ''); at++)
    if (heardAs(line, at, whole)) return true
  return false
}

/** One value of the field for vehicles. */
export const readVehicleField = (line: Line): readonly Vehicle[] =>
  line.words.length === 0 ? [] : readVehiclesBetween(line, 0, line.words.length)
