import { currentLanguage } from '@parasol/ui'
import { signal } from '@preact/signals'
import english from '@parasol/protocol/messages/en.json'

/** The labels of the form that reporters fill in, in one language. */
export type FormLabels = typeof english

const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: FormLabels }>>> = {
  fr: () => import('@parasol/protocol/messages/fr.json'),
}

const loaded = signal<ReadonlyMap<string, FormLabels>>(new Map())

/** Labels in the language on screen; English until another one has come, and where there is none. */
export function formLabels(): FormLabels {
  const locale = currentLanguage()?.locale ?? 'en'
  const known = loaded.value.get(locale)
  if (known) return known
  const load = LOADERS[locale]
  if (load)
    void load().then(({ default: labels }) => (loaded.value = new Map(loaded.peek()).set(locale, labels)))
  return english
}

type Nested = { readonly [key: string]: string | Nested }

/** One label by its path; `undefined` where the form has none. */
export function labelAt(labels: FormLabels, ...path: readonly string[]): string | undefined {
  let found: string | Nested | undefined = labels
  for (const part of path) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : undefined
}
