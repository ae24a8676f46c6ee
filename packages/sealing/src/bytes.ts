import { bytesToUtf8 } from '@noble/ciphers/utils.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { fail, ok, type Random, type Result } from '@parasol/charter'

/** A short or shared buffer from a faulty source would make a key out of nothing. */
export function draw(random: Random, bytes: number): Uint8Array {
  const drawn = random(bytes)
  if (drawn.length !== bytes) throw new RangeError(`random gave ${drawn.length} bytes instead of ${bytes}`)
  return Uint8Array.from(drawn)
}

/** Decoders repair bad bytes and drop a byte order mark; writing back shows both. */
export function readUtf8(bytes: Uint8Array): Result<string, 'malformed'> {
  const text = bytesToUtf8(bytes)
  const again = utf8ToBytes(text)
  const same = again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
  return same ? ok(text) : fail('malformed')
}
