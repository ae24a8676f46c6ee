import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { createDraft } from './draft.ts'

/** The draft under way. One at a time; in memory only, unless {@link keeping} writes it down. */
export const draft = signal(createDraft())

/** What writes every answer to this phone, locked, while she wants that. `stop` writes what is left, then forgets its key. */
export type Keeping = { readonly stop: () => void }

export const keeping = signal<Keeping | null>(null)

/** Forgets everything said so far; a draft kept on this phone stays there, locked. */
export const forgetDraft = (): void => {
  keeping.peek()?.stop()
  keeping.value = null
  draft.value = createDraft()
}

onExit(forgetDraft)
