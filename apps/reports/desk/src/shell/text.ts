import { currentLanguage, textFor } from '@parasol/ui'
import type en from '../../messages/en.json'

export const t = textFor<typeof en>()

/** Names one after the other as the language on screen does it. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(currentLanguage()?.locale ?? 'en', { type: 'conjunction' }).format(names)

/** A day as people write it, in the language on screen. @param day 'YYYY-MM-DD' */
export const shownDay = (day: string): string => dayFormat().format(new Date(`${day}T00:00:00Z`))

// Making one takes longer than all the days of a list.
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(): Intl.DateTimeFormat {
  const locale = currentLanguage()?.locale ?? 'en'
  const made =
    dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  dayFormats.set(locale, made)
  return made
}

/** A month and its year, in the language on screen. @param day any day of it, 'YYYY-MM-DD' */
export const shownMonth = (day: string): string =>
  new Intl.DateTimeFormat(currentLanguage()?.locale ?? 'en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** A moment in this device's time, in the language on screen. @param instant as `Date.prototype.toISOString` writes it */
export const shownMoment = (instant: string): string =>
  new Intl.DateTimeFormat(currentLanguage()?.locale ?? 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant))
