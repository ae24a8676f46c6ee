import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { createIndex } from './search-index.ts'

const index = createIndex([
  describedAs('chen', { names: ['陈志明'] }),
  describedAs('li', { names: ['李明'] }),
  describedAs('park', { names: ['박지훈'] }),
  describedAs('sukhwinder', { names: ['ਸੁਖਵਿੰਦਰ ਗਿੱਲ'] }),
  describedAs('dmitri', { names: ['Дмитрий Шевченко'] }),
  describedAs('mohammad', { names: ['محمد حسینی'] }),
  describedAs('peter', { names: ['Peter Chan'] }),
])
const first = (fragment: string): string | undefined => check(index, fragment, 5)[0]?.id

describe('[READ-6] [UI-38] a name in another script', () => {
  it.each([
    ['chen zhiming', 'chen'],
    ['chan chi ming', 'chen'],
    ['tan', 'chen'],
    ['lee', 'li'],
    ['park jihoon', 'park'],
    ['sukhwinder gill', 'sukhwinder'],
    ['dmitri shevchenko', 'dmitri'],
    ['mohammad hosseini', 'mohammad'],
  ])('is found by its Latin spelling %s', (fragment, id) => {
    expect(first(fragment)).toBe(id)
  })

  it.each([
    ['陈志明', 'chen'],
    ['陳志明', 'chen'],
    ['李明', 'li'],
    ['박지훈', 'park'],
    ['Дмитрий', 'dmitri'],
    ['محمد', 'mohammad'],
  ])('is found as written, %s', (fragment, id) => {
    expect(first(fragment)).toBe(id)
  })

  it('comes as written before one that is only read alike', () => {
    expect(check(index, '陈', 5).map(({ id }) => id)).toEqual(['chen', 'peter'])
  })
})
