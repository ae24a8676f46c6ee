import { createPublicKey, verify } from 'node:crypto'
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { toBase64url } from './base64url.ts'
import { bytesOf, type PublicKey, type Signature } from './encoded.ts'
import { keyNamed, sign } from './network-for-tests.ts'
import { type QuickVerify, readSignedQuickly } from './quick-signing.ts'
import { readSigned, type Signed, type Signers, signingBytes } from './signing.ts'

const TYPE = 'parasol/test/1'
const shape = v.strictObject({ kind: v.literal('test'), words: v.string() })
const words = { kind: 'test', words: 'ten past four' }
const one = keyNamed('one')
const two = keyNamed('two')
const FIELD = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

const openSsl: QuickVerify = (x, bytes, signature) =>
  verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)
const alwaysYes: QuickVerify = () => true

const signersOf = (key: PublicKey): Signers => ({ keys: [key], threshold: 1 })
const slowly = (signed: Signed, signers: Signers) => readSigned(TYPE, signed, shape, signers)
const quickly = (signed: Signed, signers: Signers, quick: QuickVerify) =>
  readSignedQuickly(TYPE, signed, shape, { signers, quick })

const littleEndian = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 0xffn))
const numberIn = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)

function signedBy(key: PublicKey, [point, scalar]: readonly [Uint8Array, Uint8Array]): Signed {
  const signature = toBase64url(Uint8Array.from([...point, ...scalar])) as Signature
  return { statement: JSON.stringify(words), signatures: [{ key, signature }] }
}

const halves = ({ signatures }: Signed): readonly [Uint8Array, Uint8Array] => {
  const [by] = signatures
  if (!by) throw new TypeError('not signed')
  const bytes = bytesOf(by.signature)
  return [bytes.slice(0, 32), bytes.slice(32)]
}

/** Signatures that verifiers of the same standard disagree about. */
function odd(): readonly Signed[] {
  const good = sign(TYPE, words, one)
  const [point, scalar] = halves(good)
  const torsion = ED25519_TORSION_SUBGROUP.map(hexToBytes)
  const withSign = (bytes: Uint8Array) => bytes.with(31, (bytes[31] ?? 0) | 0x80)
  const unreduced = [0n, 1n].map((y) => littleEndian(FIELD + y))
  const points = [...torsion, ...torsion.map(withSign), ...unreduced, ...unreduced.map(withSign)]
  // R = [S]B is a signature of anything by the neutral point, and by others of small order now and then.
  const s = littleEndian(5n)
  const r = ed25519.Point.BASE.multiply(5n).toBytes()
  return [
    signedBy(one.public, [point, littleEndian(numberIn(scalar) + ORDER)]),
    ...points.map((each) => signedBy(one.public, [each, scalar])),
    ...points.map((each) => signedBy(toBase64url(each) as PublicKey, [r, s])),
    ...points.map((each) => signedBy(toBase64url(each) as PublicKey, [each, littleEndian(0n)])),
  ]
}

describe('reading what was signed, with the help of a quicker verifier', () => {
  it('[CHARTER-34] good signatures and spoilt ones come out as without help', async () => {
    const good = sign(TYPE, words, one)
    expect(await quickly(good, signersOf(one.public), openSsl)).toEqual({ ok: true, value: words })
    expect(await quickly(good, signersOf(two.public), openSsl)).toEqual(slowly(good, signersOf(two.public)))
    const [point, scalar] = halves(good)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 511 }), async (bit) => {
        const bytes = Uint8Array.from([...point, ...scalar])
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const spoilt = signedBy(one.public, [bytes.slice(0, 32), bytes.slice(32)])
        const refused = { ok: false, failure: 'bad-signature' }
        expect(await quickly(spoilt, signersOf(one.public), openSsl)).toEqual(refused)
      }),
      { numRuns: 60 },
    )
  })

  it('[CHARTER-34] signatures that verifiers disagree about are decided here, whatever the quick one says', async () => {
    for (const signed of odd()) {
      const signers = signersOf(signed.signatures[0]?.key ?? one.public)
      expect(slowly(signed, signers)).toEqual({ ok: false, failure: 'bad-signature' })
      expect(await quickly(signed, signers, openSsl)).toEqual({ ok: false, failure: 'bad-signature' })
      expect(await quickly(signed, signers, alwaysYes)).toEqual({ ok: false, failure: 'bad-signature' })
    }
  })

  it('[CHARTER-34] a plain signature is the quick one’s to accept, and never its to refuse', async () => {
    const good = sign(TYPE, words, one)
    const asked: Uint8Array[] = []
    const noting: QuickVerify = (_, bytes) => asked.push(bytes) > 0
    expect((await quickly(good, signersOf(one.public), noting)).ok).toBe(true)
    expect(asked).toEqual([signingBytes(TYPE, good.statement)])
    const unable: readonly QuickVerify[] = [
      () => false,
      () => Promise.reject(new Error('not built in')),
      () => {
        throw new Error('not built in')
      },
    ]
    for (const quick of unable) expect((await quickly(good, signersOf(one.public), quick)).ok).toBe(true)
  })

  it('[CHARTER-34] a key without a say, several signatures, a threshold above one and a bad shape are not its to decide', async () => {
    const good = sign(TYPE, words, one)
    const forged = signedBy(one.public, halves(sign(TYPE, { ...words, words: 'five' }, one)))
    const both = { keys: [one.public, two.public], threshold: 2 }
    expect(await quickly(good, signersOf(two.public), alwaysYes)).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
    const doubled = { ...forged, signatures: [...forged.signatures, ...good.signatures] }
    expect(await quickly(doubled, signersOf(one.public), alwaysYes)).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
    expect(await quickly(good, both, alwaysYes)).toEqual({ ok: false, failure: 'not-enough-signatures' })
    const other = sign(TYPE, { ...words, more: 1 }, one)
    expect(await quickly(other, signersOf(one.public), alwaysYes)).toEqual({
      ok: false,
      failure: 'malformed',
    })
  })
})
