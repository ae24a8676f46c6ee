import { type Base64url, bytesOf, type Hash, type ReportId } from '@parasol/charter'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Bytes of a nonce. */
export const NONCE_BYTES = 8

const LABEL = utf8ToBytes('parasol/1/work')

/** What every attempt starts with, for one report and one envelope. */
export const workPrefix = (report: ReportId, envelope: Hash): Uint8Array =>
  concatBytes(LABEL, bytesOf(report), bytesOf(envelope))

/** One attempt: SHA-256(prefix ‖ nonce). */
export const workDigest = (prefix: Uint8Array, nonce: Uint8Array): Uint8Array =>
  sha256(concatBytes(prefix, nonce))

/** Leading zero bits of a digest: 0 to 8 times its length. */
export function leadingZeroBits(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first === -1 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first] ?? 0) - 24
}

type Work = { readonly report: ReportId; readonly envelope: Hash; readonly nonce: Base64url }

/** How much work a nonce proves, in bits; each bit more took twice the attempts. */
export const workBits = ({ report, envelope, nonce }: Work): number =>
  leadingZeroBits(workDigest(workPrefix(report, envelope), bytesOf(nonce)))
