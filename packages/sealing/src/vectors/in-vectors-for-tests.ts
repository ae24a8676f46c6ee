import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Charter, Random, Result } from '@parasol/charter'
import { type SealKey, type SignKey, staffKeys } from '../key-tree.ts'
import { type Secret, secretOf } from '../secret.ts'

/** Bytes in a vector file: lower-case hex. Keys, hashes and ids that cross the wire as text stay base64url. */
export type Hex = string

export type VectorTools = { readonly random: Random; readonly charter: Charter }

export function secretIn(hex: Hex): Secret {
  const bytes = secretOf(hexToBytes(hex))
  if (!bytes) throw new RangeError('a secret has 16 bytes')
  return bytes
}

export const inHex = <F>(result: Result<Uint8Array, F>): Result<Hex, F> =>
  result.ok ? { ok: true, value: bytesToHex(result.value) } : result

export const shown = ({ secret, public: key }: SignKey | SealKey) => ({
  secret: bytesToHex(secret),
  public: key,
})

/** The signing key behind a staff member's words. */
export const signer = (staff: Hex): SignKey => staffKeys(secretIn(staff)).sign
