import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assign } from './assign.ts'

/** The least sum over every order of columns. */
function leastOf(costs: readonly (readonly number[])[], row = 0, taken = 0): number {
  if (row === costs.length) return 0
  return Math.min(
    ...costs.map((_, column) =>
      (taken >> column) & 1
        ? Number.POSITIVE_INFINITY
        : (costs[row]?.[column] ?? 0) + leastOf(costs, row + 1, taken | (1 << column)),
    ),
  )
}

it('finds what trying every order finds', () => {
  const table = fc.integer({ min: 0, max: 6 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(table, (costs) => {
      const columns = assign(costs)
      expect(new Set(columns).size).toBe(costs.length)
      const sum = columns.reduce((total, column, row) => total + (costs[row]?.[column] ?? 0), 0)
      expect(sum).toBe(leastOf(costs))
    }),
  )
})
