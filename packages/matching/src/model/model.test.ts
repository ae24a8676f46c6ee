import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Estimate } from '../estimate/contracts.ts'
import { layoutOf } from './layout.ts'
import { modelFrom, neverRising } from './model-from.ts'
import { parasol1 } from './parasol-1.ts'

test('values that never rise stay, others are pooled with their neighbours', () => {
  expect(neverRising([3, 2, 1], [1, 1, 1])).toEqual([3, 2, 1])
  expect(neverRising([3, 1, 2], [1, 1, 3])).toEqual([3, 1.75, 1.75])
  fc.assert(
    fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true })), (values) => {
      const pooled = neverRising(
        values,
        values.map(() => 1),
      )
      expect(pooled).toHaveLength(values.length)
      for (const [at, value] of pooled.entries())
        expect(value).toBeLessThanOrEqual((pooled[at - 1] ?? value) + 1e-9)
    }),
  )
})

test('an estimate becomes weights, in the order of the base', () => {
  const { levels } = layoutOf(parasol1)
  const shares = (of: (place: number, count: number) => number) =>
    levels.map((names) => {
      const plain = names.map((_, place) => of(place, names.length))
      const total = plain.reduce((sum, share) => sum + share, 0)
      return plain.map((share) => share / total)
    })
  const estimate: Estimate = {
    m: shares((place, count) => (place + 1) / count),
    u: shares(() => 1),
    prior: 0.001,
    shrinkage: levels.map(() => 1),
  }
  const model = modelFrom(parasol1, estimate, { name: 'turned', records: 1000 })
  expect(model.partners).toBeCloseTo(1)
  expect(model.weights.phone.same).toBeGreaterThanOrEqual(model.weights.phone.differs)
  expect(parasol1.weights.phone.same).toBe(15.5)
})

test('[LINK-8] in the published model, agreement speaks for and difference against', () => {
  for (const levels of Object.values(parasol1.weights) as Readonly<Record<string, number>>[]) {
    const bits = Object.values(levels)
    expect(Math.max(...bits)).toBeGreaterThan(0)
    expect(Math.min(...bits)).toBeLessThan(0)
  }
})
