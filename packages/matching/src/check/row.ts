import type { IdentifierKind, Space } from './segment.ts'

/** A word or concept of a description: in its `item`-th name, place, vehicle or tattoo. */
export type Term = { readonly space: Space; readonly term: string; readonly item: number }

/** All of a description that is searched. */
export type Row = {
  readonly id: string
  /** `yyyymmdd`; 0 when the date is none. */
  readonly day: number
  /** Of `kindBit`. */
  readonly kinds: number
  /** Those of one space in ascending order of `item`. */
  readonly terms: readonly Term[]
  readonly identifiers: readonly (readonly [IdentifierKind, string])[]
}
