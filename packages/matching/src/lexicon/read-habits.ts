import { conceptOf } from './concepts.ts'
import type { Concept } from './contracts.ts'
import { habits } from './tables/habits.ts'

/** A habit read in a row of words, from the first to the last of the words that say it, both included. */
export type HabitReading = { readonly concept: Concept; readonly from: number; readonly to: number }

/** Stems of one place of a pattern; a pattern is met when each of its places is. */
type Pattern = { readonly habit: string; readonly places: number; readonly negated: boolean }
/** A stem says which place of which pattern it fills. */
type Stem = {
  readonly text: string
  readonly open: boolean
  readonly pattern: number
  readonly place: number
}

type Patterns = {
  readonly patterns: readonly Pattern[]
  readonly stems: ReadonlyMap<string, readonly Stem[]>
}

// Words further apart than this seldom belong together, even in one sentence.
const FURTHEST = 12
const MOST_WORDS = 2000
const negators = new Set(
  'no not never without didnt wasnt wont doesnt isnt pas sans jamais aucun aucune'.split(' '),
)

const startOf = (word: string): string => word.slice(0, 2)

function readPatterns(): Patterns {
  const patterns: Pattern[] = []
  const stems = new Map<string, Stem[]>()
  for (const line of habits.split('\n')) {
    const [name = '', rest = ''] = line.split(': ')
    if (rest === '') continue
    for (const said of rest.split('; ')) {
      const places = said.split(' ').map((place) => place.split('|'))
      const pattern = patterns.length
      const negated = places.some((place) => place.some((stem) => negators.has(stem)))
      patterns.push({ habit: `habit.${name}`, places: places.length, negated })
      for (const [place, alternatives] of places.entries())
        for (const alternative of alternatives) {
          const open = alternative.endsWith('*')
          const text = open ? alternative.slice(0, -1) : alternative
          const start = startOf(text)
          const known = stems.get(start)
          const stem = { text, open, pattern, place }
          if (known) known.push(stem)
          else stems.set(start, [stem])
        }
    }
  }
  return { patterns, stems }
}

let read: Patterns | null = null
const patternsOnce = (): Patterns => {
  read ??= readPatterns()
  return read
}

const filledBy = new Map<string, readonly Stem[]>()
const MOST_REMEMBERED = 4096

function stemsOf(word: string): readonly Stem[] {
  const known = filledBy.get(word)
  if (known) return known
  const found = (patternsOnce().stems.get(startOf(word)) ?? []).filter(({ text, open }) =>
    open ? word.startsWith(text) : word === text,
  )
  if (filledBy.size >= MOST_REMEMBERED) filledBy.clear()
  filledBy.set(word, found)
  return found
}

// Most places of one pattern: a row of `met` holds so many.
const MOST_PLACES = 4

/** Which places of which pattern were met where, kept between calls so that nothing is made for each text. A row counts
 *  only while `since` says that it was begun in this sentence. */
type Progress = { readonly met: Int32Array; readonly since: Int32Array; sentence: number }
let kept: Progress | null = null

function progressOnce(count: number): Progress {
  kept ??= { met: new Int32Array(count * MOST_PLACES), since: new Int32Array(count), sentence: 0 }
  if (kept.sentence > 2 ** 30) {
    kept.since.fill(0)
    kept.sentence = 0
  }
  return kept
}

/** Marks a place as met at a word; the first word of the whole pattern once it is complete, otherwise -1. */
function meet(
  { met, since, sentence }: Progress,
  { pattern, place }: Stem,
  at: number,
  places: number,
): number {
  const row = pattern * MOST_PLACES
  if (since[pattern] !== sentence) {
    since[pattern] = sentence
    met.fill(-1, row, row + MOST_PLACES)
  }
  let first = at
  for (let other = 0; other < places; other++) {
    const last = met[row + other] ?? -1
    // One word fills one place: `shoot` alone is not `shot` and `at`.
    if (last === at) return -1
    if (other !== place && last < first) first = last
  }
  met[row + place] = at
  return first
}

/** What he does and says, read out of words in any order: `took the condom off` and `condom removed` are one habit. A
 *  habit is named once, where it is first said; one denied (`no weapon`) is not.
 *  @param words folded, in the order written
 *  @param sentence the number of the sentence each word stands in; all are one when left out */
export function readHabits(words: readonly string[], sentence?: readonly number[]): readonly HabitReading[] {
  const { patterns } = patternsOnce()
  const progress = progressOnce(patterns.length)
  const found = new Map<string, HabitReading>()
  progress.sentence++
  const end = Math.min(words.length, MOST_WORDS)
  for (let at = 0; at < end; at++) {
    if (at > 0 && sentence && sentence[at] !== sentence[at - 1]) progress.sentence++
    for (const stem of stemsOf(words[at] ?? '')) {
      const pattern = patterns[stem.pattern]
      if (!pattern) continue
      const from = meet(progress, stem, at, pattern.places)
      if (from < 0 || at - from > FURTHEST || found.has(pattern.habit)) continue
      const denied =
        negators.has(words[from - 1] ?? '') && (!sentence || sentence[from - 1] === sentence[from])
      if (denied && !pattern.negated) continue
      const concept = conceptOf(pattern.habit)
      if (concept) found.set(pattern.habit, { concept, from, to: at })
    }
  }
  return [...found.values()]
}
