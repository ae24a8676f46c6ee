import type { Agreement } from '../compare/agreement.ts'

/** What one agreement is worth. */
export type Worth = {
  readonly bits: (agreement: Agreement) => number
  /** How many of the bits come from how rare the value is. */
  readonly frequencyBits: (agreement: Agreement) => number
}

/** The two values of a slot that say most. */
export type BestPair = {
  /** Positions in what each side says. */
  readonly left: number
  readonly right: number
  readonly agreements: readonly Agreement[]
  /** Bits of this pair, and of further pairs where a person has several. */
  readonly bits: number
  readonly furtherBits: number
}

export type Question<Value> = {
  readonly left: readonly Value[]
  readonly right: readonly Value[]
  readonly compare: (left: Value, right: Value) => readonly Agreement[]
  readonly several: boolean
  readonly worth: Worth
}

export const sumOf = (agreements: readonly Agreement[], bitsOf: (agreement: Agreement) => number): number => {
  let sum = 0
  for (const agreement of agreements) sum += bitsOf(agreement)
  return sum
}

/** Compares every value with every value. The best pair counts, so that what one witness adds never makes two records
 *  less alike; where a person has several, further agreeing pairs count as well, each value once. `null` when no two
 *  values can be compared. */
export function bestPair<Value>({ left, right, compare, several, worth }: Question<Value>): BestPair | null {
  const pairs: BestPair[] = []
  for (const [at, one] of left.entries())
    for (const [beside, other] of right.entries()) {
      const agreements = compare(one, other)
      if (agreements.length === 0) continue
      pairs.push({ left: at, right: beside, agreements, bits: sumOf(agreements, worth.bits), furtherBits: 0 })
    }
  const [first] = pairs
  if (!first || pairs.length === 1) return first ?? null
  const ranked = pairs.toSorted((a, b) => b.bits - a.bits)
  const best = ranked[0] ?? first
  return several ? { ...best, furtherBits: furtherBitsOf(ranked) } : best
}

type Weighed = Pick<BestPair, 'left' | 'right' | 'bits'>

/** What pairs after the first say that speak for it, each value once. */
function furtherBitsOf(ranked: readonly Weighed[]): number {
  const takenLeft = new Set([ranked[0]?.left])
  const takenRight = new Set([ranked[0]?.right])
  let furtherBits = 0
  for (const pair of ranked) {
    if (pair.bits <= 0) break
    if (takenLeft.has(pair.left) || takenRight.has(pair.right)) continue
    takenLeft.add(pair.left)
    takenRight.add(pair.right)
    furtherBits += pair.bits
  }
  return furtherBits
}

/** The bits of `bestPair` and, times `further`, its further bits; `NaN` where it is `null`. Makes next to nothing. */
export function bitsOfBest<Value>(
  { left, right, compare, several, worth }: Question<Value>,
  further: number,
): number {
  let most = Number.NaN
  const speaking: Weighed[] = []
  for (let at = 0; at < left.length; at++)
    for (let beside = 0; beside < right.length; beside++) {
      const agreements = compare(left[at] as Value, right[beside] as Value)
      if (agreements.length === 0) continue
      const bits = sumOf(agreements, worth.bits)
      if (!(bits <= most)) most = bits
      if (several && bits > 0) speaking.push({ left: at, right: beside, bits })
    }
  return speaking.length > 1
    ? most + further * furtherBitsOf(speaking.toSorted((a, b) => b.bits - a.bits))
    : most
}
