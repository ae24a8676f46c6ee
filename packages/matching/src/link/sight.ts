import type { LinkSlot } from './contracts.ts'
import type { Readings } from './frequencies.ts'
import type { Reading, Slot } from './slots.ts'
import type { SlotWeigher } from './weigh.ts'

/** One record looking at those of an index, by their numbers. */
export type Sight = {
  /** Bits for or against at a glance: a few look-ups in tables. */
  readonly glance: (other: number) => number
  /** Sum over all slots that can be compared, in bits. */
  readonly bits: (other: number) => number
}

// What tells people apart at a glance. Blocks are made of the places, hair and marks that two records share, so that of these
// only what speaks against counts at a glance.
const glanced: ReadonlySet<LinkSlot> = new Set(['age', 'height', 'ethnicity', 'build'])
const glancedAgainst: ReadonlySet<LinkSlot> = new Set(['place', 'hair', 'facial-hair', 'accent', 'feature'])

type Row = {
  /** Place of the slot in a record's numbers. */
  readonly place: number
  readonly bits: Float32Array
}

/** @param records what each record of the index says, all of it kept */
export function createSights(
  slots: readonly Slot[],
  weighers: readonly SlotWeigher[],
  records: readonly Readings[],
): (own: Readings) => Sight {
  const width = slots.length
  // Number and one of each reading, 0 for none. A record's readings stand together in memory, for all its slots are looked up at once.
  const numbers = new Int32Array(records.length * width)
  for (const [record, readings] of records.entries())
    for (const [slot, reading] of readings.entries())
      if (reading) numbers[record * width + slot] = reading.number + 1

  return (own) => {
    const always: Row[] = []
    const against: Row[] = []
    const others: Row[] = []
    const slow: { readonly index: number; readonly reading: Reading; readonly weigher: SlotWeigher }[] = []
    for (const { index, name } of slots) {
      const reading = own[index]
      const weigher = weighers[index]
      if (!reading || !weigher) continue
      const bits = weigher.row(reading)
      if (!bits) slow.push({ index, reading, weigher })
      else {
        const rows = glanced.has(name) ? always : glancedAgainst.has(name) ? against : others
        rows.push({ place: index, bits })
      }
    }
    const fast = [...always, ...against, ...others]

    return {
      glance: (other) => {
        const start = other * width
        let sum = 0
        for (const { place, bits } of always) sum += bits[numbers[start + place] ?? 0] || 0
        for (const { place, bits } of against) sum += Math.min(bits[numbers[start + place] ?? 0] || 0, 0)
        return sum
      },
      bits: (other) => {
        const start = other * width
        let sum = 0
        for (const { place, bits } of fast) sum += bits[numbers[start + place] ?? 0] || 0
        const readings = records[other]
        for (const { index, reading, weigher } of slow) {
          const theirs = readings?.[index]
          if (theirs) sum += weigher.weigh(reading, theirs) || 0
        }
        return sum
      },
    }
  }
}
