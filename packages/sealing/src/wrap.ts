import { EncapError } from '@hpke/core'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { bytesOf, fail, ok, type PublicKey, type Random, type Result } from '@parasol/charter'
import { WRAP_BYTES } from '@parasol/protocol'
import { draw } from './bytes.ts'
import { type Context, contextText, type Place } from './context.ts'
import { KEY_BYTES, newSealKey, type SealKey, sealKeyOf } from './key-tree.ts'
import { suite } from './suite.ts'

const ENCAPSULATED_BYTES = 32

const ALONE: Place = { of: 1, position: 0 }

export type Wrapping = {
  readonly to: PublicKey
  readonly context: Context
  readonly key: Uint8Array
  readonly random: Random
}

export type Unwrapping = {
  readonly wrap: Uint8Array
  readonly context: Context
  readonly secret: Uint8Array
}

export type UnwrapFailure = 'malformed' | 'cannot-open'

export const wrapKey = (wrapping: Wrapping): Promise<Result<Uint8Array, 'bad-key'>> =>
  wrapKeyAt(wrapping, ALONE)

export const unwrapKey = (unwrapping: Unwrapping): Promise<Result<Uint8Array, UnwrapFailure>> =>
  unwrapKeyAt(unwrapping, ALONE)

export async function wrapKeyAt(
  { to, context, key, random }: Wrapping,
  place: Place,
): Promise<Result<Uint8Array, 'bad-key'>> {
  if (key.length !== KEY_BYTES) throw new RangeError(`a wrapped key has ${KEY_BYTES} bytes`)
  const hpke = await suite()
  const info = utf8ToBytes(contextText(context, place))
  try {
    const recipientPublicKey = await hpke.kem.deserializePublicKey(bytesOf(to))
    // RFC 9180 section 7.1.2: the ephemeral key pair may be derived from fresh uniform bytes.
    const ephemeral = { ekm: draw(random, KEY_BYTES) }
    const { enc, ct } = await hpke.seal({ recipientPublicKey, info, ...ephemeral }, key, info)
    return ok(concatBytes(new Uint8Array(enc), new Uint8Array(ct)))
  } catch (reason) {
    if (reason instanceof EncapError) return fail('bad-key')
    throw reason
  }
}

export async function unwrapKeyAt(
  { wrap, context, secret }: Unwrapping,
  place: Place,
): Promise<Result<Uint8Array, UnwrapFailure>> {
  if (wrap.length !== WRAP_BYTES || secret.length !== KEY_BYTES) return fail('malformed')
  const hpke = await suite()
  const info = utf8ToBytes(contextText(context, place))
  const enc = wrap.slice(0, ENCAPSULATED_BYTES)
  try {
    const recipientKey = await hpke.kem.deserializePrivateKey(secret)
    const key = await hpke.open({ recipientKey, enc, info }, wrap.slice(ENCAPSULATED_BYTES), info)
    return key.byteLength === KEY_BYTES ? ok(new Uint8Array(key)) : fail('cannot-open')
  } catch {
    return fail('cannot-open')
  }
}

export type ExpectedKey = { readonly expected: PublicKey }

export const unwrapSealKey = (
  unwrapping: Unwrapping & ExpectedKey,
): Promise<Result<SealKey, UnwrapFailure | 'swapped-key'>> => unwrapSealKeyAt(unwrapping, ALONE)

/** Base mode proves no sender: only the signed public key tells whether this is the private half meant. */
export async function unwrapSealKeyAt(
  { expected, ...unwrapping }: Unwrapping & ExpectedKey,
  place: Place,
): Promise<Result<SealKey, UnwrapFailure | 'swapped-key'>> {
  const opened = await unwrapKeyAt(unwrapping, place)
  if (!opened.ok) return opened
  const key = sealKeyOf(opened.value)
  return key.public === expected ? ok(key) : fail('swapped-key')
}

/** Looks like a wrap to a key that nobody holds. */
export const decoyWrap = (random: Random): Uint8Array =>
  concatBytes(bytesOf(newSealKey(random).public), draw(random, WRAP_BYTES - ENCAPSULATED_BYTES))
