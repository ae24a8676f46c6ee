import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barOf, likelihoodOf, strengthOf } from './likelihood.ts'
import { piecesOf } from './marked.tsx'

it('words grow with the probability, and a figure never shows', () => {
  expect([0, 0.24, 0.25, 0.69, 0.7, 0.94, 0.95, 1].map(likelihoodOf)).toEqual([
    'unlikely',
    'unlikely',
    'possible',
    'possible',
    'likely',
    'likely',
    'very-likely',
    'very-likely',
  ])
})

it('a bar is as long against as for, and never longer than its place', () => {
  expect(barOf(10)).toBe(50)
  expect(barOf(-10)).toBe(50)
  expect(barOf(300)).toBe(100)
  expect([strengthOf(2), strengthOf(-3), strengthOf(12)]).toEqual(['little', 'clear', 'strong'])
})

it('marking what differs loses no character of a value, whatever is said to differ', () => {
  const stretches = fc.array(fc.record({ at: fc.nat(30), text: fc.string({ maxLength: 4 }) }))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 25 }), stretches, (value, differing) => {
      const pieces = piecesOf(value, differing)
      expect(pieces.map(({ text }) => text).join('')).toBe(value)
    }),
  )
  expect(piecesOf('QIO 12Z', [{ at: 2, text: 'O' }])).toEqual([
    { text: 'QI', differs: false },
    { text: 'O', differs: true },
    { text: ' 12Z', differs: false },
  ])
})
