import type { Field, Looks } from '../contracts.ts'

/** Where something stands in what its writer typed: in the `item`-th value of a field, UTF-16 offsets `start` to `end`. */
export type Span = {
  readonly field: Field
  /** Which of the looks, when `field` is `looks`. */
  readonly look?: keyof Looks
  readonly item: number
  readonly start: number
  readonly end: number
}

/** A phone: its digits, `?` for one nobody saw; a North American number without its leading 1. As long as was typed. */
export type Phone = { readonly digits: string; readonly span: Span }

/** A plate: `a`–`z`, `0`–`9`, `?` for a character nobody saw; as long as was typed. */
export type Plate = { readonly pattern: string; readonly span: Span }

/** A handle without platform, case and separators. `platform` is `null` when nobody said. */
export type Handle = { readonly key: string; readonly platform: string | null; readonly span: Span }

/** An e-mail address: the part before the @ without case and separators, and the domain in lower case. */
export type Email = { readonly local: string; readonly domain: string; readonly span: Span }

/** A part of a name, folded to lower-case Latin where its script allows. */
export type NamePart = {
  readonly text: string
  /** Of a name in another script: as written, and the other Latin spellings that bearers of it use. */
  readonly also?: readonly string[]
  readonly span: Span
}

/** One name as said: parts in the order written. */
export type Name = { readonly parts: readonly NamePart[]; readonly span: Span }

/** Ids of concepts of the lexicon: `colour.navy`, `model.civic`. */
export type ConceptId = string

/** A concept where it was read; several spellings of one thing give one concept. */
export type Said = { readonly concept: ConceptId; readonly span: Span }

/** One vehicle: what was said of it. `make` and `body` also hold what the model implies; `implied` says which. */
export type Vehicle = {
  readonly colours: readonly Said[]
  readonly make: Said | null
  readonly model: Said | null
  readonly body: Said | null
  readonly implied: { readonly make: boolean; readonly body: boolean }
  /** Four digits. */
  readonly year: number | null
  /** What is said besides, folded: a sticker, a dent, a model nobody listed. */
  readonly words: readonly string[]
  readonly span: Span
}

/** One tattoo: motifs, where on the body, which side. A motif the lexicon does not know stands in `words`. */
export type Tattoo = {
  readonly motifs: readonly Said[]
  readonly part: Said | null
  readonly side: 'left' | 'right' | null
  readonly words: readonly string[]
  readonly span: Span
}

/** One place: town and street or landmark, folded; `street` without its kind and direction words, streets that cross
 *  joined by ` & `, a numbered highway as `highway 16`. Of a town and a quarter of it both said, `town` is the quarter. */
export type Place = {
  readonly town: Said | null
  readonly street: string | null
  /** Every word of it, folded, street kinds in their plain form. */
  readonly words: readonly string[]
  readonly span: Span
}

/** From and to, both included. */
export type Range = { readonly from: number; readonly to: number }

/** How he looks. Empty or `null`: not said. */
export type Facets = {
  readonly ethnicity: readonly Said[]
  readonly gender: readonly Said[]
  /** Years. */
  readonly age: Range | null
  /** Centimetres. */
  readonly height: Range | null
  readonly build: readonly Said[]
  readonly hairColour: readonly Said[]
  /** Length, kind and lack: `hair.bald`, `hair.ponytail`. */
  readonly hair: readonly Said[]
  readonly facialHair: readonly Said[]
  readonly accent: readonly Said[]
  readonly features: readonly Said[]
  readonly clothing: readonly Said[]
}

/** Everything typed that a warning, a report or a fragment says, read once and compared in one way. */
export type Evidence = {
  readonly phones: readonly Phone[]
  readonly plates: readonly Plate[]
  readonly handles: readonly Handle[]
  readonly emails: readonly Email[]
  readonly names: readonly Name[]
  readonly vehicles: readonly Vehicle[]
  readonly tattoos: readonly Tattoo[]
  readonly places: readonly Place[]
  readonly facets: Facets
  /** What he does and says: `habit.films`, `habit.blocked-number`; read out of the text. */
  readonly habits: readonly Said[]
}
