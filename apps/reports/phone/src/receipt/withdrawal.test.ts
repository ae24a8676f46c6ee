import type { Day } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import type { Opened } from './open-with-words.ts'
import { waitsUntil, withdrawalOf } from './withdrawal.ts'

const TODAY = '2026-05-04' as Day
const day = (text: string) => text as Day
const stands = (held: Day | null, signed: Day | null) =>
  withdrawalOf({ withdrawOn: held, mailbox: { withdrawOn: signed } } as unknown as Opened, TODAY)

describe('[G19] a withdrawal that waits', () => {
  it('counts the days that are left, and is due from its day', () => {
    expect(stands(null, null)).toEqual({ at: 'none' })
    expect(stands(day('2026-05-18'), day('2026-05-18'))).toEqual({ at: 'waits', on: '2026-05-18', days: 14 })
    expect(stands(day('2026-05-05'), day('2026-05-05'))).toMatchObject({ at: 'waits', days: 1 })
    expect(stands(TODAY, TODAY)).toEqual({ at: 'due' })
  })

  it('is never due by the word of a server alone, nor before both have come', () => {
    expect(stands(TODAY, null)).toEqual({ at: 'half' })
    expect(stands(null, TODAY)).toEqual({ at: 'half' })
    expect(stands(TODAY, day('2026-05-06'))).toMatchObject({ at: 'waits', on: '2026-05-06' })
  })

  it('waits whole days from today, over the end of a month', () => {
    const engine = {
      now: () => '2026-05-29T23:59:00.000Z' as ReturnType<Parameters<typeof waitsUntil>[0]['now']>,
    }
    expect(waitsUntil(engine, 3)).toBe('2026-06-01')
    expect(waitsUntil(engine, 0)).toBe('2026-05-29')
  })
})
