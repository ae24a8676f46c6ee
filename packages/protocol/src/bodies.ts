import { bytesOf, type EntryId, fail, ok, type Result, toBase64url } from '@parasol/charter'
import { concatBytes } from '@noble/hashes/utils.js'

const ID_BYTES = 16
const HEAD_BYTES = ID_BYTES + 4

/** Bodies of one segment as they cross the wire, in the order of the feed: id (16 bytes), length (4 bytes, big-endian), bytes. */
export function joinBodies(bodies: readonly (readonly [EntryId, Uint8Array])[]): Uint8Array {
  return concatBytes(
    ...bodies.flatMap(([entry, body]) => {
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, body.length)
      return [bytesOf(entry), length, body]
    }),
  )
}

/** Bodies by entry, views into `bytes`. 'malformed' when anything is cut short or an entry comes twice; none at all is no failure.
 *  Nothing is verified: compare each with the hash in its header. */
export function splitBodies(bytes: Uint8Array): Result<ReadonlyMap<EntryId, Uint8Array>, 'malformed'> {
  const bodies = new Map<EntryId, Uint8Array>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < bytes.length) {
    if (at + HEAD_BYTES > bytes.length) return fail('malformed')
    const entry = toBase64url(bytes.subarray(at, at + ID_BYTES)) as EntryId
    const end = at + HEAD_BYTES + view.getUint32(at + ID_BYTES)
    if (end > bytes.length || bodies.has(entry)) return fail('malformed')
    bodies.set(entry, bytes.subarray(at + HEAD_BYTES, end))
    at = end
  }
  return ok(bodies)
}
