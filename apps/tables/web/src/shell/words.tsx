import type { Result } from '@parasol/charter'
import {
  readSecret,
  type ReadSecretFailure,
  type Secret,
  type WordList,
  type WordListName,
} from '@parasol/sealing'
import { currentLanguage, TextArea } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'

const LOADERS: Readonly<Record<WordListName, () => Promise<WordList>>> = {
  english: async () => (await import('@parasol/sealing/words/english')).english,
  french: async () => (await import('@parasol/sealing/words/french')).french,
  spanish: async () => (await import('@parasol/sealing/words/spanish')).spanish,
  'simplified-chinese': async () =>
    (await import('@parasol/sealing/words/simplified-chinese')).simplifiedChinese,
  'traditional-chinese': async () =>
    (await import('@parasol/sealing/words/traditional-chinese')).traditionalChinese,
  korean: async () => (await import('@parasol/sealing/words/korean')).korean,
}

/** New words come in the language on screen. */
export async function ownWordList(): Promise<{ readonly list: WordList; readonly lang: string }> {
  const french = currentLanguage()?.locale === 'fr'
  return { list: await LOADERS[french ? 'french' : 'english'](), lang: french ? 'fr' : 'en' }
}

/** What a words field holds while somebody types. */
export type WordsTyped = { readonly text: Signal<string>; readonly error: Signal<string | undefined> }

export const useWords = (): WordsTyped => ({
  text: useSignal(''),
  error: useSignal<string | undefined>(undefined),
})

/** Reads what was typed; a failure is shown at the field. */
export async function readWords(typed: WordsTyped): Promise<Result<Secret, ReadSecretFailure>> {
  const lists = await Promise.all(Object.values(LOADERS).map((load) => load()))
  const read = readSecret(typed.text.peek(), lists)
  typed.error.value = read.ok ? undefined : whatIsWrongWith(read.failure)
  return read
}

function whatIsWrongWith(failure: ReadSecretFailure): string {
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

/** Where somebody enters twelve words, or forty digits. */
export function WordsField({ typed, label }: { readonly typed: WordsTyped; readonly label: string }): VNode {
  return (
    <TextArea
      name="words"
      label={label}
      hint={t('words.hint')}
      rows={3}
      value={typed.text}
      error={typed.error.value}
    />
  )
}
