import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordSlips } from './word-slips.ts'

const ANY = 10_000
const units = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))
const cost = (typed: string, meant: string): number => wordSlips(units(typed), units(meant), ANY)

it.each<[string, readonly [string, string], readonly [string, string]]>([
  ['a doubled letter before any other mistake', ['stevven', 'steven'], ['stxeven', 'steven']],
  ['two letters swapped before another letter', ['setven', 'steven'], ['spxven', 'steven']],
  ['a letter left out before one put in', ['steen', 'steven'], ['stevten', 'steven']],
  ['a neighbouring key before a far one', ['stecen', 'steven'], ['stepen', 'steven']],
  ['a spelling of the sound before another letter', ['filip', 'philip'], ['xhilip', 'philip']],
  ['rn for m before any two letters', ['thornas', 'thomas'], ['thoxxas', 'thomas']],
  ['a mistake inside before one in the first letter', ['rpger', 'roger'], ['toger', 'roger']],
])('%s', (_what, likelier, less) => {
  expect(cost(...likelier)).toBeLessThan(cost(...less))
})

it('costs nothing when nothing is wrong, and something otherwise', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[a-z]{1,12}$/), (left, right) => {
      expect(cost(left, left)).toBe(0)
      if (left !== right) expect(cost(left, right)).toBeGreaterThan(0)
    }),
  )
})

it('gives up beyond the limit, and only then', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-e]{1,8}$/),
      fc.stringMatching(/^[a-e]{1,8}$/),
      fc.nat(300),
      (typed, meant, limit) => {
        const full = cost(typed, meant)
        const limited = wordSlips(units(typed), units(meant), limit)
        if (full <= limit) expect(limited).toBe(full)
        else expect(limited).toBeGreaterThan(limit)
      },
    ),
  )
})

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, meant) => {
      expect(cost(typed, meant)).toBeGreaterThanOrEqual(0)
    }),
  )
})
