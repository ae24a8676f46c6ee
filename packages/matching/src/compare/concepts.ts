import type { ConceptId, Said } from '../evidence/contracts.ts'
import type { Kinship } from '../lexicon/contracts.ts'
import { kinship } from '../lexicon/kinship.ts'
import type { ConceptLevel } from './agreement.ts'

// From the furthest to the nearest.
const kinships: readonly Kinship[] = ['apart', 'near', 'within', 'same']
const UNKNOWN = 255
const MOST_CONCEPTS = 4096

const numbers = new Map<ConceptId, number>()
const ids: ConceptId[] = []
const rows: (Uint8Array | undefined)[] = []

/** A concept with the number under which its kin are remembered: there are few, and each pair is met thousands of times. */
export type Numbered = { readonly concept: ConceptId; readonly number: number }

export function numbered({ concept }: Said): Numbered {
  let number = numbers.get(concept)
  if (number === undefined) {
    number = ids.length
    numbers.set(concept, number)
    ids.push(concept)
  }
  return { concept, number }
}

/** How near two concepts are: 0 apart to 3 the same; `kinshipAt` names it. */
function nearness(left: Numbered, right: Numbered): number {
  if (left.number === right.number) return 3
  const low = left.number < right.number ? left : right
  const high = left.number < right.number ? right : left
  if (high.number >= MOST_CONCEPTS) return kinships.indexOf(kinship(low.concept, high.concept))
  let row = rows[low.number]
  if (!row) {
    row = new Uint8Array(MOST_CONCEPTS).fill(UNKNOWN)
    rows[low.number] = row
  }
  const known = row[high.number] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const near = kinships.indexOf(kinship(low.concept, high.concept))
  row[high.number] = near
  return near
}

const kinshipAt = (near: number): Kinship => kinships[near] ?? 'apart'

export const kinshipOf = (left: Numbered, right: Numbered): Kinship => kinshipAt(nearness(left, right))

export type Kin = { readonly kin: Kinship; readonly left: ConceptId; readonly right: ConceptId }

/** The two concepts nearest each other; `null` where one side says nothing. */
export function nearest(left: readonly Numbered[], right: readonly Numbered[]): Kin | null {
  let best = -1
  let one: Numbered | undefined
  let other: Numbered | undefined
  for (const mine of left)
    for (const theirs of right) {
      const near = nearness(mine, theirs)
      if (near <= best) continue
      best = near
      one = mine
      other = theirs
    }
  return one && other ? { kin: kinshipAt(best), left: one.concept, right: other.concept } : null
}

export const levelOf = (kin: Kinship): ConceptLevel => (kin === 'apart' ? 'differs' : kin)
