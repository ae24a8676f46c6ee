import { describe, expect, it } from 'vitest'
import { laneFor, workAsked } from './rules.ts'

describe('work asked of a report', () => {
  it('is a blink in quiet times and never more than a cheap phone can do', () => {
    expect(workAsked({ normal: 0, slow: 0 })).toEqual({ bits: 8, slowBits: 0 })
    expect(workAsked({ normal: 16, slow: 32 })).toEqual({ bits: 8, slowBits: 0 })
    expect(workAsked({ normal: 1_000_000, slow: 1_000_000 })).toEqual({ bits: 18, slowBits: 12 })
  })

  it('rises with the load and never falls while the load rises', () => {
    const asked = Array.from({ length: 2000 }, (_, count) => workAsked({ normal: count, slow: count }))
    for (const [at, { bits, slowBits }] of asked.entries()) {
      const before = asked[at - 1] ?? { bits: 0, slowBits: 0 }
      expect(bits).toBeGreaterThanOrEqual(before.bits)
      expect(slowBits).toBeGreaterThanOrEqual(before.slowBits)
      expect(slowBits).toBeLessThanOrEqual(bits)
    }
  })

  it('[G15] does not rise in one lane for a flood in the other', () => {
    expect(workAsked({ normal: 0, slow: 100_000 }).bits).toBe(8)
    expect(workAsked({ normal: 100_000, slow: 0 }).slowBits).toBe(0)
  })

  it('lets everybody in who does what is asked', () => {
    for (let count = 0; count < 5000; count += 37) {
      const asked = workAsked({ normal: count, slow: count })
      expect(laneFor(asked.bits, asked)).toBe('normal')
      if (asked.slowBits < asked.bits) expect(laneFor(asked.slowBits, asked)).toBe('slow')
      if (asked.slowBits > 0) expect(laneFor(asked.slowBits - 1, asked)).toBe('work-needed')
    }
  })
})
