import { type Day } from '@parasol/charter'
import { patternShape } from '@parasol/protocol'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { describedReport } from './described-report.ts'
import { fieldsFrom, holdsNothing, patternFrom, tooMuchIn } from './shared-facts-form.ts'

const form = {
  happened: ['threats', 'no-pay'],
  names: 'Dex or Big Ray',
  plate: 'QI0 12Z',
  tattoos: 'crown on chest',
  build: 'heavy',
  words: 'I was at my own place when he came.',
  phrases: 'calls everyone boss',
  yourGender: 'trans',
} as const
const fields = fieldsFrom(describedReport({ id: 'r', date: '2026-05-01', organisation: 'house' }, form))
const expires = '2027-05-01' as Day

describe('facts that other desks may compare', () => {
  it('are those about the person reported, and none of her own words', () => {
    expect(fields).toMatchObject({
      names: 'Dex\nBig Ray',
      plates: 'QI0 12Z',
      description: 'heavy, crown on chest',
    })
    expect(JSON.stringify(fields)).not.toMatch(/my own place|boss|trans/)
  })

  it('make a record that the protocol takes, without a narrative', () => {
    const record = patternFrom(fields, form, { expires, areas: [] })
    expect(v.is(patternShape, record)).toBe(true)
    expect(record.categories).toEqual(['no-pay', 'threats'])
    expect(record).not.toHaveProperty('text')
  })

  it('are never cut off unseen', () => {
    const long = { ...fields, names: Array.from({ length: 13 }, (_, n) => `Name ${n}`).join('\n') }
    expect(tooMuchIn(fields)).toEqual([])
    expect(tooMuchIn(long)).toEqual(['names'])
    expect(tooMuchIn({ ...fields, plates: 'Q'.repeat(81) })).toEqual(['plates'])
    expect(tooMuchIn({ ...fields, description: 'x'.repeat(601) })).toEqual(['description'])
  })

  it('have to be there at all', () => {
    expect(holdsNothing(fields)).toBe(false)
    expect(
      holdsNothing(fieldsFrom(describedReport({ id: 'r', date: '2026-05-01', organisation: 'h' }, {}))),
    ).toBe(true)
  })
})
