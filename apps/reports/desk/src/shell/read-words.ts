import type { Result } from '@parasol/charter'
import { readSecret, type ReadSecretFailure, type Secret } from '@parasol/sealing'
import { t } from './text.ts'
import { loadWordLists } from './word-lists.ts'
import type { WordsTyped } from './words-field.tsx'

/** What is wrong with words, and what to do. */
export function whatIsWrongWith(failure: ReadSecretFailure): string {
  switch (failure.reason) {
    case 'empty':
      return t('words.failure.empty')
    case 'wrong-count':
      return t(failure.of === 12 ? 'words.failure.wordCount' : 'words.failure.digitCount', {
        count: failure.count,
      })
    case 'unknown-word': {
      const { word, position, suggestion } = failure
      return suggestion === null
        ? t('words.failure.unknown', { word, position })
        : t('words.failure.suggestion', { word, position, suggestion })
    }
    case 'bad-checksum':
      return t('words.failure.checksum')
  }
}

/** Reads what was typed; a failure is shown at the field. */
export async function readWords(typed: WordsTyped): Promise<Result<Secret, ReadSecretFailure>> {
  const read = readSecret(typed.text.peek(), await loadWordLists())
  typed.error.value = read.ok ? undefined : whatIsWrongWith(read.failure)
  return read
}
