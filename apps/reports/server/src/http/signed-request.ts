import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import {
  bytesOf,
  type Hash,
  isPlainSignature,
  type PublicKey,
  type ReadSignedFailure,
  readSigned,
  readUnverified,
  type Result as CharterResult,
  type Signature,
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
): Result<VerifiedRequest<Action>, RequestRefusal> {
  const verified = verifyRequest(signed, { network, now: instantNow(now), ...asked }, readSignedFast)
  if (verified.ok) return ok(verified.value)
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
  if (!only || second || !sole || only.key !== signers.keys[0])
    return readSigned(type, signed, shape, signers)
  const bytes = signingBytes(type, signed.statement)
  return acceptedByOpenSsl(only.key, bytes, only.signature)
    ? readUnverified(signed, shape)
    : readSigned(type, signed, shape, signers)
}

const acceptedByOpenSsl = (key: PublicKey, bytes: Uint8Array, signature: Signature): boolean =>
  isPlainSignature(key, signature) && verify(null, bytes, keyObject(key), bytesOf(signature))

const keyObject = (x: PublicKey): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
