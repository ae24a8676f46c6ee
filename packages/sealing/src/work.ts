import { sha256 as digest } from '@noble/hashes/sha2.js'
import { type Base64url, type Hash, type ReportId, toBase64url } from '@parasol/charter'
import { leadingZeroBits, NONCE_BYTES, workPrefix } from '@parasol/protocol'

export type WorkToDo = {
  readonly report: ReportId
  readonly envelope: Hash
  readonly bits: number
  readonly from: number
  readonly count: number
}

export type WorkDone =
  | { readonly found: true; readonly nonce: Base64url }
  | { readonly found: false; readonly next: number }

// Numbers below 2^48 leave the nonce's first two bytes zero, and these two fill the first block of SHA-256:
// hashed once, they leave one block a try.
const SAME_BYTES = 2
const LAST = 2 ** 48

export function doWork({ report, envelope, bits, from, count }: WorkToDo): WorkDone {
  const next = Math.min(from + count, LAST)
  const start = digest.create().update(workPrefix(report, envelope)).update(new Uint8Array(SAME_BYTES))
  const nonce = new Uint8Array(NONCE_BYTES)
  const view = new DataView(nonce.buffer)
  for (let tried = from; tried < next; tried++) {
    view.setBigUint64(0, BigInt(tried))
    const hash = start.clone().update(nonce.subarray(SAME_BYTES)).digest()
    if (leadingZeroBits(hash) >= bits) return { found: true, nonce: toBase64url(nonce) as Base64url }
  }
  return { found: false, next }
}
