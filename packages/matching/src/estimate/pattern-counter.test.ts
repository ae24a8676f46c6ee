import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MISSING } from './contracts.ts'
import { createPatternCounter } from './pattern-counter.ts'

test('counts each pattern once, missing apart from every level', () => {
  const counter = createPatternCounter([2, 3])
  expect(counter.add([0, 0])).toBe(0)
  expect(counter.add([MISSING, 0])).toBe(1)
  expect(counter.add([0, MISSING])).toBe(2)
  expect(counter.add([0, 0], 2.5)).toBe(0)
  const { levels, counts } = counter.table()
  expect([...levels]).toEqual([0, 0, MISSING, 0, 0, MISSING])
  expect([...counts]).toEqual([3.5, 1, 1])
})

test('never takes two patterns for one, however many slots there are', () => {
  const width = 60
  const pattern = fc.array(fc.constantFrom(0, 1, 6, MISSING), { minLength: width, maxLength: width })
  fc.assert(
    fc.property(pattern, fc.nat(width - 1), (levels, slot) => {
      const counter = createPatternCounter(levels.map(() => 7))
      const other = levels.with(slot, levels[slot] === 0 ? 1 : 0)
      expect([counter.add(levels), counter.add(other), counter.add(levels)]).toEqual([0, 1, 0])
    }),
  )
})
