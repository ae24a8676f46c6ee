import { currentLanguage, type Language, loadLanguage, type Messages } from '@parasol/ui'
import { available } from 'virtual:languages'
import { later } from 'virtual:later-texts'

let wanted = false

/** Two parts of a language as one; what both hold is joined again. */
function joined(first: Messages, rest: Messages): Messages {
  const both = Object.entries(rest).map(([key, value]) => {
    const other = first[key]
    return [
      key,
      typeof value === 'object' && typeof other === 'object' ? joined(other, value) : value,
    ] as const
  })
  return { ...first, ...Object.fromEntries(both) }
}

/** The languages, each loading the texts of the first screens, and the others once they are wanted. */
export const languages: readonly Language[] = available.map((language) => ({
  ...language,
  load: async () => {
    const rest = later[language.locale]
    const [first, others] = await Promise.all([language.load(), wanted ? rest?.() : undefined])
    return others ? { default: joined(first.default, others.default) } : first
  },
}))

let loading: Promise<void> | null = null

async function load(): Promise<void> {
  wanted = true
  if ((await loadLanguage(currentLanguage()?.locale ?? 'en')) === 'loaded') return
  wanted = false
  loading = null
  throw new Error('The texts could not be loaded')
}

/** Loads all texts of the language on screen, and from then on of every language chosen. Rejects without a connection. */
export const loadAllTexts = (): Promise<void> => (loading ??= load())
