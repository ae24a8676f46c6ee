import { currentLanguage, textFor } from '@parasol/ui'
import type en from '../../messages/en.json'

export const t = textFor<typeof en>()

const locale = (): string => currentLanguage()?.locale ?? 'en'

/** Names one after the other as the language on screen does it. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)

/** A day as people write it, in the language on screen. @param day 'YYYY-MM-DD' */
export const shownDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

export const today = (): string => new Date().toISOString().slice(0, 10)
