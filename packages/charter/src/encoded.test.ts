import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import { bytesOf, bytesUpTo, exactBytes, type Hash, sha256 } from './encoded.ts'

describe('shapes of bytes', () => {
  it('[CHARTER-1] an exact shape holds the canonical texts of that many bytes and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.uint8Array({ maxLength: 90 }), (length, bytes) => {
        expect(v.is(exactBytes(length), toBase64url(bytes))).toBe(bytes.length === length)
      }),
    )
  })

  it('[CHARTER-1] shape and decoder agree on what is canonical', () => {
    const near = fc.string({ unit: fc.constantFrom(...'AQgwEz_-='), minLength: 10, maxLength: 12 })
    fc.assert(
      fc.property(near, (text) => {
        const bytes = fromBase64url(text)
        expect(v.is(bytesUpTo(100), text)).toBe(bytes.ok)
        expect(v.is(exactBytes(8), text)).toBe(bytes.ok && bytes.value.length === 8)
      }),
      { numRuns: 2000 },
    )
  })

  it('[CHARTER-1] a shape up to a length holds that length and not one byte more', () => {
    for (const most of [1, 2, 3, 64, 65, 66]) {
      expect(v.is(bytesUpTo(most), toBase64url(new Uint8Array(most)))).toBe(true)
      expect(v.is(bytesUpTo(most), toBase64url(new Uint8Array(most + 1)))).toBe(false)
    }
  })

  it('[CHARTER-1] a line feed at the end is no part of a key', () => {
    const key = toBase64url(new Uint8Array(32))
    expect(v.is(exactBytes(32), `${key}\n`)).toBe(false)
  })

  it('throws for a text whose shape nobody checked', () => {
    expect(() => bytesOf('not base64url' as Hash)).toThrow(TypeError)
  })

  it('hashes as FIPS 180-4 does', () => {
    const abc = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex')
    expect(sha256(new Uint8Array([97, 98, 99]))).toBe(abc.toString('base64url'))
  })
})
