import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import {
  bytesOf,
  type Hash,
  type PublicKey,
  publicKeyShape,
  sha256,
  type Signature,
  signatureShape,
} from './encoded.ts'
import { readExactJson } from './exact-json.ts'
import { list } from './lists.ts'
import { fail, ok, type Result } from './result.ts'

/** What a signature is about; signed along, so that no statement passes for another kind. */
export type StatementType = `parasol/${string}/1`

const MOST_STATEMENT = 512 * 1024
const MOST_SIGNATURES = 15

/** Shape of a Signed: a text of at most 524,288 UTF-16 code units with 1 to 15 signatures. */
export const signedShape = v.strictObject({
  statement: v.pipe(v.string(), v.maxLength(MOST_STATEMENT)),
  signatures: list(v.strictObject({ key: publicKeyShape, signature: signatureShape }), 1, MOST_SIGNATURES),
})
/** A statement as signed: the exact JSON text and who signed it. Nothing about it is verified. */
export type Signed = v.InferOutput<typeof signedShape>

/** 'malformed' comes before any look at a signature; 'bad-signature' is one that does not verify, or by a key that has no say. */
export type ReadSignedFailure = 'malformed' | 'bad-signature' | 'not-enough-signatures'

/** Who may sign, and how many of them must: 1 to the number of keys. */
export type Signers = { readonly keys: readonly PublicKey[]; readonly threshold: number }

/** The bytes that a signature covers: DSSE v1 pre-authentication encoding, lengths in bytes.
 *  `DSSEv1 <length> <type> <length> <statement>`, UTF-8 (github.com/secure-systems-lab/dsse, protocol.md). */
export function signingBytes(type: StatementType, statement: string): Uint8Array {
  const body = utf8ToBytes(statement)
  return concatBytes(utf8ToBytes(`DSSEv1 ${utf8ToBytes(type).length} ${type} ${body.length} `), body)
}

/** SHA-256 of `signingBytes`: how statements name one another. */
export const hashOfStatement = (type: StatementType, statement: string): Hash =>
  sha256(signingBytes(type, statement))

/** Ed25519 as RFC 8032, section 5.1.7, with the cofactor. Refuses as well: keys of small order, unreduced points, S not below the order. */
export function verifyBytes(
  bytes: Uint8Array,
  key: PublicKey,
  signature: Signature,
): Result<true, 'bad-signature'> {
  const valid = ed25519.verify(bytesOf(signature), bytes, bytesOf(key), { zip215: false })
  return valid ? ok(true) : fail('bad-signature')
}

/** Whether `signature` is `key`'s own over this type and text. */
export const verifyDetached = (
  type: StatementType,
  text: string,
  key: PublicKey,
  signature: Signature,
): Result<true, 'bad-signature'> => verifyBytes(signingBytes(type, text), key, signature)

/** What a statement claims, its shape checked and nothing else: use it to find out whose keys to verify with, then verify. */
export function readUnverified<Out>(
  signed: Signed,
  shape: v.GenericSchema<unknown, Out>,
): Result<Out, 'malformed'> {
  if (!v.is(signedShape, signed)) return fail('malformed')
  const json = readExactJson(signed.statement)
  if (!json.ok) return json
  const parsed = v.safeParse(shape, json.value)
  return parsed.success ? ok(parsed.output) : fail('malformed')
}

/** A statement that `threshold` different keys out of `keys` have signed. A key that signs twice counts once.
 *  Every signature must hold: one by a key outside `keys`, or one that fails, refuses the whole. */
export function readSigned<Out>(
  type: StatementType,
  signed: Signed,
  shape: v.GenericSchema<unknown, Out>,
  { keys, threshold }: Signers,
): Result<Out, ReadSignedFailure> {
  const read = readUnverified(signed, shape)
  if (!read.ok) return read
  const bytes = signingBytes(type, signed.statement)
  const signers = new Set<PublicKey>()
  for (const { key, signature } of signed.signatures) {
    if (!keys.includes(key) || !verifyBytes(bytes, key, signature).ok) return fail('bad-signature')
    signers.add(key)
  }
  return signers.size >= threshold ? read : fail('not-enough-signatures')
}
