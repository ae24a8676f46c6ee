import { conceptsNamed } from '../lexicon/concepts.ts'
import { fold } from '../text/fold.ts'
import type { IdentifierKind } from './segment.ts'
import { isStopWord } from './stop-words.ts'

// Short words and abbreviations of English and French before a number: `room 101`, `fev 2024`. Makes and bodies are in the lexicon.
const beforeNumbers: ReadonlySet<string> = new Set(
  `apt appt age aged aug aout auto ave avr bed blk bus cad cash cell chambre dec exit ext fax feb fev floor for hotel hour hrs hwy
  jan juil jul jun lot mar may mile min mins motel nov num oct off paid pay pin pm rear rent road room rm route rte sat sec sep
  sept street ste suite sun tel ten three thu today tue two unit usd wed week yard year yrs`.split(/\s+/),
)
const lettersAndDigits = /^(?:(\p{L}{2,})\d+|\d+(\p{L}{2,}))$/u
const allLetters = /^\p{L}{2,}$/u

// Two letters run together with a number are a plate sooner than a word.
const LEAST_WORD = 3

const isModelAlone = (letters: string): boolean => {
  const named = conceptsNamed(letters)
  return named.length > 0 && named.every(({ kind }) => kind === 'model')
}

const isWord = (letters: string): boolean => beforeNumbers.has(letters) || conceptsNamed(letters).length > 0

/** Whether letters that stand apart from the number beside them are a word. A model is so only before it: `CLS 550`. */
const isWordApart = (letters: string, first: boolean): boolean =>
  isStopWord(letters) || (isWord(letters) && (first || !isModelAlone(letters)))

/** Whether the letters of a plate are a word: the make `GMC 350`, the body `van604`, `room 101`. Short words and models are so
 *  only where they stand apart: not in `ME0 580`, `XTS944`.
 *  @param written the plate as it was written, with its spaces */
export function plateIsWords(key: string, written: string): boolean {
  const pieces = fold(written).text.trim().split(/\s+/u)
  if (pieces.length > 1)
    return pieces.some((piece, at) => allLetters.test(piece) && isWordApart(piece, at === 0))
  const [, before, after] = lettersAndDigits.exec(key) ?? []
  const letters = before ?? after ?? ''
  return letters.length >= LEAST_WORD && isWord(letters) && !isModelAlone(letters)
}

const placeholder = /^(\d)\1{9,}$|^1234567890$|^0123456789$/

/** Whether an identifier typed may be said to be the same at all.
 *  @param written what was typed of it
 *  @param named whether a word for a plate was typed, too */
export const mayBeSame = (kind: IdentifierKind, key: string, written: string, named: boolean): boolean =>
  kind === 'phone' ? !placeholder.test(key) : kind !== 'plate' || named || !plateIsWords(key, written)
