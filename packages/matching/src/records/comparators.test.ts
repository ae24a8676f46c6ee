import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MISSING } from '../estimate/contracts.ts'
import type { Comparator } from './column.ts'
import { compareDates, readDate } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { compareWords } from './compare-words.ts'

/** The levels of the first two records, by name; `-` where nothing can be said. */
function levelsOf(comparator: Comparator, left = 0, right = 1): readonly string[] {
  const width = comparator.columns.length
  const out = { levels: new Uint8Array(width), terms: new Int32Array(width) }
  comparator.compare(left, right, out, 0)
  return comparator.columns.map(({ levels }, column) => {
    const level = out.levels[column] ?? MISSING
    return level === MISSING ? '-' : (levels[level]?.level ?? 'no such level')
  })
}

type Name = { readonly full?: string; readonly given?: string; readonly family?: string }
const names = (...pair: readonly Name[]): readonly string[] => {
  const field = (part: keyof Name) =>
    pair.some((name) => part in name) ? [pair.map((name) => name[part] ?? '')] : []
  const fields = { slot: 'name', full: field('full'), given: field('given'), family: field('family') }
  return levelsOf(compareNames(fields, pair.length))
}

test.each<[Name, Name, readonly string[]]>([
  [{ given: 'Amara', family: 'Okonjo' }, { given: 'amara', family: 'OKONJO' }, ['same', 'same', '-']],
  [
    { given: 'Amara', family: 'Okonjo' },
    { given: 'Okonjo', family: 'Amara' },
    ['elsewhere', 'elsewhere', '-'],
  ],
  [{ given: 'William', family: 'Brank' }, { given: 'Bill', family: 'Brankk' }, ['spelling', 'nickname', '-']],
  [{ given: 'W.', family: 'Brank' }, { given: 'William', family: 'Dahl' }, ['differs', 'initial', '-']],
  [{ given: 'Brank', family: '' }, { given: 'Ilona', family: 'Brank' }, ['elsewhere', '-', '-']],
  [{ full: 'Ilona Marta Brank' }, { full: 'Sir Ilona Brank' }, ['same', 'same', '-']],
  [{ full: 'Brank Ilona' }, { full: 'Ilona Brank' }, ['elsewhere', 'elsewhere', '-']],
  [
    { full: 'Ilona Marta Brank', given: 'Ilona', family: 'Brank' },
    { full: 'Marta Brank', given: 'Marta', family: 'Brank' },
    ['same', 'elsewhere', '-'],
  ],
])('names: %o and %o', (left, right, levels) => {
  expect(names(left, right)).toEqual(levels)
  expect(names(right, left)).toEqual(levels)
})

test.each([
  ['1987-04-12', '1987-04-12', ['same', 'same']],
  ['1987-04-12', '1978-04-12', ['one-off', 'same']],
  ['1987-04-12', '1987-12-04', ['same', 'one-off']],
  ['1987-04-12', '1987-04-42', ['same', 'one-off']],
  ['1987-04-12', '1988-04-30', ['one-off', 'near']],
  ['1999-12-25', '2001-01-03', ['near', 'near']],
  ['1987-04-12', '1940-08-30', ['differs', 'differs']],
  ['1987-04-12', 'spring', ['-', '-']],
])('dates: %s and %s', (left, right, levels) => {
  expect(levelsOf(compareDates('born', [left, right]))).toEqual(levels)
  expect(levelsOf(compareDates('born', [right, left]))).toEqual(levels)
})

test('reads a date in the order its format says', () => {
  const read = { year: '1987', day: '0412' }
  expect(readDate('12/04/1987', 'DD/MM/YYYY')).toEqual(read)
  expect(readDate('19870412', 'YYYYMMDD')).toEqual(read)
  expect(readDate('04-12-1987', 'MM-DD-YYYY')).toEqual(read)
  expect(readDate('1987', 'YYYY-MM-DD')).toBeNull()
})

test.each<[Parameters<typeof compareWords>[0]['kind'], string, string, string]>([
  ['place', 'Corrin Falls', 'corrin  falls', 'same'],
  ['place', 'Corrin Falls', 'Corrin Fals', 'one-off'],
  ['place', 'Corrin Falls', 'Falls', 'contains'],
  ['place', 'Corrin Falls', 'Corryn Fall', 'alike'],
  ['text', '12 old mill road', '40 new mill lane', 'shares-word'],
  ['place', 'Corrin Falls', 'Amsbury', 'differs'],
  ['postcode', 'V0X 1W0', 'v0x1w0', 'same'],
  ['postcode', 'V0X 1W0', 'V0X 1W1', 'one-off'],
  ['postcode', 'V0X 1W0', 'V0X 9T4', 'area'],
  ['postcode', '2011', '2019', 'one-off'],
  ['code', '1234', '1243', 'one-off'],
  ['code', '12', '1207', 'contains'],
  ['code', '7', '8', 'differs'],
  ['category', 'teacher', 'techer', 'one-off'],
  ['email', 'a.okonjo@example.test', 'A.Okonjo@example.test', 'same'],
  ['email', 'a.okonjo@example.test', 'a.okonjo@elsewhere-entirely.invalid', 'before-at'],
  ['email', 'a.okonjo@example.test', 'b.dahl.the.second@example.test', 'after-at'],
])('%s: %s and %s', (kind, left, right, level) => {
  for (const texts of [
    [left, right],
    [right, left],
  ])
    expect(levelsOf(compareWords({ kind, fields: [{ field: 'f', texts }] }))).toEqual([level])
})

test('a value that has changed fields is found', () => {
  const fields = [
    { field: 'street', texts: ['12 old mill road', 'east pell'] },
    { field: 'suburb', texts: ['east pell', '12 old mil road'] },
  ]
  expect(levelsOf(compareWords({ kind: 'text', fields }))).toEqual(['elsewhere', 'elsewhere'])
})

test('any two texts compare the same from either side, and a text with itself agrees or says nothing', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 16 })
  fc.assert(
    fc.property(text, text, text, (one, other, third) => {
      const texts = [one, other, one]
      const fields = [
        { field: 'f', texts },
        { field: 'g', texts: [third, other, third] },
      ]
      const comparators = [
        compareDates('d', texts),
        compareNames({ slot: 'name', full: [texts], given: [[third, other, third]], family: [texts] }, 3),
        ...(['place', 'postcode', 'code', 'category', 'email', 'text'] as const).map((kind) =>
          compareWords({ kind, fields }),
        ),
      ]
      for (const comparator of comparators) {
        expect(levelsOf(comparator, 0, 1)).toEqual(levelsOf(comparator, 1, 0))
        for (const level of levelsOf(comparator, 0, 2)) expect(['same', '-']).toContain(level)
        expect(comparator.keys(0)).toEqual(comparator.keys(2))
      }
    }),
  )
})
