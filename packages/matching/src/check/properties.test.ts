import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { createIndex } from './search-index.ts'

const scoreOf = (items: readonly Described[], id: string, fragment: string): number =>
  check(createIndex(items), fragment, 100).find((finding) => finding.id === id)?.score ??
  Number.NEGATIVE_INFINITY

const facts = [
  { names: ['Zedekiah'] },
  { vehicles: ['white Lada'] },
  { phones: ['604 555 0123'] },
  { places: ['Maple Lane, Surrey'] },
  { description: 'rose tattoo on neck, walks with a limp' },
] as const satisfies readonly Partial<Described>[]
const typed = ['zedekiah', 'white lada', '604 555 0123', 'maple lane', 'rose neck']

describe('[CHECK-19] more agreeing evidence never lowers a score', () => {
  const others = [
    describedAs('other', { names: ['Walter'], vehicles: ['grey Volvo'], text: 'said very little' }),
  ]
  it('in a description', () => {
    fc.assert(
      fc.property(
        fc.subarray(facts as readonly Partial<Described>[] as Partial<Described>[]),
        fc.nat(facts.length - 1),
        (some, extra) => {
          const fragment = typed.join(' ')
          const less: Partial<Described> = Object.assign({}, ...some)
          const more: Partial<Described> = { ...less, ...facts[extra] }
          const items = [...others, describedAs('less', less), describedAs('more', more)]
          expect(scoreOf(items, 'more', fragment)).toBeGreaterThanOrEqual(scoreOf(items, 'less', fragment))
        },
      ),
      { numRuns: 60 },
    )
  })
  it('in a fragment', () => {
    const all = describedAs('wanted', Object.assign({}, ...facts))
    for (let count = 1; count < typed.length; count++) {
      const less = scoreOf([...others, all], 'wanted', typed.slice(0, count).join(' '))
      const more = scoreOf([...others, all], 'wanted', typed.slice(0, count + 1).join(' '))
      expect(more).toBeGreaterThan(less)
    }
  })
})
