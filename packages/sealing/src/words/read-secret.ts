import { fail, ok, type Result } from '@parasol/charter'
import type { Secret } from '../secret.ts'
import { DIGITS, plainDigits, secretOfDigits } from './digits.ts'
import { isOneTypo } from './one-typo.ts'
import { secretOfWords, type WordList, WORDS } from './word-list.ts'

export type ReadSecretFailure =
  | { readonly reason: 'empty' }
  | { readonly reason: 'wrong-count'; readonly count: number; readonly of: 12 | 40 }
  | {
      readonly reason: 'unknown-word'
      readonly word: string
      readonly position: number
      readonly suggestion: string | null
    }
  | { readonly reason: 'bad-checksum' }

/** Words of one list by their spelling without case and accents, which stays unique in every list. */
type Folded = { readonly list: WordList; readonly words: ReadonlyMap<string, string> }

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\u200b/g, ' ')
    .replace(/[\p{M}\p{Cf}]/gu, '')

const foldList = (list: WordList): Folded => ({
  list,
  words: new Map(list.words.map((word) => [fold(word), word])),
})

// Chinese is written without spaces: each character is a word.
const typedWords = (text: string): string[] =>
  fold(text).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+/gu) ?? []

export function readSecret(text: string, lists: readonly WordList[]): Result<Secret, ReadSecretFailure> {
  const typed = typedWords(text)
  if (typed.length === 0) return readDigits(text)
  if (typed.length !== WORDS) return fail({ reason: 'wrong-count', count: typed.length, of: WORDS })
  const readings = lists
    .map(foldList)
    .map((folded) => ({ folded, words: typed.map((word) => folded.words.get(word)) }))
  const complete = readings.flatMap(({ folded: { list }, words }) =>
    words.every((word) => word !== undefined) ? [secretOfWords(words, list)] : [],
  )
  const secret = complete.find((read) => read !== null)
  if (secret) return ok(secret)
  if (complete.length > 0) return fail({ reason: 'bad-checksum' })
  const known = (words: readonly unknown[]): number => words.filter((word) => word !== undefined).length
  const [nearest] = readings.toSorted((left, right) => known(right.words) - known(left.words))
  if (!nearest) throw new RangeError('readSecret needs a word list')
  return fail(unknownWord(typed, nearest.folded, nearest.words))
}

function readDigits(text: string): Result<Secret, ReadSecretFailure> {
  const digits = plainDigits(text.normalize('NFKD')).replace(/[^0-9]/g, '')
  if (digits.length === 0) return fail({ reason: 'empty' })
  if (digits.length !== DIGITS) return fail({ reason: 'wrong-count', count: digits.length, of: DIGITS })
  const secret = secretOfDigits(digits)
  return secret ? ok(secret) : fail({ reason: 'bad-checksum' })
}

function unknownWord(
  typed: readonly string[],
  { list, words }: Folded,
  read: readonly (string | undefined)[],
): ReadSecretFailure {
  const at = read.indexOf(undefined)
  const word = typed[at] ?? ''
  const near = [...words].filter(([folded]) => isOneTypo(word, folded)).map(([, listed]) => listed)
  const alone = read.lastIndexOf(undefined) === at
  // With every other word known, the checksum says which of several near words can be meant.
  const fitting = alone ? near.filter((listed) => secretOfWords(withWord(read, at, listed), list)) : near
  const suggestion = fitting.length === 1 ? (fitting[0] ?? '').normalize('NFC') : null
  return { reason: 'unknown-word', word: word.normalize('NFC'), position: at + 1, suggestion }
}

const withWord = (read: readonly (string | undefined)[], at: number, word: string): string[] =>
  read.map((known, position) => (position === at ? word : (known ?? '')))
