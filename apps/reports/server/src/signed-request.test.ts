import { readFileSync } from 'node:fs'
import { type PublicKey, readSigned, type Signature, type Signed } from '@parasol/charter'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { signStatement, testKey } from './testing/keys.ts'
import { readSignedFast } from './http/signed-request.ts'

type Strange = { readonly about: string; readonly key: PublicKey; readonly signature: Signature }

const TYPE = 'parasol/test/1'
const shape = v.strictObject({ kind: v.literal('test'), count: v.number() })
const SAID = { kind: 'test', count: 1 }
const STATEMENT = JSON.stringify(SAID)
const key = testKey('signer')
const good = signStatement(TYPE, SAID, key)
// Over STATEMENT: keys and nonces moved by points of small order, keys of small order or not in canonical encoding,
// where RFC 8032 leaves open what a verifier says; the first is good.
const strange: readonly Strange[] = JSON.parse(
  readFileSync(new URL('./testing/strange-signatures.json', import.meta.url), 'utf8'),
)

function outcomes(signed: Signed) {
  const signers = { keys: signed.signatures.map((one) => one.key).slice(0, 1), threshold: 1 }
  return {
    ours: readSignedFast(TYPE, signed, shape, signers),
    charters: readSigned(TYPE, signed, shape, signers),
  }
}

const flipped = (text: string, bit: number): string => {
  const bytes = Buffer.from(text, 'base64url')
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes.toString('base64url')
}

describe('[reads as charter does] a signature checked by OpenSSL', () => {
  it('accepts what is good', () => {
    const { ours, charters } = outcomes(good)
    expect(ours).toEqual({ ok: true, value: SAID })
    expect(ours).toEqual(charters)
  })

  it.each(strange)('agrees with charter about: $about', ({ key: public_, signature }) => {
    const { ours, charters } = outcomes({
      statement: STATEMENT,
      signatures: [{ key: public_, signature }],
    })
    expect(ours).toEqual(charters)
  })

  it.each([
    ['another statement', { ...good, statement: STATEMENT.replace('1', '2') }],
    ['a statement of another shape', signStatement(TYPE, { kind: 'test' }, key)],
    ['a statement that is not written exactly', { ...good, statement: `${STATEMENT} ` }],
    ['the same signature twice', { ...good, signatures: [...good.signatures, ...good.signatures] }],
    ['two signers', signStatement(TYPE, SAID, key, testKey('second'))],
  ])('agrees with charter about %s', (_, signed) => {
    const { ours, charters } = outcomes(signed)
    expect(ours).toEqual(charters)
  })

  it('agrees with charter whichever bit of key or signature is flipped', () => {
    const [only] = good.signatures
    if (!only) throw new Error('signed by one')
    for (let bit = 0; bit < 512; bit += 5) {
      const signatures = [
        { ...only, signature: flipped(only.signature, bit) as Signature },
        { ...only, key: flipped(only.key, bit % 256) as PublicKey },
      ]
      for (const signature of signatures) {
        const { ours, charters } = outcomes({ statement: STATEMENT, signatures: [signature] })
        expect(ours).toEqual(charters)
        expect(ours.ok).toBe(false)
      }
    }
  })
})
