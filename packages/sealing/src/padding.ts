import { fail, ok, type Result } from '@parasol/charter'
import { sizeClass } from '@parasol/protocol'

const LENGTH_BYTES = 4
const KIB = 1024

export function pad(plaintext: Uint8Array): Uint8Array {
  const padded = new Uint8Array(sizeClass(plaintext.length) * KIB)
  new DataView(padded.buffer).setUint32(0, plaintext.length)
  padded.set(plaintext, LENGTH_BYTES)
  return padded
}

export function unpad(padded: Uint8Array): Result<Uint8Array, 'malformed'> {
  if (padded.length < LENGTH_BYTES) return fail('malformed')
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  const end = LENGTH_BYTES + length
  const whole = sizeClass(length) * KIB === padded.length
  return whole && padded.subarray(end).every((byte) => byte === 0)
    ? ok(padded.slice(LENGTH_BYTES, end))
    : fail('malformed')
}
