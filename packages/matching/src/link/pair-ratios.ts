import type { Readings } from './frequencies.ts'
import type { SlotWeigher } from './weigh.ts'

/** What two records say of each other, slot by slot. */
export type PairRatios = {
  /** Slots there are. */
  readonly width: number
  /** Sum over the slots that can be compared, in bits. */
  readonly bits: (left: number, right: number) => number
  /** Where a pair begins in `ratios()`: first how many slots can be compared, then each one's number and how much likelier
   *  what it says is for one person than for two. */
  readonly at: (left: number, right: number) => number
  /** Grows as pairs are asked for: fetch it anew after `at`. */
  readonly ratios: () => Float64Array
}

/** Ratios of pairs of records, each computed once. `readingsOf` gives what a record says in each slot. */
export function createPairRatios(
  readingsOf: (record: number) => Readings,
  weighers: readonly SlotWeigher[],
): PairRatios {
  const width = weighers.length
  const longest = 1 + 2 * width
  const places = new Map<number, number>()
  let ratios = new Float64Array(256 * longest)
  let used = 0

  const slotBits = (left: Readings, right: Readings, slot: number): number => {
    const one = left[slot]
    const other = right[slot]
    return one && other ? (weighers[slot]?.weigh(one, other) ?? Number.NaN) : Number.NaN
  }
  const append = (left: Readings, right: Readings): number => {
    if (used + longest > ratios.length) {
      const larger = new Float64Array(ratios.length * 2)
      larger.set(ratios)
      ratios = larger
    }
    const start = used++
    for (let slot = 0; slot < width; slot++) {
      const bits = slotBits(left, right, slot)
      if (Number.isNaN(bits)) continue
      ratios[used++] = slot
      ratios[used++] = 2 ** bits
    }
    ratios[start] = (used - start - 1) / 2
    return start
  }

  return {
    width,
    bits: (left, right) => {
      const one = readingsOf(left)
      const other = readingsOf(right)
      let sum = 0
      for (let slot = 0; slot < width; slot++) {
        const bits = slotBits(one, other, slot)
        if (!Number.isNaN(bits)) sum += bits
      }
      return sum
    },
    at: (left, right) => {
      const low = Math.min(left, right)
      const high = Math.max(left, right)
      // Cantor's numbering of pairs.
      const key = (high * (high + 1)) / 2 + low
      let place = places.get(key)
      if (place === undefined) places.set(key, (place = append(readingsOf(low), readingsOf(high))))
      return place
    },
    ratios: () => ratios,
  }
}
