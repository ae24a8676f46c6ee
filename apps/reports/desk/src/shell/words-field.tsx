import { TextArea } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'

/** What a words field holds while somebody types; made by `useWords`. */
export type WordsTyped = {
  readonly text: Signal<string>
  readonly error: Signal<string | undefined>
}

/** @param first what stands there at first */
export const useWords = (first = ''): WordsTyped => ({
  text: useSignal(first),
  error: useSignal<string | undefined>(undefined),
})

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
