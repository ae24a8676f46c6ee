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

type Question<Value> = {
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
  if (!several) return best
  const takenLeft = new Set([best.left])
  const takenRight = new Set([best.right])
  let furtherBits = 0
  for (const pair of ranked) {
    if (pair.bits <= 0) break
    if (takenLeft.has(pair.left) || takenRight.has(pair.right)) continue
    takenLeft.add(pair.left)
    takenRight.add(pair.right)
    furtherBits += pair.bits
  }
  return { ...best, furtherBits }
}
