import type { Hash } from './encoded.ts'
import { expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

const hash = (first: string): Hash => first.padEnd(43, 'A') as Hash

it('shows a hash as five groups of four', () => {
  expect(fingerprintOf(hash('_w'))).toMatch(/^([a-hj-km-np-tv-z0-9]{4} ){4}[a-hj-km-np-tv-z0-9]{4}$/)
})
it('tells hashes apart that differ in the first or in the hundredth bit', () => {
  const shown = ['', 'gA', 'AAAAAAAAAAAAAAAAQ', 'AAAAAAAAAAAAAAAAE'].map((first) =>
    fingerprintOf(hash(first)),
  )
  expect(new Set(shown).size).toBe(4)
})
