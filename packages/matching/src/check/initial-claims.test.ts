import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { reasonsFor } from './reasons-for.ts'
import { createIndex } from './search-index.ts'

// The wanted one is the oldest, so that nothing but the letter can bring it to the front.
const people: readonly Described[] = [
  describedAs('marta', { names: ['Marta Quistrel'], date: '2025-01-01' }),
  describedAs('oscar', { names: ['Oscar Quistrel'], date: '2025-01-02' }),
  describedAs('both', { names: ['Milo', 'Ivan Quistrel'], date: '2025-01-03' }),
  describedAs('milo', { names: ['Milo Brandvold'], date: '2025-01-04' }),
  describedAs('quentin', { names: ['Quentin Ferrow'], date: '2025-01-05' }),
]
const order = (fragment: string): readonly string[] =>
  check(createIndex(people), fragment, 10).map(({ id }) => id)

describe('a letter beside a name', () => {
  it.each(['M Quistrel', 'M. Quistrel', 'm quistrel', 'Quistrel M', 'Quistrel, M.'])('%s', (fragment) => {
    expect(order(fragment)[0]).toBe('marta')
  })

  it.each(['O. Quistrel', 'Quistrel O', 'O. Quistral'])('finds another given name: %s', (fragment) => {
    expect(order(fragment)[0]).toBe('oscar')
  })

  it('stands for no other name of his, and not for the name beside it', () => {
    const scores = new Map(check(createIndex(people), 'M Quistrel', 10).map(({ id, score }) => [id, score]))
    expect(scores.get('both')).toBe(scores.get('oscar'))
    const own = new Map(check(createIndex(people), 'Q Quistrel', 10).map(({ id, score }) => [id, score]))
    expect(own.get('marta')).toBe(own.get('oscar'))
  })

  it('brings nobody by itself', () => {
    expect(order('M Zyx')).toEqual([])
  })

  it('is told', () => {
    const [marta] = people
    const told = marta ? reasonsFor(marta, 'M. Quistrel') : []
    expect(told.map(({ typed, found, how }) => [typed, found, how])).toEqual([
      ['M', 'Marta', 'starts-with'],
      ['Quistrel', 'Quistrel', 'same'],
    ])
  })

  it.each(['E', 'S', 'N', 'W'])('is a letter of a name where no street is: %s', (letter) => {
    const index = createIndex([
      describedAs('newer', { names: ['Xavier Quistrel'], date: '2025-02-02' }),
      describedAs('wanted', { names: [`${letter}lva Quistrel`], date: '2025-01-01' }),
    ])
    expect(check(index, `${letter}. Quistrel`, 10)[0]?.id).toBe('wanted')
  })
})
