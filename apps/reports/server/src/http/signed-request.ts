import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import {
  type Hash,
  type PublicKey,
  type ReadSignedFailure,
  readSigned,
  readUnverified,
  type Result as CharterResult,
  type Signed,
  type Signers,
  signingBytes,
  type StatementType,
} from '@parasol/charter'
import { type RequestAction, type VerifiedRequest, verifyRequest } from '@parasol/protocol'
import { fail, ok, type Result } from '@parasol/service'
import type * as v from 'valibot'
import { instantNow } from './days.ts'
import type { Shared } from './shared.ts'

export type Asked<Action extends RequestAction> = { readonly action: Action; readonly body: Hash | null }
export type RequestRefusal = 'request-refused' | 'request-expired'

/** A request that only whoever holds the words behind its mailbox can have signed. */
export function readRequest<Action extends RequestAction>(
  { network, now }: Pick<Shared, 'network' | 'now'>,
  signed: Signed,
  asked: Asked<Action>,
): Result<VerifiedRequest<Action>['mailbox'], RequestRefusal> {
  const verified = verifyRequest(signed, { network, now: instantNow(now), ...asked }, readSignedFast)
  if (verified.ok) return ok(verified.value.mailbox)
  const late = verified.failure === 'expired' || verified.failure === 'too-far-ahead'
  return fail(late ? 'request-expired' : 'request-refused')
}

/**
 * Charter's `readSigned` with the same outcome for every input, sixteen times as fast when the signature is good: OpenSSL
 * accepts no signature that charter refuses, once keys are excluded that it takes and charter does not.
 */
export function readSignedFast<Out>(
  type: StatementType,
  signed: Signed,
  shape: v.GenericSchema<unknown, Out>,
  signers: Signers,
): CharterResult<Out, ReadSignedFailure> {
  const [only, second] = signed.signatures
  const sole = signers.threshold === 1 && signers.keys.length === 1
  if (!only || second || !sole || only.key !== signers.keys[0]) return readSigned(type, signed, shape, signers)
  const bytes = signingBytes(type, signed.statement)
  return acceptedByOpenSsl(only.key, bytes, only.signature)
    ? readUnverified(signed, shape)
    : readSigned(type, signed, shape, signers)
}

function acceptedByOpenSsl(key: PublicKey, bytes: Uint8Array, signature: string): boolean {
  const encoded = Buffer.from(key, 'base64url')
  if (!isCanonical(encoded) || SMALL_ORDER.has(encoded.toString('hex'))) return false
  return verify(null, bytes, keyObject(key), Buffer.from(signature, 'base64url'))
}

const keyObject = (x: PublicKey): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })

// The coordinate y, the 255 low bits in little-endian order, is below 2^255 - 19 (RFC 8032, section 5.1.3).
function isCanonical(encoded: Buffer): boolean {
  const highest = (encoded[31] ?? 0) & 0x7f
  const ones = highest === 0x7f && encoded.subarray(1, 31).every((byte) => byte === 0xff)
  return !(ones && (encoded[0] ?? 0) >= 0xed)
}

// The eight points of small order in canonical encoding, for which every message has a signature.
const SMALL_ORDER = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  // x = 0 with the sign bit set: not canonical either, and y = ±1.
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
])
