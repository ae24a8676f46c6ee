import type { How } from './contracts.ts'
import { signatureOf } from './letter-signature.ts'
import type { Part } from './part.ts'
import type { TermColumns } from './segment.ts'

/** A word typed, ready to be compared with thousands. */
export type TypedWord = {
  readonly word: string
  readonly units: Uint16Array
  readonly signature: number
  /** Whether more of it may still be typed. */
  readonly unfinished: boolean
}

/** Terms of one space of one part that may be meant, each at its least cost in bits. */
export type FoundTerms = {
  readonly part: Part
  readonly columns: TermColumns
  readonly typed: TypedWord
  readonly found: Map<number, { readonly cost: number; readonly how: How }>
}

export function unitsOfWord(word: string): Uint16Array {
  const units = new Uint16Array(word.length)
  for (let at = 0; at < word.length; at++) units[at] = word.charCodeAt(at)
  return units
}

export function typedWord(word: string, unfinished: boolean): TypedWord {
  const units = unitsOfWord(word)
  return { word, units, signature: signatureOf(units), unfinished }
}

export function keep(
  { found }: FoundTerms,
  term: number,
  meant: { readonly cost: number; readonly how: How },
): void {
  if ((found.get(term)?.cost ?? Number.POSITIVE_INFINITY) > meant.cost) found.set(term, meant)
}

const DOT = 0x2e

/** Ids of concepts stand among the words: `colour.navy`. */
export const isConcept = (units: Uint8Array | Uint16Array): boolean => units.includes(DOT)
