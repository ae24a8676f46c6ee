import type { ConceptKind } from '../lexicon/contracts.ts'
import type { How } from './contracts.ts'
import type { Guess } from './guess.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import type { Space } from './segment.ts'

/** A term that some neighbouring words of a fragment may mean. */
export type TermClaim = {
  readonly from: number
  readonly to: number
  readonly space: Space
  /** log2 of the probability that somebody types these words who means a description that holds the term. */
  readonly like: number
  /** Bits that it gains over rarer terms where the whole fragment is one name: who misspells one means a common one. */
  readonly popularity: number
  readonly how: How
  readonly count: number
  readonly at: readonly (readonly [part: number, term: number])[]
  /** For a concept: its kind. */
  readonly kind: ConceptKind | null
}

/** Identifiers that some neighbouring words may mean. */
export type IdentifierClaim = {
  readonly from: number
  readonly to: number
  readonly guess: Guess
  /** By part of the index. */
  readonly hits: readonly (readonly IdentifierHit[])[]
  /** log2 of the probability of meaning an identifier at all; of each hit its cost goes off. */
  readonly prior: number
}

/** Names or places of which a word typed is two words run together. */
export type OwnerClaim = {
  readonly from: number
  readonly to: number
  readonly space: Space
  readonly like: number
  /** By part of the index. */
  readonly owners: readonly (readonly { readonly number: number; readonly item: number }[])[]
}

/** A kind of concept that was typed: a description that names another one of that kind speaks against. */
export type KindClaim = { readonly from: number; readonly space: Space; readonly kind: ConceptKind }

/** Everything that the words of a fragment may mean in an index. */
export type Claims = {
  readonly terms: readonly TermClaim[]
  readonly identifiers: readonly IdentifierClaim[]
  readonly splits: readonly OwnerClaim[]
  readonly kinds: readonly KindClaim[]
}
