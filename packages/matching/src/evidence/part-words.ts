import { conceptsNamed } from '../lexicon/concepts.ts'
import type { ConceptKind } from '../lexicon/contracts.ts'
import type { Row } from './row.ts'

const LEAST = 3
const LEAST_WHOLE = 6
// Kinds whose words are run together by who types in haste: `whitevan`, `blackhonda`, `skullneck`.
const kinds = new Set<ConceptKind>([
  'colour',
  'make',
  'model',
  'body',
  'motif',
  'body-part',
  'hair',
  'gender',
  'ethnicity',
])
const yearAndWord = /^(?:19|20)\d\d(?=[a-z]{3})/

const isKnown = (word: string): boolean => conceptsNamed(word).some(({ kind }) => kinds.has(kind))

const MOST_REMEMBERED = 4096
const remembered = new Map<string, number>()

/** Where one word is two; 0 where it is one. */
function partingOf(word: string): number {
  if (word.length < LEAST_WHOLE) return 0
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const found = conceptsNamed(word).length > 0 ? 0 : search(word)
  remembered.set(word, found)
  return found
}

function search(word: string): number {
  const year = yearAndWord.exec(word)
  if (year) return year[0].length
  for (let at = word.length - LEAST; at >= LEAST; at--)
    if (isKnown(word.slice(0, at)) && isKnown(word.slice(at))) return at
  return 0
}

/** The row with words parted that were run together, when each half is known and the whole is not. */
export function partWords(row: Row): Row {
  const partings = row.words.map((word, at) =>
    (row.ends[at] ?? 0) - (row.starts[at] ?? 0) === word.length ? partingOf(word) : 0,
  )
  if (partings.every((parting) => parting === 0)) return row
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const breaks: number[] = []
  for (const [at, word] of row.words.entries()) {
    const start = row.starts[at] ?? 0
    const end = row.ends[at] ?? 0
    const parting = partings[at] ?? 0
    breaks.push(row.breaks[at] ?? 0)
    if (parting === 0) {
      words.push(word)
      starts.push(start)
      ends.push(end)
      continue
    }
    words.push(word.slice(0, parting), word.slice(parting))
    starts.push(start, start + parting)
    ends.push(start + parting, end)
    breaks.push(0)
  }
  return { source: row.source, words, starts, ends, breaks }
}
