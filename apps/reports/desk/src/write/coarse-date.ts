/** How closely a warning says when something happened, from the most exact to none. */
export const PRECISIONS = ['day', 'part-of-month', 'month', 'season', 'year', 'unsaid'] as const
export type Precision = (typeof PRECISIONS)[number]

export type CoarseDate =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly date: number }
  | {
      readonly precision: 'part-of-month'
      readonly year: number
      readonly month: number
      readonly part: 'early' | 'middle' | 'late'
    }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | {
      readonly precision: 'season'
      readonly year: number
      readonly season: 'winter' | 'spring' | 'summer' | 'autumn'
    }
  | { readonly precision: 'year'; readonly year: number }
  | { readonly precision: 'unsaid' }

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const

/** Meteorological seasons of the north; December counts with the winter of the year that follows. */
function seasonOf(year: number, month: number): CoarseDate {
  const season = SEASONS[Math.floor((month % 12) / 3)] ?? 'winter'
  return { precision: 'season', year: month === 12 ? year + 1 : year, season }
}

const partOf = (date: number): 'early' | 'middle' | 'late' =>
  date <= 10 ? 'early' : date <= 20 ? 'middle' : 'late'

/** A day said only as closely as asked.
 *  @param day 'YYYY-MM-DD' */
export function coarseDate(day: string, precision: Precision): CoarseDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  switch (precision) {
    case 'day':
      return { precision, year, month, date }
    case 'part-of-month':
      return { precision, year, month, part: partOf(date) }
    case 'month':
      return { precision, year, month }
    case 'season':
      return seasonOf(year, month)
    case 'year':
      return { precision, year }
    case 'unsaid':
      return { precision }
  }
}
