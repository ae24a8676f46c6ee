import { type Base64url, bytesOf, type Hash, type ReportId, sha256, toBase64url } from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadingZeroBits, workBits, workDigest, workPrefix } from './work.ts'

const report = toBase64url(new Uint8Array(16).fill(1)) as ReportId
const envelope = toBase64url(new Uint8Array(32).fill(2)) as Hash
const nonceOf = (count: number): Base64url => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(count, 4)
  return bytes.toString('base64url') as Base64url
}

describe('work', () => {
  it('[PROTOCOL-18] bits are counted from the highest', () => {
    expect(leadingZeroBits(Uint8Array.of(0x80))).toBe(0)
    expect(leadingZeroBits(Uint8Array.of(0x01))).toBe(7)
    expect(leadingZeroBits(Uint8Array.of(0, 0x40))).toBe(9)
    expect(leadingZeroBits(new Uint8Array(32))).toBe(256)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (bytes) => {
        const digits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        expect(leadingZeroBits(bytes)).toBe(digits.indexOf('1') === -1 ? digits.length : digits.indexOf('1'))
      }),
    )
  })

  it('[PROTOCOL-18] is over mailbox, envelope and nonce', () => {
    const nonce = bytesOf(nonceOf(7))
    const all = Buffer.concat([Buffer.from('parasol/1/work'), bytesOf(report), bytesOf(envelope), nonce])
    const digest = workDigest(workPrefix(report, envelope), nonce)
    expect(toBase64url(digest)).toBe(sha256(all))
    expect(workBits({ report, envelope, nonce: nonceOf(7) })).toBe(leadingZeroBits(digest))
  })

  it('[PROTOCOL-18] done for one envelope or mailbox is worth nothing for another', () => {
    const bits = 10
    let count = 0
    while (workBits({ report, envelope, nonce: nonceOf(count) }) < bits) count++
    const others = Array.from(
      { length: 40 },
      (_, byte) => toBase64url(new Uint8Array(32).fill(byte + 3)) as Hash,
    )
    const lucky = others.filter(
      (other) => workBits({ report, envelope: other, nonce: nonceOf(count) }) >= bits,
    )
    expect(lucky).toEqual([])
    const elsewhere = toBase64url(new Uint8Array(16)) as ReportId
    expect(workBits({ report: elsewhere, envelope, nonce: nonceOf(count) })).toBeLessThan(bits)
  })
})
