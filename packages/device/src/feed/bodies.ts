import { type EntryId, fail, ok, type Result, sha256 } from '@parasol/charter'
import { type EntryHeader, splitBodies } from '@parasol/protocol'

export type Bodies = ReadonlyMap<EntryId, Uint8Array>

/** Reads the bodies of one segment. A body whose hash is not its header's is `changed-bytes`; one without a header was
 *  appended since the headers were fetched, and comes with the next sync. */
export function readBodies(
  octets: Uint8Array,
  headers: readonly EntryHeader[],
): Result<Bodies, 'malformed' | 'changed-bytes'> {
  const bodies = splitBodies(octets)
  if (!bodies.ok) return bodies
  const expected = new Map(headers.map(({ entry, body }) => [entry, body]))
  const known = [...bodies.value].filter(([entry]) => expected.has(entry))
  const genuine = known.every(([entry, body]) => expected.get(entry) === sha256(body))
  return genuine ? ok(new Map(known)) : fail('changed-bytes')
}
