import { utf8ToBytes } from '@noble/hashes/utils.js'
import {
  fail,
  ok,
  type PublicKey,
  type QuickVerify,
  type Random,
  readExactJson,
  readSigned,
  type ReadSignedFailure,
  readSignedQuickly,
  type Result,
  type Signed,
  signedShape,
  type StatementType,
} from '@parasol/charter'
import * as v from 'valibot'
import { readUtf8 } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import { openWith, type OpenWithFailure, sealWith } from './symmetric.ts'

export type SignatureFailure = 'malformed' | 'bad-signature'

export const bytesOfSigned = ({ statement, signatures }: Signed): Uint8Array =>
  utf8ToBytes(JSON.stringify({ statement, signatures }))

export function signedOfBytes(bytes: Uint8Array): Result<Signed, 'malformed'> {
  const text = readUtf8(bytes)
  const json = text.ok ? readExactJson(text.value) : text
  if (!json.ok) return json
  const signed = v.safeParse(signedShape, json.value)
  return signed.success ? ok(signed.output) : fail('malformed')
}

export type WithKey = { readonly key: Uint8Array; readonly context: string }

export const sealSignedWith = (
  { key, context }: WithKey,
  { signed, random }: { readonly signed: Signed; readonly random: Random },
): Uint8Array => sealWith({ key, context, plaintext: pad(bytesOfSigned(signed)), random })

export function openSignedWith(
  { key, context }: WithKey,
  sealed: Uint8Array,
): Result<Signed, OpenWithFailure> {
  const opened = openWith({ key, context, sealed })
  const plaintext = opened.ok ? unpad(opened.value) : opened
  return plaintext.ok ? signedOfBytes(plaintext.value) : plaintext
}

type Signable<Value> = { readonly type: StatementType; readonly shape: v.GenericSchema<unknown, Value> }

export function readBy<Value>(
  { type, shape }: Signable<Value>,
  signed: Signed,
  key: PublicKey,
): Result<Value, SignatureFailure> {
  const read = readSigned(type, signed, shape, { keys: [key], threshold: 1 })
  return read.ok ? read : fail(refusalOf(read.failure))
}

const refusalOf = (failure: ReadSignedFailure): SignatureFailure =>
  failure === 'malformed' ? 'malformed' : 'bad-signature'

export type ByOne<Value> = { readonly value: Value; readonly key: PublicKey }

/** Verified under the one key it names; whose key that is, the caller has to ask. */
export function readByOne<Value>(
  signable: Signable<Value>,
  signed: Signed,
): Result<ByOne<Value>, SignatureFailure> {
  const [only, second] = signed.signatures
  if (!only || second) return fail('malformed')
  const read = readBy(signable, signed, only.key)
  return read.ok ? ok({ value: read.value, key: only.key }) : read
}

/** The same outcome as `readByOne`, with a quicker verifier asked first. */
export async function readByOneQuickly<Value>(
  { type, shape }: Signable<Value>,
  signed: Signed,
  quick: QuickVerify,
): Promise<Result<ByOne<Value>, SignatureFailure>> {
  const [only, second] = signed.signatures
  if (!only || second) return fail('malformed')
  const signers = { keys: [only.key], threshold: 1 }
  const read = await readSignedQuickly(type, signed, shape, { signers, quick })
  return read.ok ? ok({ value: read.value, key: only.key }) : fail(refusalOf(read.failure))
}
