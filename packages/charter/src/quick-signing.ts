import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type * as v from 'valibot'
import { bytesOf, type PublicKey, type Signature } from './encoded.ts'
import type { Result } from './result.ts'
import {
  readSigned,
  type ReadSignedFailure,
  readUnverified,
  type Signed,
  type Signers,
  signingBytes,
  type StatementType,
} from './signing.ts'

/** Ed25519 as the machine at hand has it built in: whether `signature` (64 bytes) is `key`'s (32 bytes) over `bytes`. */
export type QuickVerify = (
  key: PublicKey,
  bytes: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

// Little-endian: the field's prime 2^255 - 19 and the group's order 2^252 + 27742317777372353535851937790883648493.
const FIELD = hexToBytes('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f')
const ORDER = hexToBytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')
// The coordinates y of the eight points whose order divides the cofactor.
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

function isBelow(number: Uint8Array, limit: Uint8Array): boolean {
  for (let at = limit.length - 1; at >= 0; at--) {
    const [left, right] = [number[at] ?? 0, limit[at] ?? 0]
    if (left !== right) return left < right
  }
  return false
}

function isPlainPoint(encoded: Uint8Array): boolean {
  const y = encoded.with(31, (encoded[31] ?? 0) & 0x7f)
  return isBelow(y, FIELD) && !SMALL_ORDER.has(bytesToHex(y))
}

/**
 * Verifiers of Ed25519 differ about unreduced encodings, points of small order and the cofactor (Chalkias, Garillot and
 * Nikolaenko, "Taming the many EdDSAs", 2020). Where key and signature have none of the first two, what any of them
 * accepts, `readSigned` accepts as well: an equation that holds without the cofactor holds with it.
 */
export function isPlainSignature(key: PublicKey, signature: Signature): boolean {
  const bytes = bytesOf(signature)
  const [point, scalar] = [bytes.subarray(0, 32), bytes.subarray(32)]
  return isPlainPoint(bytesOf(key)) && isPlainPoint(point) && isBelow(scalar, ORDER)
}

/** `readSigned` with the same outcome for every input. `quick` is asked first; only its yes about a plain signature counts,
 *  and one that throws has said no. It is asked only where a single signature decides. */
export async function readSignedQuickly<Out>(
  type: StatementType,
  signed: Signed,
  shape: v.GenericSchema<unknown, Out>,
  { signers, quick }: { readonly signers: Signers; readonly quick: QuickVerify },
): Promise<Result<Out, ReadSignedFailure>> {
  const read = readUnverified(signed, shape)
  if (!read.ok) return read
  const [only, second] = signed.signatures
  const decides = only && !second && signers.threshold === 1 && signers.keys.includes(only.key)
  if (decides && isPlainSignature(only.key, only.signature)) {
    const bytes = signingBytes(type, signed.statement)
    if (await saysYes(() => quick(only.key, bytes, bytesOf(only.signature)))) return read
  }
  return readSigned(type, signed, shape, signers)
}

async function saysYes(ask: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await ask()
  } catch {
    return false
  }
}
