import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAge } from './read-age.ts'
import { readHeight } from './read-height.ts'

describe('readAge', () => {
  it.each([
    ['about 48', 48, 48],
    ['in his late 40s', 46, 49],
    ['mid-thirties', 34, 36],
    ['early 20s', 20, 23],
    ["50's", 50, 59],
    ['45 to 50', 45, 50],
    ['45-50', 45, 50],
    ['between 30 and 40', 30, 40],
    ['late 20s early 30s', 26, 33],
    ['30s or 40s', 30, 49],
    ['50ish', 50, 50],
    ['48 yrs old', 48, 48],
    ['over 60', 60, 75],
    ['60+', 60, 75],
    ['under 30', 18, 30],
    ['48 ans', 48, 48],
    ['debut trentaine', 30, 33],
    ['dans la cinquantaine', 50, 59],
    ['fin quarantaine', 46, 49],
    ['white male, 48, heavy', 48, 48],
    ['forty five years old', 45, 45],
    ['middle aged', 40, 59],
    ['elderly', 60, 85],
  ])('reads %s', (text, from, to) => {
    expect(readAge(text, false)).toEqual({ from, to })
  })

  it('reads a bare number only where age is asked for', () => {
    expect(readAge('maybe 48 or so', true)).toEqual({ from: 48, to: 48 })
    expect(readAge('room 48 at the back', false)).toBeNull()
  })

  it('takes neither a height nor a weight for an age', () => {
    expect(readAge("5'11, 90 kg", false)).toBeNull()
    expect(readAge('about 80 kg', false)).toBeNull()
    expect(readAge('183 cm', false)).toBeNull()
  })
})

describe('readHeight', () => {
  it.each([
    ["5'11", 180, 180],
    ['5\'11"', 180, 180],
    ['5 ft 11', 180, 180],
    ['5 foot 11 inches', 180, 180],
    ['5 pieds 11', 180, 180],
    ["6'", 183, 183],
    ['6 feet tall', 183, 183],
    ['approx 6 foot 2', 188, 188],
    ['six foot two', 188, 188],
    ['five eleven', 180, 180],
    ["5'8 to 5'10", 173, 178],
    ['183 cm', 183, 183],
    ['1.83 m', 183, 183],
    ['1m83', 183, 183],
    ['tall', 180, 203],
    ['short, fat', 150, 170],
  ])('reads %s', (text, from, to) => {
    expect(readHeight(text, false)).toEqual({ from, to })
  })

  it('reads bare numbers only where height is asked for', () => {
    expect(readHeight('183', true)).toEqual({ from: 183, to: 183 })
    expect(readHeight('paid 183', false)).toBeNull()
  })

  it('takes no short hair for a short man', () => {
    expect(readHeight('short hair', false)).toBeNull()
    expect(readHeight('male, short dark hair', false)).toBeNull()
  })
})

describe('both', () => {
  it('take any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, field) => {
        const age = readAge(text, field)
        const height = readHeight(text, field)
        if (age) expect(age.from).toBeLessThanOrEqual(age.to)
        if (height) expect(height.from).toBeLessThanOrEqual(height.to)
      }),
      { numRuns: 500 },
    )
  })

  it('read every height in feet and inches as its centimetres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 6 }), fc.integer({ min: 0, max: 11 }), (feet, inches) => {
        const height = Math.round((feet * 12 + inches) * 2.54)
        expect(readHeight(`${feet}'${inches}`, false)).toEqual({ from: height, to: height })
        expect(readHeight(`${feet} ft ${inches} in`, false)).toEqual({ from: height, to: height })
      }),
    )
  })
})
