import { type Instant, instantOf, millisecondsOf } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { ageOf, freshnessOf, isRefusal } from './freshness.ts'

const NOW = '2026-11-23T20:00:00.000Z' as Instant
const HOUR_MS = 3_600_000
const before = (ms: number): Instant => instantOf(millisecondsOf(NOW) - ms)

describe('[UI-40] how fresh the warnings are', () => {
  it('names the age in the largest whole unit', () => {
    expect(ageOf(NOW, NOW)).toEqual({ unit: 'minutes', n: 0 })
    expect(ageOf(before(59 * 60_000 + 59_000), NOW)).toEqual({ unit: 'minutes', n: 59 })
    expect(ageOf(before(3.9 * HOUR_MS), NOW)).toEqual({ unit: 'hours', n: 3 })
    expect(ageOf(before(47.5 * HOUR_MS), NOW)).toEqual({ unit: 'hours', n: 47 })
    expect(ageOf(before(8 * 24 * HOUR_MS), NOW)).toEqual({ unit: 'days', n: 8 })
  })

  it('takes a note from a clock ahead of ours as just now', () => {
    expect(ageOf(before(-5 * 60_000), NOW)).toEqual({ unit: 'minutes', n: 0 })
  })

  it('is fresh up to seven days and stale after, with the reason', () => {
    expect(freshnessOf(before(7 * 24 * HOUR_MS), null, NOW).at).toBe('fresh')
    const old = before(7 * 24 * HOUR_MS + 1)
    expect(freshnessOf(old, null, NOW)).toMatchObject({ at: 'stale', why: 'quiet' })
    expect(freshnessOf(old, 'offline', NOW)).toMatchObject({ at: 'stale', why: 'offline' })
    expect(freshnessOf(old, 'restoring', NOW)).toMatchObject({ at: 'stale', why: 'offline' })
    expect(freshnessOf(old, 'rolled-back', NOW)).toMatchObject({ at: 'stale', why: 'refused' })
  })

  it('never calls warnings fresh that nobody has vouched for, or only a note from the future', () => {
    expect(freshnessOf(before(-2 * HOUR_MS), null, NOW)).toEqual({ at: 'none' })
    expect(freshnessOf(before(-HOUR_MS / 2), null, NOW).at).toBe('fresh')
    expect(freshnessOf(null, null, NOW)).toEqual({ at: 'none' })
  })

  it('tells a refusal from a missing connection', () => {
    expect(isRefusal('forked')).toBe(true)
    expect(isRefusal('offline')).toBe(false)
  })
})
