import { MISSING } from '../estimate/contracts.ts'
import type { Comparator, Level } from './column.ts'
import { createDictionary, remembered } from './dictionary.ts'
import { editsBetween } from './edits.ts'

const yearLevels: readonly Level[] = [
  { level: 'same', m: 0.8, u: 0.02 },
  { level: 'one-off', m: 0.1, u: 0.1 },
  { level: 'near', m: 0.03, u: 0.05 },
  { level: 'differs', m: 0.07, u: 0.83 },
]
const dayLevels: readonly Level[] = [
  { level: 'same', m: 0.75, u: 0.004 },
  { level: 'one-off', m: 0.1, u: 0.02 },
  { level: 'near', m: 0.06, u: 0.15 },
  { level: 'differs', m: 0.09, u: 0.82 },
]

/** A date as year and four digits of month and day. */
type ReadDate = { readonly year: string; readonly day: string }

/** Takes a date apart by the order its format says, `null` when it has not as many digits. Nothing is validated: a day
 *  41 is a slip of 11 or 31. */
export function readDate(text: string, format = 'YYYY-MM-DD'): ReadDate | null {
  const digits = text.replaceAll(/\D/gu, '')
  const order = format.toUpperCase().replaceAll(/[^YMD]/gu, '')
  if (digits.length !== order.length) return null
  const part = (letter: string): string =>
    Array.from(order, (at, place) => (at === letter ? (digits[place] ?? '') : '')).join('')
  return { year: part('Y'), day: part('M') + part('D') }
}

const yearLevel = (left: string, right: string): number =>
  editsBetween(left, right, 1) === 1 ? 1 : Math.abs(Number(left) - Number(right)) <= 2 ? 2 : 3

const dayOfYear = (day: string): number => (Number(day.slice(0, 2)) - 1) * 30.4 + Number(day.slice(2))

function dayLevel(left: string, right: string): number {
  const exchanged = left.slice(0, 2) === right.slice(2) && left.slice(2) === right.slice(0, 2)
  if (exchanged || editsBetween(left, right, 1) === 1) return 1
  const apart = Math.abs(dayOfYear(left) - dayOfYear(right))
  return Math.min(apart, 365 - apart) <= 31 ? 2 : 3
}

/** Compares a date field in two columns: the year, and the day in it. Both slip on their own, and a day that stands for
 *  "unknown" (the first of January) is common where its year is not. */
export function compareDates(field: string, texts: readonly string[], format?: string): Comparator {
  const years = createDictionary()
  const days = createDictionary()
  const dates = texts.map((text) => readDate(text, format))
  const columns = [
    {
      texts: years.texts,
      level: yearLevel,
      ofRecord: Int32Array.from(dates, (date) => (date?.year ? years.numberOf(date.year) : -1)),
    },
    {
      texts: days.texts,
      level: dayLevel,
      ofRecord: Int32Array.from(dates, (date) => (date?.day ? days.numberOf(date.day) : -1)),
    },
  ].map((column) => ({
    ...column,
    between: remembered((left, right) => column.level(column.texts[left] ?? '', column.texts[right] ?? '')),
  }))
  return {
    columns: [
      { slot: `${field}: year`, levels: yearLevels },
      { slot: `${field}: day`, levels: dayLevels },
    ],
    values: columns.map(({ ofRecord, texts: { length } }) => ({ ofRecord, distinct: length })),
    compare: (left, right, out, at) => {
      for (let place = 0; place < columns.length; place++) {
        const one = columns[place]?.ofRecord[left] ?? -1
        const other = columns[place]?.ofRecord[right] ?? -1
        out.levels[at + place] =
          one < 0 || other < 0
            ? MISSING
            : one === other
              ? 0
              : (columns[place]?.between(one, other) ?? MISSING)
        out.terms[at + place] = one === other ? one : -1
      }
    },
    keys: (record) => {
      const date = dates[record]
      if (!date) return []
      const { year, day } = date
      return [`${year}${day}`, `${year}${day.slice(0, 2)}`, `-${day}`, `${year}--${day.slice(2)}`].map(
        (key) => `${field} ${key}`,
      )
    },
  }
}
