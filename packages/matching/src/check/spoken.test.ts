import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { readFragment } from './read-fragment.ts'
import { createIndex } from './search-index.ts'

const guessed = (fragment: string, kind: 'plate' | 'phone'): readonly string[] =>
  readFragment(fragment)
    .guesses.filter((guess) => guess.kind === kind)
    .map(({ key }) => key)

describe('everyday words that say a character, too', () => {
  it.each([
    'pretended to be police',
    'to be or not',
    'something for you to see',
    'do too',
    'two men in',
    'un char neuf',
    'pris pour un autre',
  ])('are no plate and no phone: %s', (fragment) => {
    expect(guessed(fragment, 'phone')).toEqual([])
    expect(guessed(fragment, 'plate').filter((key) => /\d/.test(key))).toEqual([])
  })

  it.each([
    ['alpha bravo charlie one two three', 'abc123'],
    ['alpha bravo to three', 'ab23'],
    ['iqz one to three', 'iqz123'],
    ['plate for iqz', '4iqz'],
  ])('are a plate among characters: %s', (fragment, key) => {
    expect(guessed(fragment, 'plate')).toContain(key)
  })

  it.each([
    ['six oh for five five five oh one nine nine', '6045550199'],
    ['six zéro quatre cinq cinq cinq zéro un neuf neuf', '6045550199'],
    ['texted me to 604 555 0199', '6045550199'],
    ['604 555 0199 for a date', '6045550199'],
  ])('are digits of a phone among digits only: %s', (fragment, key) => {
    const [first] = guessed(fragment, 'phone')
    expect(first).toBe(key)
  })

  it('find what was done before any plate', () => {
    const index = createIndex([
      describedAs('plate', { plates: ['232 BEI'], date: '2026-02-02' }),
      describedAs('done', { text: 'Pretended to be a police officer.' }),
    ])
    expect(check(index, 'pretended to be police', 10).map(({ id }) => id)).toEqual(['done'])
  })

  it('never make a guess out of everyday words alone', () => {
    const word = fc.constantFrom(
      'to',
      'be',
      'for',
      'you',
      'too',
      'do',
      'un',
      'une',
      'ate',
      'char',
      'are',
      'why',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), (words) => {
        expect([...guessed(words.join(' '), 'plate'), ...guessed(words.join(' '), 'phone')]).toEqual([])
      }),
    )
  })
})
