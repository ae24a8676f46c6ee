import type { Field, Looks } from '../contracts.ts'
import { readConcepts } from '../lexicon/concepts.ts'
import type { ConceptKind, ConceptReading } from '../lexicon/contracts.ts'
import type { Said, Span } from './contracts.ts'
import { partWords } from './part-words.ts'
import { type Row, rowOf, without } from './row.ts'

/** One value of a field, its words, and what the lexicon makes of them. */
export type Line = Row & {
  readonly field: Field
  readonly item: number
  readonly look: keyof Looks | null
  /** For each word, the concepts named from there on, longest first. */
  readonly heard: readonly (readonly ConceptReading[])[]
}

/** Words that part `scar on his left cheek` and `scar on cheek` and say nothing else for how he looks. */
const fillers = new Set(
  'his her their the a an my hes shes he she has have had very really quite bit some kind sort looks looking like appears appeared possibly maybe probably left right le la les un une des son sa ses tres il elle gauche droite droit'.split(
    ' ',
  ),
)
const nothing: readonly ConceptReading[] = []
// Words of the longest phrases of the lexicon.
const LONGEST_PHRASE = 6

/** What is heard at a place; no phrase goes over a comma or full stop: `white, hair` is not `white hair`. */
function heardAt({ words, breaks }: Row, at: number): readonly ConceptReading[] {
  const heard = readConcepts(words, at)
  if ((heard[0]?.count ?? 1) === 1) return heard
  let whole = 1
  while (at + whole < words.length && breaks[at + whole] === 0) whole++
  return heard.filter(({ count }) => count <= whole)
}

/** Reads one value of a field. */
export function lineOf(source: string, field: Field, item: number, look: keyof Looks | null = null): Line {
  const row = field === 'text' || field === 'places' ? rowOf(source) : partWords(rowOf(source))
  // A full stop in a place is an abbreviation's: Ft. St. John.
  const heard = row.words.map((_, at) =>
    field === 'places' ? readConcepts(row.words, at) : heardAt(row, at),
  )
  return { ...row, field, item, look, heard }
}

/** The line without articles, possessives and hedges. */
export function withoutFillers(line: Line): Line {
  const row = without(line, fillers)
  if (row === line) return line
  const heard: (readonly ConceptReading[])[] = []
  let at = row.words.length - 1
  let sinceFiller = LONGEST_PHRASE
  // Phrases that no filler was taken out of are heard as before.
  for (let place = line.words.length - 1; place >= 0; place--) {
    if (fillers.has(line.words[place] ?? '')) {
      sinceFiller = 0
      continue
    }
    heard[at] = sinceFiller < LONGEST_PHRASE ? heardAt(row, at) : (line.heard[place] ?? nothing)
    at--
    sinceFiller++
  }
  return { ...row, field: line.field, item: line.item, look: line.look, heard }
}

/** Where the words `from` up to, not including, `to` stand; an empty line's span is its whole source. */
export function spanOf({ field, item, look, starts, ends, source }: Line, from: number, to: number): Span {
  const start = starts[from] ?? 0
  const end = ends[to - 1] ?? source.length
  return look === null ? { field, item, start, end } : { field, look, item, start, end }
}

/** A concept said in the `count` words from `at` on. */
export const saidAt = (line: Line, at: number, { concept, count }: ConceptReading): Said => ({
  concept: concept.id,
  span: spanOf(line, at, at + count),
})

/** The longest reading at a place among some kinds; of equally long ones the kind named first. */
export function heardAs(line: Line, at: number, kinds: readonly ConceptKind[]): ConceptReading | null {
  let best: ConceptReading | null = null
  let rank = kinds.length
  for (const reading of line.heard[at] ?? nothing) {
    if (best && reading.count < best.count) break
    const place = kinds.indexOf(reading.concept.kind)
    if (place < 0 || place >= rank) continue
    best = reading
    rank = place
  }
  return best
}
