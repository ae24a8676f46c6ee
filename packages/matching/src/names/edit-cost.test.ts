import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editCost, editCosts, ORDINARY, unitsOf } from './edit-cost.ts'

const plain = editCosts('aa0', 'a100', { doubled: ORDINARY, swapped: ORDINARY })
const weighted = editCosts('bv25 sz10', 'h20 e30', { doubled: 15, swapped: 60 })
const between = (left: string, right: string, costs = plain, limit = 10_000): number =>
  editCost({ left: unitsOf(left), right: unitsOf(right), limit }, costs)
const word = fc.string({ unit: fc.constantFrom(...'abehsvz'), maxLength: 12 })

describe('editCost', () => {
  it('counts letters changed, missing, too many and swapped', () => {
    expect(between('marten', 'martin')).toBe(100)
    expect(between('marten', 'mrten')).toBe(100)
    expect(between('marten', 'marrten')).toBe(100)
    expect(between('marten', 'amrten')).toBe(100)
    expect(between('marten', '')).toBe(600)
  })
  it('takes less for what is easily mistaken', () => {
    expect(between('bera', 'vera', weighted)).toBe(25)
    expect(between('anna', 'ana', weighted)).toBe(15)
    expect(between('martha', 'marta', weighted)).toBe(20)
    expect(between('brian', 'brain', weighted)).toBe(60)
  })
  it('is symmetric, and nothing only between a word and itself', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const cost = between(left, right, weighted)
        expect(between(right, left, weighted)).toBe(cost)
        expect(cost === 0).toBe(left === right)
      }),
    )
  })
  it('gives the same below its limit, and more than the limit beyond it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(600), (left, right, limit) => {
        const cost = between(left, right, weighted)
        const limited = between(left, right, weighted, limit)
        if (cost <= limit) expect(limited).toBe(cost)
        else expect(limited).toBeGreaterThan(limit)
      }),
    )
  })
})
