import type { Glance } from './blocks.ts'
import type { LinkSlot } from './contracts.ts'
import type { Readings } from './frequencies.ts'
import type { Slot } from './slots.ts'
import type { SlotWeigher } from './weigh.ts'

/** One record looking at those of an index, by their numbers. */
export type Sight = {
  /** A few look-ups in tables for each. */
  readonly glance: Glance
  /** Sum over all slots that can be compared, in bits. */
  readonly bits: (other: number) => number
}

// What tells people apart at a glance. Blocks are made of the places, hair and marks that two records share, so that of these
// only what speaks against counts at a glance.
const glanced: ReadonlySet<LinkSlot> = new Set(['age', 'height', 'ethnicity', 'build'])
const glancedAgainst: ReadonlySet<LinkSlot> = new Set(['place', 'hair', 'facial-hair', 'accent', 'feature'])

type Tabled = {
  readonly index: number
  readonly weigher: SlotWeigher
  /** Where the slot's bits begin in a sight's tables. */
  readonly start: number
  readonly width: number
  /** Whether at a glance only what speaks against counts; `null` when the slot is not glanced at. */
  readonly against: boolean | null
}

const orderOf = (name: LinkSlot): number => (glanced.has(name) ? 0 : glancedAgainst.has(name) ? 1 : 2)

/** The slots of which the bits of any two readings stand in a table: those glanced at first. */
function tabledSlots(slots: readonly Slot[], weighers: readonly SlotWeigher[]): readonly Tabled[] {
  let start = 0
  return slots
    .toSorted((a, b) => orderOf(a.name) - orderOf(b.name) || a.index - b.index)
    .flatMap(({ index, name }) => {
      const weigher = weighers[index]
      if (!weigher || weigher.width === 0) return []
      const slot = { index, weigher, start, width: weigher.width }
      start += weigher.width
      const order = orderOf(name)
      return [{ ...slot, against: order === 2 ? null : order === 1 }]
    })
}

/** @param records what each record of the index says, all of it kept
 *  @returns the sight of a record; the one before it can no longer be used, since its tables are filled anew */
export function createSights(
  slots: readonly Slot[],
  weighers: readonly SlotWeigher[],
  records: readonly Readings[],
): (own: Readings) => Sight {
  const tabled = tabledSlots(slots, weighers)
  const slow = slots.filter(({ index }) => weighers[index]?.width === 0)
  const count = tabled.length
  const glances = tabled.filter(({ against }) => against !== null).length
  // Where in the tables what a record says is found. A record's places stand together in memory, for they are looked up at once.
  const places = new Int32Array(records.length * count)
  for (const [record, readings] of records.entries())
    for (const [at, { index, start }] of tabled.entries())
      places[record * count + at] = start + (readings[index]?.number ?? -1) + 1
  const length = tabled.reduce((sum, { width }) => sum + width, 0)
  const atGlance = new Float32Array(length)
  const inFull = new Float32Array(length)

  const fill = (own: Readings): void => {
    atGlance.fill(0)
    inFull.fill(0)
    for (const { index, weigher, start, against } of tabled) {
      const reading = own[index]
      if (!reading) continue
      const row = weigher.row(reading)
      for (let at = 0; at < row.length; at++) {
        // What cannot be compared says nothing.
        const bits = row[at] || 0
        inFull[start + at] = bits
        atGlance[start + at] = against === true ? Math.min(bits, 0) : bits
      }
    }
  }

  return (own) => {
    fill(own)
    const said = slow.flatMap(({ index }) => {
      const [reading, weigher] = [own[index], weighers[index]]
      return reading && weigher ? [{ index, reading, weigher }] : []
    })

    return {
      glance: (others, asked, sums) => {
        for (let other = 0; other < asked; other++) {
          let sum = 0
          const from = (others[other] ?? 0) * count
          for (let at = from; at < from + glances; at++) sum += atGlance[places[at] ?? 0] ?? 0
          sums[other] = (sums[other] ?? 0) + sum
        }
      },
      bits: (other) => {
        let sum = 0
        const from = other * count
        for (let at = from; at < from + count; at++) sum += inFull[places[at] ?? 0] ?? 0
        const readings = records[other]
        for (const { index, reading, weigher } of said) {
          const theirs = readings?.[index]
          if (theirs) sum += weigher.weigh(reading, theirs) || 0
        }
        return sum
      },
    }
  }
}
