import { type EntryId, fail, type Result, sha256 } from '@parasol/charter'
import { type EntryHeader, splitBodies } from '@parasol/protocol'

export type Bodies = ReadonlyMap<EntryId, Uint8Array>

/** Reads the bodies of one segment. A body that no header of the segment answers for, or whose hash is not the header's,
 *  is `changed-bytes`. */
export function readBodies(
  octets: Uint8Array,
  headers: readonly EntryHeader[],
): Result<Bodies, 'malformed' | 'changed-bytes'> {
  const bodies = splitBodies(octets)
  if (!bodies.ok) return bodies
  const expected = new Map(headers.map(({ entry, body }) => [entry, body]))
  const genuine = [...bodies.value].every(([entry, body]) => expected.get(entry) === sha256(body))
  return genuine ? bodies : fail('changed-bytes')
}
