import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { createDraft } from './draft.ts'

/** The draft under way. One at a time; in memory only. */
export const draft = signal(createDraft())

/** Forgets everything said so far. */
export const forgetDraft = (): void => {
  draft.value = createDraft()
}

onExit(forgetDraft)
