import type { LinkSlot } from '../link/contracts.ts'
import type { IdentifierComparison } from './contracts.ts'
import type { Evidence, Span } from '../evidence/contracts.ts'
import type { HandleLevel } from './handle.ts'
import type { EmailLevel } from './email.ts'
import type { PhoneLevel } from './phone.ts'
import type { PlateLevel } from './plate.ts'

/** How two concepts of the lexicon agree; `within`: one is the wider word for the other. */
export type ConceptLevel = 'same' | 'within' | 'near' | 'differs'
export type NameLevel = 'same' | 'spelling' | 'nickname' | 'sounds-alike' | 'one-off' | 'initial' | 'differs'
/** `make`: the makes agree and nobody says more; `other-model`, `other-body`: of one make all the same. */
export type VehicleLevel =
  | 'model'
  | 'near-model'
  | 'make-and-body'
  | 'make'
  | 'other-model'
  | 'other-body'
  | 'body'
  | 'near-body'
  | 'differs'
/** `near`: up to three years apart. */
export type YearLevel = 'same' | 'near' | 'differs'
/** `there`: on the same part of the body; `nearby`: on a part within or beside the other; `elsewhere`: on another. */
export type TattooLevel =
  | 'motif-there'
  | 'motif-nearby'
  | 'motif'
  | 'motif-elsewhere'
  | 'near-motif-there'
  | 'near-motif'
  | 'words'
  | 'differs'
/** `town` when a street is missing on one side, `other-street` when both say another one. */
export type PlaceLevel = 'street' | 'street-one-off' | 'town' | 'other-street' | 'near-town' | 'differs'
/** By the distance of the middles of what was said: the steps stand beside the comparators. */
export type DistanceLevel = 'same' | 'close' | 'near' | 'off' | 'far' | 'apart'

/** What two values are compared in, and the levels each has: the rows of a model. One slot may hold several. */
export type Levels = {
  readonly phone: PhoneLevel
  readonly plate: PlateLevel
  readonly handle: HandleLevel
  readonly email: EmailLevel
  readonly 'given-name': NameLevel
  readonly 'family-name': NameLevel
  readonly vehicle: VehicleLevel
  readonly 'vehicle-colour': ConceptLevel
  readonly 'vehicle-year': YearLevel
  readonly tattoo: TattooLevel
  readonly place: PlaceLevel
  readonly age: DistanceLevel
  readonly height: DistanceLevel
  readonly ethnicity: ConceptLevel
  readonly build: ConceptLevel
  readonly 'hair-colour': ConceptLevel
  readonly hair: ConceptLevel
  readonly 'facial-hair': ConceptLevel
  readonly accent: ConceptLevel
  readonly feature: ConceptLevel
  readonly habit: ConceptLevel
}

export type Aspect = keyof Levels

/** Things that are counted together to tell the rare from the common: a street is rare among streets. */
export type TermKind =
  | 'given-name'
  | 'family-name'
  | 'model'
  | 'make'
  | 'body'
  | 'vehicle-colour'
  | 'motif'
  | 'street'
  | 'town'
  | 'ethnicity'
  | 'build'
  | 'hair-colour'
  | 'hair'
  | 'facial-hair'
  | 'accent'
  | 'feature'
  | 'habit'

/** What a value is counted as. */
export type Term = { readonly kind: TermKind; readonly term: string }

/** What each side of an agreement says, for how rare it is: both `james`. */
export type Terms = { readonly kind: TermKind; readonly left: string; readonly right: string }

/** How far two values agree in one aspect. */
export type Agreement = {
  readonly [A in Aspect]: {
    readonly aspect: A
    readonly level: Levels[A]
    /** `null` where rarity does not count: what differs may be as rare as it likes. */
    readonly terms: Terms | null
  }
}[Aspect]

/** One comparator. Values are compared two at a time; the pair that says most counts. */
export type SlotComparator<Value> = {
  readonly slot: LinkSlot
  readonly valuesOf: (evidence: Evidence) => readonly Value[]
  /** Values of one key compare alike with everything. */
  readonly keyOf: (value: Value) => string
  /** Where it was written; `null` where that is not known. */
  readonly spanOf: (value: Value) => Span | null
  /** Symmetric but for the sides of the terms. Empty where one says nothing that the other could agree with. */
  readonly compare: (left: Value, right: Value) => readonly Agreement[]
  /** For identifiers: the characters compared, and how two values lie along each other. */
  readonly align?: (left: Value, right: Value) => IdentifierComparison<string>
  readonly charactersOf?: (value: Value) => { readonly key: string; readonly mailbox: boolean }
  /** What a value adds to the counts of how often each thing is said. */
  readonly termsOf: (value: Value) => readonly Term[]
  /** Whether one person has several that each count: tattoos, marks, habits. */
  readonly several: boolean
}
