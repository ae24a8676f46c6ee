/** What a concept is about. */
export type ConceptKind =
  | 'colour'
  | 'make'
  | 'model'
  | 'body'
  | 'motif'
  | 'body-part'
  | 'feature'
  | 'ethnicity'
  | 'gender'
  | 'build'
  | 'hair-colour'
  | 'hair'
  | 'facial-hair'
  | 'accent'
  | 'clothing'
  | 'town'
  | 'habit'

/** One thing people have many words for. */
export type Concept = {
  /** Kind and name: `colour.navy`. Unique, never reused: stored models name it. */
  readonly id: string
  readonly kind: ConceptKind
  /** Folded words and phrases, English and French, plain one first; abbreviations and common misspellings included. */
  readonly words: readonly string[]
  /** Wider concepts it belongs to: `model.f-150` to `make.ford` and `body.pickup`, `colour.navy` to `colour.blue`. */
  readonly within?: readonly string[]
  /** Concepts that people call by its words, and it by theirs: `colour.silver` and `colour.light-grey`. */
  readonly alike?: readonly string[]
  /** Concepts that people mix up with it: `colour.silver` and `colour.grey`. */
  readonly near?: readonly string[]
}

/** How two concepts of one kind relate: the same; one within the other; near each other or within the same; apart. */
export type Kinship = 'same' | 'within' | 'near' | 'apart'

/** A concept read at some place of a row of words; it covers `count` of them. `cost` is 0 for a known spelling, up to 1
 *  for the furthest misspelling taken. */
export type ConceptReading = { readonly concept: Concept; readonly count: number; readonly cost: number }
