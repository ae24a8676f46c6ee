import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import type { Signature } from './encoded.ts'
import { keyNamed, sign, signText } from './network-for-tests.ts'
import { hashOfStatement, readSigned, type Signed, signingBytes, verifyDetached } from './signing.ts'

const TYPE = 'parasol/test/1'
const shape = v.strictObject({ kind: v.literal('test'), words: v.string() })
const [one, two, three] = ['one', 'two', 'three'].map(keyNamed) as [
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
]
const both = { keys: [one.public, two.public], threshold: 2 }
const words = { kind: 'test', words: 'ten past four' }
const read = (signed: Signed, signers = both) => readSigned(TYPE, signed, shape, signers)

const flipped = (text: string, bit: number): string => {
  const bytes = fromBase64url(text)
  if (!bytes.ok) throw new TypeError(text)
  const at = bit % (bytes.value.length * 8)
  bytes.value[at >> 3] = (bytes.value[at >> 3] ?? 0) ^ (1 << (at & 7))
  return toBase64url(bytes.value)
}

describe('signing bytes', () => {
  it('[CHARTER-5] are the DSSE encoding, lengths in bytes', () => {
    const text = '{"words":"café 🌂"}'
    const bytes = Buffer.from(`DSSEv1 14 parasol/test/1 ${Buffer.byteLength(text)} ${text}`)
    expect(Buffer.from(signingBytes(TYPE, text))).toEqual(bytes)
  })

  it('[CHARTER-5] differ whenever type or text differ', () => {
    const types = fc.stringMatching(/^[a-z0-9 /]{0,8}$/).map((kind) => `parasol/${kind}/1` as const)
    const pair = fc.tuple(types, fc.string())
    fc.assert(
      fc.property(pair, pair, (left, right) => {
        fc.pre(left[0] !== right[0] || left[1] !== right[1])
        expect(hashOfStatement(...left)).not.toBe(hashOfStatement(...right))
      }),
    )
  })

  it('[CHARTER-5] a statement does not pass for another kind', () => {
    const signed = sign('parasol/other/1', words, one, two)
    expect(read(signed)).toEqual({ ok: false, failure: 'bad-signature' })
  })
})

describe('reading what was signed', () => {
  it('[CHARTER-7] gives the statement when as many keys have signed as must', () => {
    expect(read(sign(TYPE, words, one, two))).toEqual({ ok: true, value: words })
    expect(read(sign(TYPE, words, two), { ...both, threshold: 1 })).toEqual({ ok: true, value: words })
  })

  it('[CHARTER-7] refuses one key too few', () => {
    expect(read(sign(TYPE, words, one))).toEqual({ ok: false, failure: 'not-enough-signatures' })
  })

  it('[CHARTER-7] counts a key that signs twice once', () => {
    expect(read(sign(TYPE, words, one, one))).toEqual({ ok: false, failure: 'not-enough-signatures' })
    expect(read(sign(TYPE, words, one, one, two)).ok).toBe(true)
  })

  it('[CHARTER-8] refuses a signature by a key that has no say, beside enough good ones', () => {
    expect(read(sign(TYPE, words, one, two, three))).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('[CHARTER-8] refuses one signature put under another name', () => {
    const signed = sign(TYPE, words, one)
    const doubled = [...signed.signatures, ...signed.signatures.map((by) => ({ ...by, key: two.public }))]
    expect(read({ ...signed, signatures: doubled })).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('[CHARTER-8] refuses any bit of a signature or statement changed', () => {
    const signed = sign(TYPE, words, one, two)
    fc.assert(
      fc.property(fc.nat({ max: 511 }), fc.boolean(), (bit, first) => {
        const signatures = signed.signatures.map((by, at) =>
          (at === 0) === first ? { ...by, signature: flipped(by.signature, bit) as Signature } : by,
        )
        expect(read({ ...signed, signatures })).toEqual({ ok: false, failure: 'bad-signature' })
      }),
      { numRuns: 60 },
    )
    const reworded = signed.statement.replace('four', 'five')
    expect(read({ ...signed, statement: reworded })).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it.each([
    ['a member nobody knows', '{"kind":"test","words":"","steward":true}'],
    ['a member called constructor', '{"kind":"test","words":"","constructor":1}'],
    ['a member called __proto__', '{"kind":"test","words":"","__proto__":1}'],
    ['a repeated key', '{"kind":"test","words":"","words":""}'],
    ['a missing member', '{"kind":"test"}'],
    ['another kind', '{"kind":"other","words":""}'],
    ['no JSON', 'ten past four'],
  ])('[CHARTER-9] %s is malformed, though signed', (_, text) => {
    expect(read(signText(TYPE, text, [one, two]))).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[CHARTER-9] no signature at all, or more than fifteen, is malformed', () => {
    expect(read({ ...sign(TYPE, words, one), signatures: [] })).toEqual({ ok: false, failure: 'malformed' })
    const crowd = Array.from({ length: 16 }, () => one)
    expect(read(sign(TYPE, words, ...crowd))).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[CHARTER-2] the order of members is free, but it is part of what was signed', () => {
    const turned = { words: words.words, kind: 'test' }
    expect(read(sign(TYPE, turned, one, two))).toEqual({ ok: true, value: words })
    const signed = sign(TYPE, words, one, two)
    expect(read({ ...signed, statement: JSON.stringify(turned) })).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('a detached signature holds for its own type, text and key alone', () => {
    const { signature } = signText(TYPE, 'text', [one]).signatures[0] ?? { signature: '' as Signature }
    expect(verifyDetached(TYPE, 'text', one.public, signature)).toEqual({ ok: true, value: true })
    expect(verifyDetached(TYPE, 'texts', one.public, signature).ok).toBe(false)
    expect(verifyDetached(TYPE, 'text', two.public, signature).ok).toBe(false)
    expect(verifyDetached('parasol/other/1', 'text', one.public, signature).ok).toBe(false)
  })
})
