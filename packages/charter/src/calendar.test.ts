import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dayOf, dayShape, instantOf, instantShape, millisecondsOf } from './calendar.ts'

const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2999, 11, 31) })

describe('days and instants', () => {
  it('[CHARTER-4] instants and days made from a moment have their shape', () => {
    fc.assert(
      fc.property(moments, (milliseconds) => {
        const instant = instantOf(milliseconds)
        expect(v.is(instantShape, instant)).toBe(true)
        expect(millisecondsOf(instant)).toBe(milliseconds)
        expect(v.is(dayShape, dayOf(instant))).toBe(true)
      }),
    )
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00',
    '',
  ])('[CHARTER-4] %j is no day', (text) => {
    expect(v.is(dayShape, text)).toBe(false)
  })

  it('[CHARTER-4] 29 February is a day in a leap year', () => {
    expect(v.is(dayShape, '2028-02-29')).toBe(true)
  })

  it.each([
    '2026-05-04T03:02:01Z',
    '2026-05-04T03:02:01.000+00:00',
    '2026-05-04T24:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-05-04T03:02:60.000Z',
    '2026-05-04 03:02:01.000Z',
  ])('[CHARTER-4] %j is no instant', (text) => {
    expect(v.is(instantShape, text)).toBe(false)
  })
})
