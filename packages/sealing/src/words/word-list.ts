import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { type Secret, secretOf } from '../secret.ts'

export type WordListName =
  | 'english'
  | 'french'
  | 'spanish'
  | 'simplified-chinese'
  | 'traditional-chinese'
  | 'korean'

export type WordList = { readonly name: WordListName; readonly words: readonly string[] }

export const WORDS = 12

// The lists hold NFKD, in which a Korean syllable is several characters; screens and keyboards use NFC.
export const wordsOf = (secret: Secret, list: WordList): string[] =>
  entropyToMnemonic(secret, [...list.words])
    .normalize('NFC')
    .split(' ')

/** `null` when the four checksum bits do not fit. */
export function secretOfWords(words: readonly string[], list: WordList): Secret | null {
  try {
    return secretOf(mnemonicToEntropy(words.join(' '), [...list.words]))
  } catch {
    return null
  }
}
