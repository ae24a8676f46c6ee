import type { IdentifierKind, Space } from './segment.ts'

/** A word or concept of a description: in its `item`-th name, place, vehicle or tattoo. */
export type Term = { readonly space: Space; readonly term: string; readonly item: number }

/** An identifier; `doubtful` when it may be none: read out of running text that does not say what it is. */
export type KeyRead = readonly [kind: IdentifierKind, key: string, doubtful: boolean]

/** All of a description that is searched. */
export type Row = {
  readonly id: string
  /** `yyyymmdd`; 0 when the date is none. */
  readonly day: number
  /** Of `kindBit`. */
  readonly kinds: number
  /** Those of one space in ascending order of `item`. */
  readonly terms: readonly Term[]
  readonly identifiers: readonly KeyRead[]
}
