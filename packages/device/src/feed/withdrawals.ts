import { bytesOf, type Base64url, type EntryId, fail, ok, type Result } from '@parasol/charter'
import { type EntryHeader, slotOf } from '@parasol/protocol'

export type RevealedSlot = { readonly entry: EntryId; readonly preimage: Base64url }

/** The entries that revealed preimages withdraw. One that fits no slot of its entry is `forged-withdrawal`: the server made
 *  it up. One of an entry that is not in this chain says nothing about it. */
export function withdrawnBy(
  revealed: readonly RevealedSlot[],
  headers: readonly EntryHeader[],
): Result<ReadonlySet<EntryId>, 'forged-withdrawal'> {
  const slots = new Map(headers.map((header) => [header.entry, header.slots]))
  const known = revealed.filter(({ entry }) => slots.has(entry))
  const genuine = known.every(({ entry, preimage }) => slots.get(entry)?.includes(slotOf(bytesOf(preimage))))
  return genuine ? ok(new Set(known.map(({ entry }) => entry))) : fail('forged-withdrawal')
}
