import type { CoarseDate } from './coarse-date.ts'
import { currentLanguage } from '@parasol/ui'
import { t } from '../shell/text.ts'

const monthOf = (year: number, month: number): string =>
  new Intl.DateTimeFormat(currentLanguage()?.locale ?? 'en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, 15)))

const dayOf = ({ year, month, date }: { year: number; month: number; date: number }): string =>
  new Intl.DateTimeFormat(currentLanguage()?.locale ?? 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  )

/** A coarse date in the words of the language on screen, as a warning says it. */
export function coarseText(date: CoarseDate): string {
  switch (date.precision) {
    case 'day':
      return dayOf(date)
    case 'part-of-month':
      return t(`write.when.${date.part}`, { month: monthOf(date.year, date.month) })
    case 'month':
      return monthOf(date.year, date.month)
    case 'season':
      return t(`write.when.${date.season}`, { year: String(date.year) })
    case 'year':
      return String(date.year)
    case 'unsaid':
      return ''
  }
}
