import * as v from 'valibot'
import { type Brand, branded } from './encoded.ts'

/** A calendar day in UTC, 'YYYY-MM-DD'. */
export type Day = Brand<'Day'>
/** A moment in UTC to the millisecond, exactly as `Date.prototype.toISOString` writes it: '2026-05-04T03:02:01.000Z'. */
export type Instant = Brand<'Instant'>

const isDay = (text: string): boolean => {
  const midnight = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

const isInstant = (text: string): boolean => {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}

/** Shape of a Day that exists. */
export const dayShape = branded<'Day'>(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay)))

/** Shape of an Instant that exists. */
export const instantShape = branded<'Instant'>(
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), v.check(isInstant)),
)

/** The Instant that lies this many milliseconds after 1970-01-01T00:00:00Z. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

/** The day, in UTC, that an instant lies in. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10) as Day

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const millisecondsOf = (instant: Instant): number => new Date(instant).getTime()

/** A day some months later, or earlier for a negative number; the last of a shorter month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10) as Day
}
