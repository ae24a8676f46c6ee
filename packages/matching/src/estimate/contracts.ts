/** Level of a slot that cannot be compared, since one side or both say nothing. It counts neither for nor against. */
export const MISSING = 255

/** How two records agree, counted: each pattern once. A pattern is one level a slot, `MISSING` or a number from 0. */
export type PatternTable = {
  /** Slots in a pattern. */
  readonly width: number
  /** Row by row: `levels[pattern * width + slot]`. */
  readonly levels: Uint8Array
  /** How many pairs show each pattern; may be fractions. Zero is fine. */
  readonly counts: Float64Array
}

/** A number for each level of each slot: `[slot][level]`. */
export type LevelTable = readonly (readonly number[])[]

/** What is believed before anything is counted, as pseudo-counts (Dirichlet): each level's share is the belief, the sum
 *  of a slot's how many pairs it is worth. All are above 0, or a level never seen would decide for ever. */
export type LevelPriors = { readonly m: LevelTable; readonly u: LevelTable }

/** Slots that depend on each other, whose weights together count for less than their sum. */
export type SlotGroup = readonly number[]

/** The parameters of Fellegi and Sunter's model. */
export type Estimate = {
  /** P(level | one person), each slot summing to 1. */
  readonly m: LevelTable
  /** P(level | two persons), each slot summing to 1. */
  readonly u: LevelTable
  /** P(one person) for any pair, before evidence; between 0 and 1, both excluded. */
  readonly prior: number
  /** What each slot's weight is multiplied by: 1, or less for slots that depend on each other. */
  readonly shrinkage: readonly number[]
}
