import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween } from './edits.ts'

test.each([
  ['amara', 'amara', 0],
  ['amara', 'amarra', 1],
  ['amara', 'maara', 1],
  ['amara', 'emare', 2],
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['', 'abc', 3],
])('from %s to %s', (left, right, edits) => {
  expect(editsBetween(left, right, 5)).toBe(edits)
  for (let limit = 0; limit < edits; limit++) expect(editsBetween(left, right, limit)).toBe(limit + 1)
})

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })

test('a limit only stops the counting', () => {
  fc.assert(
    fc.property(short, short, fc.nat(9), (left, right, limit) => {
      const edits = editsBetween(left, right, 20)
      expect(editsBetween(right, left, 20)).toBe(edits)
      expect(editsBetween(left, right, limit)).toBe(Math.min(edits, limit + 1))
    }),
    { numRuns: 500 },
  )
})
