import { currentLanguage, textFor } from '@parasol/ui'
import type shared from '@parasol/ui/messages/en.json'
import type en from '../../messages/en.json'

/** The phone's own texts, and those that every app of screens has. */
export const t = textFor<typeof en & typeof shared>()

/** Labels of the form, by dotted key: `label('question.when.title')`. The form's own tests hold the keys. */
export const label = textFor<Record<string, string>>()

/** A label that some entries lack: undefined when there is none. */
export const labelIfAny = (key: string): string | undefined => {
  const text = label(key)
  return text === key ? undefined : text
}

const locale = (): string => currentLanguage()?.locale ?? 'en'

/** A calendar day in words. @param day 'YYYY-MM-DD' */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Language tags by the name their speakers use, in a row. */
export const languageNames = (tags: readonly string[]): string =>
  tags.map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag).join(', ')

/** Things in a row, joined as the language does. */
export const inARow = (things: readonly string[]): string => new Intl.ListFormat(locale()).format(things)

/** What somebody typed, for the middle of a sentence: in whatever direction it runs, it turns nothing around it. */
export const isolated = (typed: string): string => `\u2068${typed}\u2069`

/** The language on screen without region or script: 'en', 'fr', 'zh'. */
export const languageBase = (): string => locale().split('-')[0] ?? 'en'
