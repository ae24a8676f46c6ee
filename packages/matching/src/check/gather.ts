import type { Candidate } from './candidate.ts'
import { chooseCandidates, MOST_CANDIDATES } from './choose-candidates.ts'
import type { Claims } from './claims.ts'
import { type Part, postingsOf, type Scratch, scratchOf } from './part.ts'
import { itemBits, type Space } from './segment.ts'
import { lackingIn, type Weights } from './weigh.ts'

// What a word gains by standing in an item that others stand in.
const TOGETHER = 1.5
// What a closer look may take off a description that others then overtake.
const DOUBTFUL = 3
const ENOUGH = 40

const firstBit: Readonly<Record<Space, number>> = {
  name: 0,
  place: 8,
  vehicle: 12,
  tattoo: 16,
  looks: 24,
  text: 25,
}

/** Descriptions that one meaning of a word speaks for, and how much. */
type Step = {
  readonly gain: number
  /** `null` for identifiers, which stand in no item. */
  readonly space: Space | null
  /** Terms by part, or by part the descriptions, each with its item as in a posting. */
  readonly terms: readonly (readonly [part: number, term: number])[]
  readonly owners: readonly (readonly number[])[]
}

type Word = { readonly steps: readonly Step[]; readonly most: number }

const NONE: readonly never[] = []

function identifierSteps(
  parts: readonly Part[],
  claims: Claims,
  weights: Weights,
): readonly (readonly [number, Step])[] {
  return claims.identifiers.flatMap(({ from, to, hits, prior }) => {
    const without = lackingIn(weights, from, to)
    const byCost = new Map<number, number[][]>()
    for (const [place, list] of hits.entries())
      for (const { cost, owner } of list) {
        const owners = byCost.get(cost) ?? parts.map(() => [])
        byCost.set(cost, owners)
        owners[place]?.push(owner)
      }
    return Array.from(byCost, ([cost, owners]) => {
      const step: Step = { gain: prior - cost - without, space: null, terms: NONE, owners }
      return [from, step] as const
    })
  })
}

/** By first word what it may mean, likeliest first, so that of several meanings the first to reach a description counts; words
 *  that can say most come first, so that few descriptions are left when the common ones are read. */
function wordsToRead(parts: readonly Part[], claims: Claims, weights: Weights): readonly Word[] {
  const byWord: Step[][] = Array.from(weights.lacking, () => [])
  for (const { from, to, like, popularity, space, at } of claims.terms)
    byWord[from]?.push({
      gain: like + popularity - lackingIn(weights, from, to),
      space,
      terms: at,
      owners: NONE,
    })
  for (const [from, step] of identifierSteps(parts, claims, weights)) byWord[from]?.push(step)
  for (const { from, to, space, like, owners } of claims.splits) {
    const places = owners.map((list) => list.map(({ number, item }) => (number << itemBits[space]) | item))
    byWord[from]?.push({ gain: like - lackingIn(weights, from, to), space, terms: NONE, owners: places })
  }
  return byWord
    .map((all) => {
      const steps = all.filter(({ gain }) => gain > 0).toSorted((left, right) => right.gain - left.gain)
      return { steps, most: steps[0]?.gain ?? 0 }
    })
    .filter(({ steps }) => steps.length > 0)
    .toSorted((left, right) => right.most - left.most)
}

/** How far the reading of one part has come. */
type Progress = { touched: number; reached: number; readonly open: boolean }

/** Adds what one meaning of a word speaks for each of some places. */
function addStep(
  { sums, marks, touched, reached }: Scratch,
  { gain, space }: Step,
  {
    places,
    count,
    dead,
    progress,
  }: {
    readonly places: ArrayLike<number>
    readonly count: number
    readonly dead: Uint8Array | null
    readonly progress: Progress
  },
): void {
  const bits = space ? itemBits[space] : 0
  const mask = (1 << bits) - 1
  const shift = space ? firstBit[space] : 31
  const { open } = progress
  for (let at = 0; at < count; at++) {
    const place = places[at] ?? 0
    const number = place >>> bits
    const row = number * 4
    const sum = sums[row] ?? 0
    if (sum === 0 && !open) continue
    const before = sums[row + 1] ?? 0
    if (before >= gain + TOGETHER) continue
    const held = marks[row + 2] ?? 0
    const bit = 1 << (shift + (place & mask))
    const value = space !== null && (held & bit) !== 0 ? gain + TOGETHER : gain
    if (value <= before || dead?.[number] === 1) continue
    if (before === 0) {
      reached[progress.reached++] = number
      if (sum === 0) touched[progress.touched++] = number
    }
    sums[row] = sum + value - before
    sums[row + 1] = value
    marks[row + 2] = held | bit
  }
}

function addWord(parts: readonly Part[], { steps }: Word, all: readonly Progress[]): void {
  for (const [place, part] of parts.entries()) {
    const progress = all[place]
    if (!progress) continue
    const scratch = scratchOf(part)
    const { dead } = part
    progress.reached = 0
    for (const step of steps) {
      for (const [owner, term] of step.terms) {
        if (owner !== place || !step.space) continue
        const count = postingsOf(part, step.space, term)
        addStep(scratch, step, { places: scratch.postings, count, dead, progress })
      }
      const owned = step.owners[place] ?? NONE
      addStep(scratch, step, { places: owned, count: owned.length, dead, progress })
    }
    const { sums, reached } = scratch
    for (let at = 0; at < progress.reached; at++) sums[(reached[at] ?? 0) * 4 + 1] = 0
  }
}

/** Whether so many have more than any description could still get of the words to come. */
function enoughAbove(parts: readonly Part[], all: readonly Progress[], bound: number): boolean {
  let above = 0
  for (const [place, part] of parts.entries()) {
    const { sums, touched } = scratchOf(part)
    for (let at = 0; at < (all[place]?.touched ?? 0) && above < ENOUGH; at++)
      if ((sums[(touched[at] ?? 0) * 4] ?? 0) > bound) above++
  }
  return above >= ENOUGH
}

// One look-alike or slip in most of an identifier.
const SURE_COST = 2.5
const SURE_AGREEING = 6

/** Who owns an identifier that was typed whole, or nearly. */
const sureOwners = ({ identifiers }: Claims): readonly Candidate[] =>
  identifiers.flatMap(({ hits }) =>
    hits.flatMap((list, part) =>
      list
        .filter(({ whole, cost, agreeing }) => whole || (cost <= SURE_COST && agreeing >= SURE_AGREEING))
        .map(({ owner }) => ({ part, number: owner })),
    ),
  )

/** The descriptions that most may speak for, newest first. */
export function gather(parts: readonly Part[], claims: Claims, weights: Weights): readonly Candidate[] {
  const words = wordsToRead(parts, claims, weights)
  let left = words.reduce((sum, { most }) => sum + most + TOGETHER, 0)
  let open = true
  let progress: readonly Progress[] = parts.map(() => ({ touched: 0, reached: 0, open }))
  for (const word of words) {
    // All that are left are looked at closely anyway.
    if (!open && progress.reduce((sum, { touched }) => sum + touched, 0) <= MOST_CANDIDATES) break
    addWord(parts, word, progress)
    left -= word.most + TOGETHER
    if (open && enoughAbove(parts, progress, left + DOUBTFUL)) {
      open = false
      progress = progress.map((each) => ({ ...each, open }))
    }
  }
  const counts = progress.map(({ touched }) => touched)
  const candidates = chooseCandidates(parts, counts, sureOwners(claims))
  for (const [place, part] of parts.entries()) {
    const { sums, marks, touched } = scratchOf(part)
    for (let at = 0; at < (counts[place] ?? 0); at++) {
      const row = (touched[at] ?? 0) * 4
      sums[row] = 0
      marks[row + 2] = 0
    }
  }
  return candidates
}
