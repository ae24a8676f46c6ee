import type { SlotComparator, Term } from '../compare/agreement.ts'
import {
  accentComparator,
  ageComparator,
  buildComparator,
  ethnicityComparator,
  facialHairComparator,
  featureComparator,
  hairComparator,
  heightComparator,
} from '../compare/facets.ts'
import { habitComparator } from '../compare/habits.ts'
import {
  emailComparator,
  handleComparator,
  phoneComparator,
  plateComparator,
} from '../compare/identifiers.ts'
import { createNameComparator } from '../compare/name.ts'
import { placeComparator } from '../compare/place.ts'
import { tattooComparator } from '../compare/tattoo.ts'
import { vehicleComparator } from '../compare/vehicle.ts'
import type { Described, Difference } from '../contracts.ts'
import type { Evidence } from '../evidence/contracts.ts'
import type { LinkSlot } from './contracts.ts'
import { differencesIn, writtenAt } from './written.ts'
import { type BestPair, bestPair, bitsOfBest, type Question, sumOf, type Worth } from './best-pair.ts'
import { tellingValues } from './telling-values.ts'

/** What a record says in one slot. Records that say the same share one reading. */
export type Reading = {
  /** From 0, in the order first read; −1 for one that is read but not kept. */
  readonly number: number
  readonly items: readonly unknown[]
  readonly terms: readonly Term[]
}

/** One value of a record. */
export type Side = { readonly described: Described; readonly reading: Reading; readonly item: number }

/** A slot with its comparator, whose type of values nobody outside needs to know. */
export type Slot = {
  readonly name: LinkSlot
  /** Its place among the slots, and in the readings of a record. */
  readonly index: number
  /** `null` when the record says nothing. A reading that is kept is shared by all that say the same. */
  readonly read: (evidence: Evidence, keep: boolean) => Reading | null
  /** The readings it keeps, by number. */
  readonly kept: () => readonly Reading[]
  /** How many records had each of them, on average. */
  readonly repeated: () => number
  /** The pair of values that says most; `null` when there is nothing to compare. */
  readonly compare: (left: Reading, right: Reading, worth: Worth) => BestPair | null
  /** Bits of the best pair and, times `further`, of further pairs; `NaN` when there is nothing to compare. */
  readonly weigh: (left: Reading, right: Reading, worth: Worth, further: number) => number
  /** One value as its writer typed it; as it was read where that is not known. */
  readonly written: (described: Described, reading: Reading, item: number) => string
  /** For identifiers, where two values differ. */
  readonly differences: (left: Side, right: Side) => readonly Difference[]
}

function createSlot<Value>(comparator: SlotComparator<Value>, index: number): Slot {
  const kept = new Map<string, Reading>()
  let reads = 0
  const itemOf = (reading: Reading, item: number): Value | undefined =>
    (reading.items as readonly Value[])[item]
  const written: Slot['written'] = (described, reading, item) => {
    const value = itemOf(reading, item)
    if (value === undefined) return ''
    const span = comparator.spanOf(value)
    return span ? writtenAt(described, comparator.slot, span) : comparator.keyOf(value)
  }
  const questionOf = (left: Reading, right: Reading, worth: Worth): Question<Value> => ({
    left: left.items as readonly Value[],
    right: right.items as readonly Value[],
    compare: comparator.compare,
    several: comparator.several,
    worth,
  })
  return {
    name: comparator.slot,
    index,
    read: (evidence, keep) => {
      const values = tellingValues(comparator.valuesOf(evidence), comparator.keyOf)
      if (values.length === 0) return null
      const [only] = values
      const key =
        values.length === 1 && only !== undefined
          ? comparator.keyOf(only)
          : values.map(comparator.keyOf).toSorted().join('\n')
      const known = kept.get(key)
      if (keep) reads++
      if (known && keep) return known
      const terms = values.flatMap(comparator.termsOf)
      const reading = { number: keep ? kept.size : -1, items: values, terms }
      if (keep) kept.set(key, reading)
      return reading
    },
    kept: () => [...kept.values()],
    repeated: () => reads / Math.max(kept.size, 1),
    compare: (left, right, worth) => bestPair(questionOf(left, right, worth)),
    weigh: (left, right, worth, further) => {
      const [one, other] = [left.items[0] as Value, right.items[0] as Value]
      if (left.items.length === 1 && right.items.length === 1) {
        const agreements = comparator.compare(one, other)
        return agreements.length === 0 ? Number.NaN : sumOf(agreements, worth.bits)
      }
      return bitsOfBest(questionOf(left, right, worth), further)
    },
    written,
    differences: (left, right) => {
      const one = itemOf(left.reading, left.item)
      const other = itemOf(right.reading, right.item)
      const { align, charactersOf } = comparator
      if (one === undefined || other === undefined || !align || !charactersOf) return []
      return differencesIn(
        align(one, other),
        { ...charactersOf(one), written: written(left.described, left.reading, left.item) },
        { ...charactersOf(other), written: written(right.described, right.reading, right.item) },
      )
    },
  }
}

/** The slots of one index; what has been read stays in them. */
export function createSlots(): readonly Slot[] {
  const slots: Slot[] = []
  const add = <Value>(comparator: SlotComparator<Value>): void => {
    slots.push(createSlot(comparator, slots.length))
  }
  add(phoneComparator)
  add(plateComparator)
  add(handleComparator)
  add(emailComparator)
  add(createNameComparator())
  add(vehicleComparator)
  add(tattooComparator)
  add(placeComparator)
  add(featureComparator)
  add(habitComparator)
  add(hairComparator)
  add(accentComparator)
  add(ageComparator)
  add(heightComparator)
  add(ethnicityComparator)
  add(buildComparator)
  add(facialHairComparator)
  return slots
}
