import type { Difference } from '../contracts.ts'

/** What two records are compared by. */
export type LinkSlot =
  | 'phone'
  | 'plate'
  | 'handle'
  | 'email'
  | 'name'
  | 'vehicle'
  | 'tattoo'
  | 'place'
  | 'age'
  | 'height'
  | 'ethnicity'
  | 'build'
  | 'hair'
  | 'facial-hair'
  | 'accent'
  | 'feature'
  | 'habit'

/** One thing that a slot is compared in, and how far it agrees. */
export type EvidencePart = { readonly aspect: string; readonly level: string; readonly bits: number }

/** What one slot says about two records being about one person. */
export type SlotEvidence = {
  readonly slot: LinkSlot
  /** As written on each side: the pair of values that says most. */
  readonly left: string
  readonly right: string
  /** Name of the level in the model, of several that of the strongest part: `same`, `one-off`, `differs` … */
  readonly level: string
  /** Weight in bits, log2 of how much likelier this is for one person than for two; negative speaks against. */
  readonly bits: number
  /** Every level that `bits` is the sum of: a vehicle is compared in kind, colour and year. Strongest first. */
  readonly parts: readonly EvidencePart[]
  /** How much of `bits` comes from the value being rarer or commoner than most. */
  readonly frequencyBits: number
  /** For identifiers that are alike but not the same: where. `found` is of `right`, `typed` of `left`. */
  readonly differences: readonly Difference[]
}

/** A slot that cannot speak, since one side or both say nothing. Missing is not disagreeing. */
export type MissingSlot = { readonly slot: LinkSlot; readonly lacking: 'left' | 'right' | 'both' }

/** What other records add or take: those that may be of the same person as the other record, by what they say in common with
 *  this one, and those that this one may belong to instead. */
export type LinkContext = { readonly ids: readonly string[]; readonly bits: number }

/** The one fact that would change the answer: were this slot to agree (or differ), the suggestion would (or would not) stand. */
export type TurningFact = {
  readonly slot: LinkSlot
  readonly if: 'agrees' | 'differs'
  readonly probability: number
}

/** A suggestion that a record may be about the same aggressor; a person decides. */
export type LinkSuggestion = {
  /** Id of the other record. */
  readonly id: string
  /** 0 to 1, calibrated as far as the model's name says. */
  readonly probability: number
  /** Prior, evidence and context together, in bits; 0 is even odds. `probability` says the same. */
  readonly bits: number
  readonly priorBits: number
  /** Strongest first. */
  readonly evidenceFor: readonly SlotEvidence[]
  readonly evidenceAgainst: readonly SlotEvidence[]
  readonly missing: readonly MissingSlot[]
  /** What other records make of it; `null` when there are none. */
  readonly context: LinkContext | null
  readonly turning: TurningFact | null
  /** Name of the published model that made it: `parasol-1`. */
  readonly model: string
}

/** A person's decision on two records. A later one on the same pair replaces the earlier; taking it back leaves none. */
export type LinkDecision = {
  readonly left: string
  readonly right: string
  readonly decision: 'same' | 'different' | 'unsure'
}

/** Records that may be about one aggressor. A person decides. */
export type LinkCluster = {
  readonly ids: readonly string[]
  /** The pair in it that speaks most against: shown before a person accepts the whole. */
  readonly weakest: { readonly left: string; readonly right: string; readonly bits: number } | null
}
