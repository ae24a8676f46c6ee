import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { envelopeBytes, isSizeClass, sealedBytes, sizeClass, sizeOfEnvelope } from './sizes.ts'

const kib = 1024

describe('size classes', () => {
  it.each([
    [0, 1],
    [kib - 4, 1],
    [kib - 3, 4],
    [4 * kib - 4, 4],
    [4 * kib - 3, 16],
    [16 * kib - 3, 64],
    [64 * kib - 4, 64],
    [64 * kib - 3, 128],
    [128 * kib - 3, 192],
  ])('[PROTOCOL-16] %i bytes take %i KiB', (bytes, size) => {
    expect(sizeClass(bytes)).toBe(size)
  })

  it('[PROTOCOL-16] hold plaintext and its length, and the next smaller one would not', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000 }), (bytes) => {
        const size = sizeClass(bytes)
        expect(isSizeClass(size)).toBe(true)
        expect(size * kib).toBeGreaterThanOrEqual(bytes + 4)
        for (let smaller = size - 1; smaller > size - 64 && smaller > 0; smaller--)
          if (isSizeClass(smaller)) expect(smaller * kib).toBeLessThan(bytes + 4)
      }),
    )
  })

  it.each([0, 2, 3, 5, 32, 65, 96, 1.5, -64])('[PROTOCOL-16] %d KiB is none', (size) => {
    expect(isSizeClass(size)).toBe(false)
  })
})

describe('an envelope', () => {
  const envelope = (size: number, wraps: number, more = 0): Uint8Array => {
    const bytes = new Uint8Array(envelopeBytes(size, wraps) + more)
    bytes[0] = 1
    bytes[1] = wraps
    return bytes
  }

  it('[PROTOCOL-17] is as long as its parts', () => {
    expect(envelopeBytes(4, 3)).toBe(1 + 1 + 3 * 80 + 24 + 4096 + 16)
    expect(sealedBytes(4)).toBe(envelopeBytes(4, 16))
  })

  it('[PROTOCOL-17] tells its size class by its length', () => {
    for (const size of [1, 4, 16, 64, 128, 192])
      for (const wraps of [1, 2, 3, 16])
        expect(sizeOfEnvelope(envelope(size, wraps), wraps)).toEqual({ ok: true, value: size })
  })

  it('[PROTOCOL-17] is refused with another suite, number of wraps or length', () => {
    const malformed = { ok: false, failure: 'malformed' }
    expect(sizeOfEnvelope(envelope(4, 2), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(4, 3).with(1, 2), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(4, 3).with(0, 2), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(4, 3, 1), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(4, 3, -1), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(5, 3), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(envelope(0, 3), 3)).toEqual(malformed)
    expect(sizeOfEnvelope(new Uint8Array(), 3)).toEqual(malformed)
  })
})
