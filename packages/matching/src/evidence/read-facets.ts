import type { ConceptKind, ConceptReading } from '../lexicon/contracts.ts'
import { conceptsNamed } from '../lexicon/concepts.ts'
import { readConceptsLike } from '../lexicon/concepts-like.ts'
import type { Said } from './contracts.ts'
import { heardAs, type Line, saidAt, spanOf } from './line.ts'
import { markOnPart, mayBeMark } from './marks-on-parts.ts'

/** What the words of a look name, by kind. */
export type FacetsSaid = { readonly [Kind in FacetKind]: Said[] }

const facetKinds = [
  'accent',
  'feature',
  'facial-hair',
  'hair',
  'hair-colour',
  'build',
  'gender',
  'ethnicity',
  'clothing',
] as const
export type FacetKind = (typeof facetKinds)[number]

export const noFacets = (): FacetsSaid => ({
  accent: [],
  feature: [],
  'facial-hair': [],
  hair: [],
  'hair-colour': [],
  build: [],
  gender: [],
  ethnicity: [],
  clothing: [],
})

// What a colour or a size may stand before: black hair, white van, large ring, thick accent.
const nouns: readonly ConceptKind[] = [
  'hair',
  'facial-hair',
  'clothing',
  'body',
  'make',
  'model',
  'feature',
  'accent',
]
const adjectives: readonly ConceptKind[] = ['colour', 'hair-colour', 'hair', 'build']
const hairWords = new Set('hair haired hairs cheveux tete hairline'.split(' '))
const otherNouns = new Set(
  'eyes eyed eye yeux teeth tooth nose ears hands feet fingers lips eyebrows accent van car truck suv jeans pants shoes frame frames rims tattoo tattoos tat ink complexion-free height length dog'.split(
    ' ',
  ),
)
const LOOKED_AHEAD = 4
// A dearer slip in a whole look is somebody's own word.
const DEAREST = 0.6

/** What an adjective at `at` describes: hair, some other thing, or himself. */
function describes(line: Line, at: number, count: number): 'hair' | 'thing' | 'himself' {
  let next = at + count
  for (let step = 0; step < LOOKED_AHEAD; step++) {
    if (next >= line.words.length || (line.breaks[next] ?? 0) > 0) return 'himself'
    const word = line.words[next] ?? ''
    if (hairWords.has(word)) return 'hair'
    if (otherNouns.has(word)) return 'thing'
    const noun = heardAs(line, next, nouns)
    if (noun) {
      if (noun.concept.kind !== 'hair') return 'thing'
      // `brown ponytail` is about hair, `brown, long` was parted by a comma.
      return 'hair'
    }
    const adjective = heardAs(line, next, adjectives)
    if (!adjective && word !== 'and' && word !== 'et' && word !== 'short' && word !== 'medium')
      return 'himself'
    next += adjective?.count ?? 1
  }
  return 'himself'
}

const add = (found: Said[], said: Said): void => {
  if (!found.some(({ concept }) => concept === said.concept)) found.push(said)
}

/** Adds what was found elsewhere, each concept once. */
export function addFacets(found: FacetsSaid, to: FacetsSaid): void {
  for (const kind of facetKinds) for (const said of found[kind]) add(to[kind], said)
}

const isColourOfHairOrSkin = ({ concept, count }: ConceptReading): boolean =>
  count === 1 && (concept.kind === 'ethnicity' || concept.kind === 'hair-colour' || concept.kind === 'build')

/** One word that names both a colour of hair and a people is of hair before hair, and otherwise of a people. */
function settle(line: Line, at: number, reading: ConceptReading): ConceptReading | null {
  if (!isColourOfHairOrSkin(reading)) return reading
  const described = describes(line, at, reading.count)
  const alike = (kind: ConceptKind): ConceptReading | null =>
    line.heard[at]?.find(({ concept, count }) => concept.kind === kind && count === reading.count) ?? null
  if (described === 'thing') return null
  if (described === 'hair') return alike('hair-colour') ?? (reading.concept.kind === 'build' ? null : reading)
  return alike('ethnicity') ?? reading
}

/** A part of the body soon after a mark. */
function partAfter(
  line: Line,
  from: number,
): { readonly at: number; readonly reading: ConceptReading } | null {
  for (let at = from; at < Math.min(line.words.length, from + 5); at++) {
    if ((line.breaks[at] ?? 0) > 0) return null
    const reading = heardAs(line, at, ['body-part'])
    if (reading) return { at, reading }
  }
  return null
}

function addFeature(found: FacetsSaid, line: Line, at: number, reading: ConceptReading): void {
  const part = partAfter(line, at + reading.count)
  const marked = part ? markOnPart(reading.concept.id, part.reading.concept.id) : null
  add(
    found.feature,
    marked ? { concept: marked, span: spanOf(line, at, at + reading.count) } : saidAt(line, at, reading),
  )
}

type Mark = { readonly said: Said; readonly count: number }

/** `missing` or `ring` and a part of the body, with words between: `missing part of ring finger`, `ring in nose`. */
function markAt(line: Line, at: number): Mark | null {
  const word = line.words[at] ?? ''
  if (!mayBeMark(word)) return null
  const part = partAfter(line, at + 1)
  const feature = part ? markOnPart(word, part.reading.concept.id) : null
  if (!part || feature === null) return null
  const to = part.at + part.reading.count
  return { said: { concept: feature, span: spanOf(line, at, to) }, count: to - at }
}

/** Reads how he looks out of a line, fillers left out.
 *  @param skipped whether a word was read as something else already: a tattoo */
export function readFacets(line: Line, skipped: (at: number) => boolean, found: FacetsSaid): void {
  for (let at = 0; at < line.words.length; at++) {
    if (skipped(at)) continue
    const heard = heardAs(line, at, facetKinds)
    if (!heard || heard.count === 1) {
      const mark = markAt(line, at)
      if (mark) {
        add(found.feature, mark.said)
        at += mark.count - 1
        continue
      }
    }
    if (!heard) continue
    const reading = settle(line, at, heard)
    if (reading === null) continue
    if (reading.concept.kind === 'feature') addFeature(found, line, at, reading)
    else add(found[reading.concept.kind as FacetKind], saidAt(line, at, reading))
    at += reading.count - 1
  }
}

/** Reads a look that was asked for by itself, misspellings too. What is of another kind counts, when it is not one word
 *  that may be both. */
export function readLook(line: Line, kinds: readonly FacetKind[], found: FacetsSaid): void {
  for (let at = 0; at < line.words.length; at++) {
    const mark = kinds.includes('feature') ? markAt(line, at) : null
    if (mark && (heardAs(line, at, ['feature'])?.count ?? 0) < 2) {
      add(found.feature, mark.said)
      at += mark.count - 1
      continue
    }
    const asked = heardAs(line, at, kinds)
    const any = heardAs(line, at, facetKinds)
    const reading =
      asked && (!any || any.count <= asked.count || any.concept.kind === asked.concept.kind) ? asked : any
    const read = reading ?? likeAt(line, at, kinds)
    if (!read) continue
    if (read.concept.kind === 'feature') addFeature(found, line, at, read)
    else if (asked || read.count > 1 || !isColourOfHairOrSkin(read))
      add(found[read.concept.kind as FacetKind], saidAt(line, at, read))
    at += read.count - 1
  }
}

function likeAt(line: Line, at: number, kinds: readonly FacetKind[]): ConceptReading | null {
  const word = line.words[at] ?? ''
  if (word.length < 4 || conceptsNamed(word).length > 0) return null
  return readConceptsLike(line.words, at, kinds).find(({ cost }) => cost <= DEAREST) ?? null
}

// One-word features that a story may say of other things or of other people.
const tellingAlone = new Set(
  'scar scars scarred limp limps limping stutter stutters stuttering stammer lisp birthmark birthmarks freckles freckled wheelchair dentures earring earrings piercing piercings unibrow acne eczema psoriasis twitch tics tourettes prosthetic amputee cicatrice cicatrices begaie boite crutches glasses lunettes toothless braces'.split(
    ' ',
  ),
)

/** The marks and accents that a story tells; its other words are seldom about looks. */
export function readFeaturesIn(line: Line, found: FacetsSaid): void {
  for (let at = 0; at < line.words.length; at++) {
    const reading = heardAs(line, at, ['accent', 'feature'])
    if (!reading) {
      const mark = markAt(line, at)
      if (mark) add(found.feature, mark.said)
      continue
    }
    if (reading.count === 1 && !tellingAlone.has(line.words[at] ?? '')) continue
    if (reading.concept.kind === 'accent') add(found.accent, saidAt(line, at, reading))
    else addFeature(found, line, at, reading)
    at += reading.count - 1
  }
}
