import { createPublicKey, verify as opensslVerify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import { charterBundleShape, seenShape } from './charter.ts'
import { hashShape, type PublicKey, publicKeyShape, type Signature, signatureShape } from './encoded.ts'
import {
  hashOfStatement,
  signedShape,
  signingBytes,
  type StatementType,
  verifyBytes,
  verifyDetached,
} from './signing.ts'
import { verifyCharter } from './verify-charter.ts'

const vectors = <Shape extends v.GenericSchema>(name: string, shape: Shape): v.InferOutput<Shape> =>
  v.parse(
    shape,
    JSON.parse(readFileSync(new URL(`../../../vectors/charter/${name}.json`, import.meta.url), 'utf8')),
  )
const bytesIn = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const about = v.string()

describe('vectors/charter/rfc8032.json', () => {
  const { cases } = vectors(
    'rfc8032',
    v.strictObject({
      about,
      cases: v.array(
        v.strictObject({
          name: v.string(),
          key: v.string(),
          message: v.string(),
          signature: v.string(),
          valid: v.boolean(),
        }),
      ),
    }),
  )

  it.each(cases)('[CHARTER-6] $name', ({ key, message, signature, valid }) => {
    const publicKey = toBase64url(bytesIn(key)) as PublicKey
    const signed = toBase64url(bytesIn(signature)) as Signature
    expect(verifyBytes(bytesIn(message), publicKey, signed).ok).toBe(valid)
  })

  it('[CHARTER-6] whatever is valid is so for OpenSSL too', () => {
    for (const { key, message, signature } of cases.filter(({ valid }) => valid)) {
      const x = Buffer.from(key, 'hex').toString('base64url')
      const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      expect(opensslVerify(null, bytesIn(message), publicKey, bytesIn(signature))).toBe(true)
    }
  })
})

describe('vectors/charter/base64url.json', () => {
  const { valid, invalid } = vectors(
    'base64url',
    v.strictObject({
      about,
      valid: v.array(v.strictTuple([v.string(), v.string()])),
      invalid: v.array(v.string()),
    }),
  )

  it.each(valid)('[CHARTER-1] %s is %j', (hex, text) => {
    expect(toBase64url(bytesIn(hex))).toBe(text)
    expect(fromBase64url(text)).toEqual({ ok: true, value: bytesIn(hex) })
  })

  it.each(invalid)('[CHARTER-1] %j is none', (text) => {
    expect(fromBase64url(text).ok).toBe(false)
  })
})

describe('vectors/charter/statements.json', () => {
  const { cases } = vectors(
    'statements',
    v.strictObject({
      about,
      cases: v.array(
        v.strictObject({
          type: v.custom<StatementType>((type) => typeof type === 'string'),
          statement: v.string(),
          bytes: v.string(),
          hash: hashShape,
          key: publicKeyShape,
          signature: signatureShape,
        }),
      ),
    }),
  )

  it.each(cases)('[CHARTER-5] $type over $statement', ({ type, statement, bytes, hash, key, signature }) => {
    expect(Buffer.from(signingBytes(type, statement)).toString('hex')).toBe(bytes)
    expect(hashOfStatement(type, statement)).toBe(hash)
    expect(verifyDetached(type, statement, key, signature).ok).toBe(true)
    expect(verifyDetached(type, `${statement} `, key, signature).ok).toBe(false)
  })
})

describe('vectors/charter/bundles.json', () => {
  const { pin, cases } = vectors(
    'bundles',
    v.strictObject({
      about,
      pin: signedShape,
      cases: v.array(
        v.strictObject({
          rule: v.string(),
          name: v.string(),
          bundle: charterBundleShape,
          seen: v.nullable(seenShape),
          expect: v.union([
            v.strictObject({ version: v.number() }),
            v.strictObject({ reason: v.string(), about: v.string() }),
          ]),
        }),
      ),
    }),
  )

  it.each(cases)('[$rule] $name', ({ bundle, seen, expect: expected }) => {
    const verified = verifyCharter({ pin, bundle, seen })
    if ('version' in expected) expect(verified).toMatchObject({ ok: true, value: { state: expected } })
    else expect(verified).toEqual({ ok: false, failure: expected })
  })
})
