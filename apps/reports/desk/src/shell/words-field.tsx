import type { Result } from '@parasol/charter'
import { readSecret, type ReadSecretFailure, type Secret } from '@parasol/sealing'
import { TextArea } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'
import { loadWordLists } from './word-lists.ts'

/** What a words field holds while somebody types; made by `useWords`. */
export type WordsTyped = {
  readonly text: Signal<string>
  readonly error: Signal<string | undefined>
}

export const useWords = (): WordsTyped => ({
  text: useSignal(''),
  error: useSignal<string | undefined>(undefined),
})

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

export function forgetWords(typed: WordsTyped): void {
  typed.text.value = ''
  typed.error.value = undefined
}

/** Where somebody enters her twelve words, or her forty digits. */
export function WordsField({ typed, label }: { readonly typed: WordsTyped; readonly label?: string }): VNode {
  return (
    <TextArea
      name="words"
      label={label ?? t('words.label')}
      hint={t('words.hint')}
      rows={3}
      value={typed.text}
      error={typed.error.value}
    />
  )
}
