import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNameParts, type PartLikeness } from './compare-name-parts.ts'

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(/\s*,\s*/).map((pair) => pair.split(' ') as [string, string])
const howOf = (left: string, right: string): PartLikeness => compareNameParts(left, right).how

describe('[COMP-6] compareNameParts', () => {
  it.each(
    pairs(`gurpreet gurprit, hardeep hardip, singh sing, bhupinder bupinder, dhillon dillon, kowalski kowalsky,
      zelensky zelenskyi, petrov petroff, petrov petrow, tremblay tremblé, boudreau boudro, boudreaux boudreau,
      zhang jang, xu hsu, stephen stefen, mcdonald macdonald, hosseinzadeh hosseinzade, lee li, philip filip`).map(
      ([left, right]) => [left, right.replace('é', 'e')] as const,
    ),
  )('reads %s and %s as two spellings of one name', (left, right) => {
    expect(howOf(left, right)).toBe('spelling')
  })

  it.each(
    pairs(`robert bob, richard dick, alexander sasha, jose pepe, mikhail misha, mohammed mohd, sukhwinder sukhi,
      jaspreet jassi, benjamin bennie, francois frank, nguyen win, catherine kathryn, sean shawn`),
  )('knows %s and %s by a nickname or another form', (left, right) => {
    expect(howOf(left, right)).toBe('nickname')
  })

  it.each(
    pairs(`hussein hossain, mohammed muhammad, zhang chang, gonzalez gonsales, mikhail mihail, yusuf jusuf,
      vera bera, wong wang, khosrow hosro, qasim ghasem, jaz jas, steven stephen`),
  )('hears %s and %s as alike', (left, right) => {
    expect(howOf(left, right)).toBe('sounds-alike')
  })

  it.each(
    pairs('jennifer ejnnifer, martin marvin, johnson johnston, peters perers, sechin sech1n, gordon gorfon'),
  )('sees a slip between %s and %s', (left, right) => {
    expect(howOf(left, right)).toBe('one-off')
  })

  it('takes one letter for the first of a name, and no other', () => {
    expect(howOf('j', 'jasmine')).toBe('initial')
    expect(howOf('k', 'jasmine')).toBe('apart')
  })

  it.each(
    pairs(`kim kin, li lu, park bark, mark mary, ivan igor, alan albert, singh gill, chen chang, walter harper,
      mary martin, smith smythson, roy ray`),
  )('keeps %s and %s less than sure', (left, right) => {
    expect(compareNameParts(left, right).cost).toBeGreaterThan(0.25)
  })

  it('costs less the nearer: the same, a spelling, a sound, a slip, another name', () => {
    const costs = ['hussein', 'husein', 'hossain', 'hessian', 'harrison'].map(
      (other) => compareNameParts('hussein', other).cost,
    )
    expect(costs).toEqual(costs.toSorted((left, right) => left - right))
    expect(costs[0]).toBe(0)
    expect(costs[1]).toBeLessThan(costs[2] ?? 0)
  })

  it('[COMP-1] is symmetric, within its range and the same only for equal words, whatever the letters', () => {
    const letters = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aeiouybchjklmnsvz'), maxLength: 10 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    )
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const there = compareNameParts(left, right)
        expect(compareNameParts(right, left)).toEqual(there)
        expect(there.cost).toBeGreaterThanOrEqual(0)
        expect(there.cost).toBeLessThanOrEqual(1)
        expect(there.slips).toBeGreaterThanOrEqual(0)
        expect(there.how === 'same').toBe(left === right)
      }),
      { numRuns: 2000 },
    )
  })
})
