import type { Aspect, Levels } from '../compare/agreement.ts'
import type { LinkSlot } from '../link/contracts.ts'

/** Bits for each level of each aspect: log2 of how much likelier it is for one person than for two. */
export type Weights = { readonly [A in Aspect]: Readonly<Record<Levels[A], number>> }

/** Everything that turns agreement into a probability. Models stand side by side: one that is published is never edited,
 *  since stored decisions name it. */
export type LinkModel = {
  readonly name: string
  readonly weights: Weights
  /** How many other records of the same person a record of the average person has; the prior of a pair among n records
   *  is this divided by n, or by a thousand where there are fewer. */
  readonly partners: number
  /** What each slot's bits are multiplied by, 1 unless told: slots that depend on others say less than alone. */
  readonly shrinkage: Readonly<Partial<Record<LinkSlot, number>>>
  /** Share of its bits that a second agreeing tattoo, mark or habit adds, its fellows being known already. */
  readonly further: number
  /** Bits that a value's rarity may add or take away at most. */
  readonly frequencyCap: number
  /** How often a person is said to have something other than what was said of him before, against once that it is the
   *  same: the urn's share of new balls. See `join.ts`. */
  readonly novelty: number
  /** Two groups merge, and a record moves, only where it is worth so many bits. */
  readonly caution: number
  /** Evidence as counted is too sure of itself: log-odds in bits become `offset + slope · bits` (Platt 1999). */
  readonly calibration: { readonly slope: number; readonly offset: number }
}
