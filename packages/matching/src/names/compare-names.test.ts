import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from './compare-names.ts'

const score = (left: string, right: string): number => compareNames(left, right).score

describe('compareNames', () => {
  it.each([
    ['Anders Okafor', 'Okafor, Anders'],
    ['Mr. Anders Okafor', 'ANDERS OKAFOR'],
    ['Anders Okafor', 'Anders M. Okafor'],
    ['AndersOkafor', 'Anders Okafor'],
    ['J.-C. Okafor', 'Jean-Claude Okafor'],
    ['JC Okafor', 'Jean-Claude Okafor'],
    ['Сергій Окаренко', 'Serhiy Okarenko'],
    ['陳偉明', 'Chan Wai Ming'],
    ['陈伟明', 'Chen Weiming'],
    ['박준호', 'Park Joon-ho'],
    ['ਹਰਪ੍ਰੀਤ ਢਿੱਲੋਂ', 'Harpreet Dhillon'],
    ['رضا کریمی', 'Reza Karimi'],
    ['Nguyễn Văn Tâm', 'Nguyen Van Tam'],
    ['Kitimaat Woodworks Ltd.', 'Kitimaat Woodworks Limited'],
    ['Quesnel Rivers Society', 'QRS'],
    ['Second Ridge Trading Co.', '2nd Ridge Trading'],
  ])('takes %s and %s for one', (left, right) => {
    expect(score(left, right)).toBeGreaterThan(0.45)
  })

  it.each([
    ['Anders Okafor', 'Anders Lindqvist'],
    ['Anders Maria Okafor Reyes', 'Anders Maria Lindqvist Reyes'],
    ['Mohammed Karimi', 'Mohammed Rahal'],
    ['Minh Le', 'Minh Do'],
    ['Northline Trading Ltd', 'Easthope Trading Ltd'],
    ['Harpreet Singh Dhillon', 'Harpreet Singh Sandhu'],
    ['Li Wei', 'Lu Wei'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(score(left, right)).toBeLessThan(0.3)
  })

  it('minds a missing part less than a different one, and a common word less than a rare one', () => {
    expect(score('Anders Okafor', 'Anders Bo Okafor')).toBeGreaterThan(
      score('Anders Al Okafor', 'Anders Bo Okafor'),
    )
    expect(score('Mohammed', 'Mohammed Okafor')).toBeLessThan(score('Okafor', 'Okafor Mohammed'))
    expect(score('Northline Group', 'Northline Bank')).toBeGreaterThan(
      score('Northline Group', 'Easthope Group'),
    )
  })

  it('says which part was set against which, and how', () => {
    expect(compareNames('Bob Okafor', 'Okafor, Robert James').evidence).toEqual(
      expect.arrayContaining([
        { left: 'okafor', right: 'okafor', how: 'same' },
        { left: 'bob', right: 'robert', how: 'nickname' },
        { left: null, right: 'james', how: 'missing' },
      ]),
    )
  })

  it('has nothing to say of names without a letter or digit', () => {
    expect(compareNames('', 'Okafor')).toEqual({ score: 0, evidence: [] })
    expect(compareNames('?!', '…')).toEqual({ score: 0, evidence: [] })
  })
})

describe('compareNames, whatever is written', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 60 })
  const known = fc.constantFrom(
    ...'anders okafor lindqvist reyes mohammed okafar robert bob j dr trading ltd 陳 chan сергей serge bank'.split(
      ' ',
    ),
  )
  const name = fc.array(known, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))

  it('gives a number between 0 and 1, the same both ways', () => {
    fc.assert(
      fc.property(fc.oneof(anything, name), fc.oneof(anything, name), (left, right) => {
        const there = score(left, right)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(score(right, left)).toBeCloseTo(there, 12)
      }),
      { numRuns: 500 },
    )
  })
  it('finds nothing more alike than a name and itself', () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(score(left, left)).toBeCloseTo(1, 12)
        expect(score(left, right)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('never counts a part against two names that both have it', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('vasquez', 'thuy', 'nakamura'), (left, right, both) => {
        expect(score(`${left} ${both}`, `${right} ${both}`)).toBeGreaterThanOrEqual(
          score(left, right) - 1e-12,
        )
      }),
    )
  })
  it('takes the longest of names in its stride', () => {
    const long = 'ab ba '.repeat(500)
    expect(score(long, 'abba '.repeat(500))).toBeGreaterThanOrEqual(0)
  })
})
