import { MISSING, type PatternTable } from './contracts.ts'

/** Counts agreement patterns. */
export type PatternCounter = {
  /** Counts one pair (or `weight` of them) and answers the number of its pattern, from 0 in the order first seen. */
  readonly add: (levels: ArrayLike<number>, weight?: number) => number
  /** What has been counted so far. */
  readonly table: () => PatternTable
}

/** An empty counter for patterns over slots with so many levels each (at most 255).
 *  A pattern becomes one number in a mixed radix; a table too wide for that (2^53) becomes a text instead. */
export function createPatternCounter(levelsPerSlot: readonly number[]): PatternCounter {
  const width = levelsPerSlot.length
  const radix = levelsPerSlot.map((levels) => levels + 1)
  const fits = radix.reduce((product, levels) => product * levels, 1) <= Number.MAX_SAFE_INTEGER
  const numbers = new Map<number | string, number>()
  const rows: number[] = []
  const counts: number[] = []

  const keyOf = (levels: ArrayLike<number>): number | string => {
    if (!fits) return Array.from(levels).join()
    let key = 0
    for (let slot = 0; slot < width; slot++) {
      const level = levels[slot] ?? MISSING
      key = key * (radix[slot] ?? 1) + (level === MISSING ? 0 : level + 1)
    }
    return key
  }

  return {
    add: (levels, weight = 1) => {
      const key = keyOf(levels)
      let number = numbers.get(key)
      if (number === undefined) {
        number = counts.length
        numbers.set(key, number)
        for (let slot = 0; slot < width; slot++) rows.push(levels[slot] ?? MISSING)
        counts.push(0)
      }
      counts[number] = (counts[number] ?? 0) + weight
      return number
    },
    table: () => ({ width, levels: Uint8Array.from(rows), counts: Float64Array.from(counts) }),
  }
}
