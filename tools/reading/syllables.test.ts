import { expect, it } from 'vitest'
import { syllables } from './syllables.ts'

const SAID: readonly (readonly [number, string])[] = [
  [
    1,
    'a I yes phone locked names stored note words called reached typed asked through friend cleared safe calls',
  ],
  [
    2,
    'people wanted pages little happened answer nothing something police server warning moment useless being doing',
  ],
  [
    2,
    'going taken opened circle table places closes maybe careful agree easy report quiet science client forces',
  ],
  [
    3,
    'reported somebody together connection deleted area violence violent general already answering understood',
  ],
  [3, 'created remember disappear imagine everyone invited separate'],
  [4, 'situation community invitation information identity February emergency everybody territory'],
  [5, 'organisation opportunity university'],
]

it.each(SAID)('%i: %s', (count, words) => {
  for (const word of words.split(' ')) expect(syllables(word), word).toBe(count)
})

it('counts the digits of a number, and never less than one', () => {
  expect(syllables('911')).toBe(3)
  expect(syllables('hm')).toBe(1)
})
