import type { ConceptKind, ConceptReading } from '../lexicon/contracts.ts'
import { readConceptsLike } from '../lexicon/concepts-like.ts'
import type { Said, Tattoo } from './contracts.ts'
import { heardAs, type Line, saidAt, spanOf } from './line.ts'

const cues = new Set(
  `tattoo tattoos tattooed tatoo tatoos tatooed tattoe tatto tattos tatt tatts tat tats ink inked tatoue tatouee tatouage
  tatouages tattoing tattooing tattos`.split(/\s+/),
)
const sides: ReadonlyMap<string, 'left' | 'right'> = new Map<string, 'left' | 'right'>([
  ['left', 'left'],
  ['l', 'left'],
  ['lt', 'left'],
  ['lft', 'left'],
  ['gauche', 'left'],
  ['right', 'right'],
  ['r', 'right'],
  ['rt', 'right'],
  ['rite', 'right'],
  ['droit', 'right'],
  ['droite', 'right'],
])
const fillers = new Set(
  `of on in a an the his her with and or at to is are has have had he she some large small big little old new colour color
  coloured colored black red blue green white faded says saying said that reads reading which very visible possible possibly
  maybe both near around above under over below across down up inside outside side area sur le la les un une de du des et avec
  au aux dans ou son sa ses petit petite grand grande also one two three several many multiple various lots full unknown covered
  homemade like looks looking type style design picture image piece wearing d l male man visible noticeable body`.split(
    /\s+/,
  ),
)
const joins = new Set(['and', 'et', 'n'])
const kinds: readonly ConceptKind[] = ['motif', 'body-part']
const kindsOnPart: readonly ConceptKind[] = ['body-part', 'motif']
const partBefore = new Set(
  'on his her left right over under near behind across the sur au aux gauche droit droite l r inside upper both around'.split(
    ' ',
  ),
)
const DEAREST = 0.5
const CLOSEST = 0.45

/** Whether a word speaks of tattoos. */
export const isTattooWord = (word: string): boolean => cues.has(word)

/** Whether a word of a tattoo says neither what nor where. */
export const isTattooFiller = (word: string): boolean => fillers.has(word) || sides.has(word)

type Draft = {
  motifs: Said[]
  part: Said | null
  side: 'left' | 'right' | null
  words: string[]
  from: number
  to: number
}

/** A word that may be both, as eye and heart, is a part of the body after `on his`, and once a motif is known. */
function readingAt(line: Line, at: number, draft: Draft): ConceptReading | null {
  const where = partBefore.has(line.words[at - 1] ?? '') || (draft.motifs.length > 0 && draft.part === null)
  const known = heardAs(line, at, where ? kindsOnPart : kinds)
  const next = line.words[at + 1]
  // `tear drrop`: a phrase whose next word is unknown by itself.
  if (
    known?.count !== 1 ||
    next === undefined ||
    next.length < 4 ||
    line.heard[at + 1]?.length ||
    fillers.has(next)
  )
    return known
  return (
    readConceptsLike(line.words, at, kinds).find(({ cost, count }) => count === 2 && cost <= CLOSEST) ?? known
  )
}

function misspelt(line: Line, at: number): ConceptReading | null {
  const word = line.words[at] ?? ''
  if (word.length < 4 || fillers.has(word)) return null
  return (
    readConceptsLike(line.words, at, kinds).find(({ cost, count }) => cost <= DEAREST && count < 3) ?? null
  )
}

/** The tattoos that the words `from` up to `to` tell of, all of which are about tattoos. A part after a motif ends a tattoo,
 *  a motif after that begins the next; after `and` a second part carries the same motif.
 *  @param guess whether misspelt and unknown words count: not in a story */
export function readTattoosBetween(line: Line, from: number, to: number, guess: boolean): readonly Tattoo[] {
  const found: Tattoo[] = []
  const blank = (at: number): Draft => ({ motifs: [], part: null, side: null, words: [], from: at, to: at })
  let draft = blank(from)
  const finish = (next: number): void => {
    const { motifs, part, side, words } = draft
    if (motifs.length > 0 || part !== null || words.length > 0)
      found.push({
        motifs,
        part,
        side,
        words,
        span: spanOf(line, draft.from, Math.max(draft.to, draft.from + 1)),
      })
    draft = blank(next)
  }
  for (let at = from; at < to; at++) {
    const word = line.words[at] ?? ''
    const parted = (line.breaks[at] ?? 0) > 0
    if (parted && draft.part !== null && (draft.motifs.length > 0 || draft.words.length > 0)) finish(at)
    const side = sides.get(word)
    if (side !== undefined && word.length + Number(at + 1 < to) > 1) {
      if (draft.part !== null && draft.motifs.length > 0) finish(at)
      draft.side ??= side
      draft.to = at + 1
      continue
    }
    const known = readingAt(line, at, draft)
    const reading = known ?? (guess && !cues.has(word) ? misspelt(line, at) : null)
    if (reading === null) {
      if (
        cues.has(word) &&
        draft.part !== null &&
        draft.motifs.length > 0 &&
        joins.has(line.words[at - 1] ?? '')
      )
        finish(at)
      if (guess && !cues.has(word) && !fillers.has(word)) draft.words.push(word)
      if (guess) draft.to = at + 1
      continue
    }
    const said = saidAt(line, at, reading)
    if (reading.concept.kind === 'motif') {
      if (draft.part !== null && (draft.motifs.length > 0 || joins.has(line.words[at - 1] ?? ''))) finish(at)
      if (!draft.motifs.some(({ concept }) => concept === said.concept)) draft.motifs.push(said)
    } else {
      if (draft.part !== null) {
        const { motifs } = draft
        const carried = joins.has(line.words[at - 1] ?? '') || joins.has(line.words[at - 2] ?? '')
        if (motifs.length > 0 || carried) finish(at)
        if (carried) draft.motifs = [...motifs]
      }
      draft.part = said
    }
    draft.to = at + reading.count
    at += Math.min(reading.count, to - at) - 1
  }
  finish(to)
  return found
}

/** Words that say that a story has gone on to something else. */
const elsewhere = new Set(
  'drove drives driving wearing wore and he she who took said was then when while but conduisait portait'.split(
    ' ',
  ),
)
const FURTHEST = 9

/** The tattoos that a text speaks of: around each word for one, in its sentence. */
export function readTattoosIn(line: Line): readonly Tattoo[] {
  const found: Tattoo[] = []
  let done = 0
  for (let at = 0; at < line.words.length; at++) {
    if (!cues.has(line.words[at] ?? '')) continue
    let from = at
    while (
      from > Math.max(done, at - 4) &&
      (line.breaks[from] ?? 0) === 0 &&
      !elsewhere.has(line.words[from - 1] ?? '')
    )
      from--
    let to = at + 1
    while (to < Math.min(line.words.length, at + FURTHEST) && (line.breaks[to] ?? 0) < 2) {
      const word = line.words[to] ?? ''
      if (elsewhere.has(word) && !(joins.has(word) && heardAs(line, to + 1, kinds))) break
      to++
    }
    found.push(...readTattoosBetween(line, from, to, false))
    done = to
    at = to - 1
  }
  return found
}
