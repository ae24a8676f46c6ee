import type { Agreement } from '../compare/agreement.ts'
import type { LinkModel } from '../model/contracts.ts'
import type { Worth } from './best-pair.ts'
import type { Frequencies } from './frequencies.ts'
import type { Reading, Slot } from './slots.ts'

const exact: ReadonlySet<string> = new Set([
  'same',
  'model',
  'motif-there',
  'motif-nearby',
  'motif',
  'street',
  'town',
])

/** What an agreement is worth under a model. Rarity counts in full where both say the same. Where they say it otherwise,
 *  a common value still takes away, but a rare one adds nothing: a misspelling is rare by itself. Agreement never
 *  falls below nothing for being common. */
export function createWorth(model: LinkModel, frequencies: Frequencies): Worth {
  const weightOf = ({ aspect, level }: Agreement): number =>
    (model.weights[aspect] as Readonly<Record<string, number>>)[level] ?? 0
  const frequencyBits = ({ level, terms }: Agreement, weight: number): number => {
    if (weight <= 0 || terms === null) return 0
    const { kind, left, right } = terms
    const rarity =
      left === right ? frequencies(kind, left) : Math.min(frequencies(kind, left), frequencies(kind, right))
    return Math.max(exact.has(level) || rarity < 0 ? rarity : 0, -weight)
  }
  return {
    bits: (agreement) => {
      const weight = weightOf(agreement)
      return weight + frequencyBits(agreement, weight)
    },
    frequencyBits: (agreement) => frequencyBits(agreement, weightOf(agreement)),
  }
}

/** Weighs what records say in one slot. Bits are `NaN` when two readings cannot be compared. */
export type SlotWeigher = {
  readonly weigh: (left: Reading, right: Reading) => number
  /** How long the rows of a table of all readings are; 0 where there are too many for one. */
  readonly width: number
  /** What a reading says of every reading that is kept, at its number and one: place 0 is for records that say nothing.
   *  Empty where there is no table. */
  readonly row: (reading: Reading) => Float32Array
}

// No single slot may be so sure that nothing else can be heard.
export const LEAST_BITS = -8
export const MOST_BITS = 24

// Where records often say the same and there are few readings, each pair of readings is weighed once.
const MOST_TABLED = 600
const LEAST_REPEATED = 4

/** Weighs one slot of an index whose records have all been read. */
export function createSlotWeigher(slot: Slot, model: LinkModel, worth: Worth): SlotWeigher {
  const factor = model.shrinkage[slot.name] ?? 1
  const plainly = (left: Reading, right: Reading): number => {
    const bits = factor * slot.weigh(left, right, worth, model.further)
    return bits < LEAST_BITS ? LEAST_BITS : bits > MOST_BITS ? MOST_BITS : bits
  }
  const kept = slot.kept()
  if (kept.length > MOST_TABLED || slot.repeated() < LEAST_REPEATED)
    return { weigh: plainly, width: 0, row: () => new Float32Array(0) }
  const rows: (Float32Array | undefined)[] = kept.map(() => undefined)
  const row = (reading: Reading): Float32Array => {
    let bits = rows[reading.number]
    if (!bits) {
      bits = new Float32Array(kept.length + 1)
      for (const other of kept) bits[other.number + 1] = plainly(reading, other)
      if (reading.number >= 0) rows[reading.number] = bits
    }
    return bits
  }
  return {
    weigh: (left, right) =>
      left.number < 0 || right.number < 0
        ? plainly(left, right)
        : (row(left)[right.number + 1] ?? Number.NaN),
    width: kept.length + 1,
    row,
  }
}
