import { describe, expect, it } from 'vitest'
import { coarseDate, PRECISIONS } from './coarse-date.ts'

describe('coarse dates', () => {
  it('says the day only when asked for the day', () => {
    expect(coarseDate('2026-05-03', 'day')).toEqual({ precision: 'day', year: 2026, month: 5, date: 3 })
    for (const precision of PRECISIONS.filter((each) => each !== 'day'))
      expect(coarseDate('2026-05-03', precision)).not.toHaveProperty('date')
  })
  it('parts a month in three', () => {
    const part = (day: string) => coarseDate(day, 'part-of-month')
    expect(part('2026-05-10')).toMatchObject({ part: 'early' })
    expect(part('2026-05-11')).toMatchObject({ part: 'middle' })
    expect(part('2026-05-21')).toMatchObject({ part: 'late' })
  })
  it('counts December with the winter that follows', () => {
    expect(coarseDate('2025-12-24', 'season')).toEqual({ precision: 'season', year: 2026, season: 'winter' })
    expect(coarseDate('2026-02-28', 'season')).toEqual({ precision: 'season', year: 2026, season: 'winter' })
    expect(coarseDate('2026-03-01', 'season')).toEqual({ precision: 'season', year: 2026, season: 'spring' })
    expect(coarseDate('2026-11-30', 'season')).toEqual({ precision: 'season', year: 2026, season: 'autumn' })
  })
})
