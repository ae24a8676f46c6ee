import { assign } from './assign.ts'
import { comparePrepared, type PartComparison, type PartLikeness } from './compare-name-parts.ts'
import { abbreviated, joined, partsOfName, type WholePart } from './name-parts.ts'

/** Two parts that were set against each other, folded, in their own script; `missing` when one name has nothing there. */
export type AlignedParts = {
  readonly left: string | null
  readonly right: string | null
  readonly how: PartLikeness | 'missing'
}

/** How alike two whole names are, and what makes them so. */
export type NameComparison = { readonly score: number; readonly evidence: readonly AlignedParts[] }

// The numbers of this comparison, round ones on purpose: their neighbours rank nearly alike. A part that is another
// speaks against two names as strongly as this (natural logarithm) ...
const DIFFERENT = 2.6
// ... one that is only missing in proportion to what agrees, and never as much.
const MISSING = 0.5
const BEFORE_ANY_AGREES = 0.6
// Slips after which a part is another: two or three, fewer in a short one. The first does little harm, the next much more.
const MOST_SLIPS = 2.5
const SLIPS_A_LETTER = 0.8
const HARM = 1.6
// Li, Lu, Wu: names so short that any letter makes another.
const SHORT = 2

type Side = readonly WholePart[]
type Sides = { readonly left: Side; readonly right: Side; readonly compare: typeof compareParts }

function compareParts(left: WholePart, right: WholePart): PartComparison {
  if (left.text === right.text) return { how: 'same', cost: 0, slips: 0 }
  let nearest: PartComparison = { how: 'apart', cost: 1, slips: Number.POSITIVE_INFINITY }
  for (const one of left.readings)
    for (const other of right.readings) {
      const found = comparePrepared(one, other)
      if (found.slips < nearest.slips) nearest = found
    }
  return nearest
}

/** Remembers: each way to join parts sets most of them against each other again. */
function rememberingComparison(): typeof compareParts {
  const known = new Map<string, PartComparison>()
  return (left, right) => {
    const key = left.text < right.text ? `${left.text} ${right.text}` : `${right.text} ${left.text}`
    let comparison = known.get(key)
    if (!comparison) known.set(key, (comparison = compareParts(left, right)))
    return comparison
  }
}

/** How much of what the two parts say agrees. */
function agreement(left: WholePart, right: WholePart, { slips, cost }: PartComparison): number {
  const length = Math.max(left.text.length, right.text.length)
  const harm = (length <= SHORT ? cost : slips / Math.min(MOST_SLIPS, SLIPS_A_LETTER * length)) ** HARM
  return Math.min(left.weight, right.weight) * (1 - Math.min(1, harm))
}

const total = (side: Side): number => side.reduce((sum, { weight }) => sum + weight, 0)

/** Sets parts against each other so that as much agrees as can. What is left on both sides differs, what is left on one
 *  is missing on the other. */
function align({ left, right, compare }: Sides): NameComparison {
  const size = Math.max(left.length, right.length)
  const compared = left.map((one) => right.map((other) => compare(one, other)))
  const agreements = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      const [one, other, found] = [left[row], right[column], compared[row]?.[column]]
      return one && other && found ? agreement(one, other, found) : 0
    }),
  )
  let agreed = 0
  const evidence: AlignedParts[] = []
  for (const [row, column] of assign(agreements.map((line) => line.map((value) => -value))).entries()) {
    agreed += agreements[row]?.[column] ?? 0
    evidence.push({
      left: left[row]?.text ?? null,
      right: right[column]?.text ?? null,
      how: compared[row]?.[column]?.how ?? 'missing',
    })
  }
  const [leftTotal, rightTotal] = [total(left), total(right)]
  const different = Math.max(0, Math.min(leftTotal, rightTotal) - agreed)
  const missing = Math.abs(leftTotal - rightTotal)
  const known = agreed + BEFORE_ANY_AGREES
  return { score: Math.exp(-DIFFERENT * different) * (known / (known + MISSING * missing)) ** 2, evidence }
}

// One name may write in one word what the other writes in up to four, or as their initials: twice in a name at most.
const LONGEST_RUN = 4
const MOST_JOINS = 2
const CHOICES = 6
const ALMOST_THE_SAME = 0.25

/** Ways to write neighbours of `parts` as the one word that `others` has for them. */
function joins(parts: Side, others: Side, compare: Sides['compare']): readonly Side[] {
  const found: Side[] = []
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 2; to <= Math.min(parts.length, from + LONGEST_RUN); to++) {
      const run = parts.slice(from, to)
      const whole = joined(run)
      const initials = abbreviated(run)
      const one = others.some((other) => compare(whole, other).cost <= ALMOST_THE_SAME)
        ? whole
        : others.some(({ text }) => text === initials.text)
          ? initials
          : null
      if (one) found.push([...parts.slice(0, from), one, ...parts.slice(to)])
    }
  return found.slice(0, CHOICES)
}

function best(sides: Sides, joinsLeft: number): NameComparison {
  let found = align(sides)
  if (joinsLeft === 0) return found
  const { left, right, compare } = sides
  const ways = [
    ...joins(left, right, compare).map((one) => ({ left: one, right, compare })),
    ...joins(right, left, compare).map((one) => ({ left, right: one, compare })),
  ]
  for (const way of ways) {
    const tried = best(way, joinsLeft - 1)
    if (tried.score > found.score) found = tried
  }
  return found
}

/** How alike two whole names of people or organisations are, in any scripts: 0 to 1, 1 when all parts are the same in any
 *  order. Symmetric. Not a probability: one part that clearly differs outweighs many that agree, one that is missing does
 *  not; titles, forms of companies and other words that many names share count little.
 *  @param left, right the first 16 words count
 *  @returns the score and every part with what it was set against; a name without a letter or digit gives 0 and no
 *  evidence, never an error */
export function compareNames(left: string, right: string): NameComparison {
  const sides = { left: partsOfName(left), right: partsOfName(right), compare: rememberingComparison() }
  return sides.left.length === 0 || sides.right.length === 0
    ? { score: 0, evidence: [] }
    : best(sides, MOST_JOINS)
}
