import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'

const spelled = fc.string({ unit: fc.constantFrom(...'ABQgwz09-_=+/ \n') })

describe('base64url', () => {
  it('[CHARTER-1] reads back what it wrote, and as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(text)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('[CHARTER-1] accepts only the one spelling of each value', () => {
    fc.assert(
      fc.property(spelled, (text) => {
        const bytes = fromBase64url(text)
        if (bytes.ok) expect(toBase64url(bytes.value)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['A', 'AA==', 'AB', 'AAB', 'A+A', 'A/A', 'AA ', ' AA', 'AA\n', 'ÄA', 'AAAAA'])(
    '[CHARTER-1] refuses %j',
    (text) => {
      expect(fromBase64url(text)).toEqual({ ok: false, failure: 'not-base64url' })
    },
  )
})
