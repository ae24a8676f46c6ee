import { type Day, type EntryId, type NetworkId, ok, type Result } from '@parasol/charter'
import { type EntryHeader, slotOf } from '@parasol/protocol'
import { withdrawalPreimage } from '@parasol/sealing'
import type { SyncFailure } from '../failures.ts'
import { emptyChain } from './chain.ts'
import { type FeedSource, fetchHeaders } from './fetch-headers.ts'

export type OwnEntry = {
  readonly entry: EntryId
  readonly preimage: Uint8Array
  readonly withdrawn: boolean
}

export type FeedOfReceipt = {
  readonly own: readonly OwnEntry[]
  readonly days: ReadonlyMap<EntryId, Day>
  readonly gone: ReadonlySet<EntryId>
}

const owned = (headers: readonly EntryHeader[], secret: Uint8Array, withdrawn: ReadonlySet<EntryId>) =>
  headers.flatMap(({ entry, slots }): readonly OwnEntry[] => {
    const preimage = withdrawalPreimage(secret, entry)
    return slots.includes(slotOf(preimage)) ? [{ entry, preimage, withdrawn: withdrawn.has(entry) }] : []
  })

export async function entriesOfReceipt(
  source: FeedSource & { readonly network: NetworkId },
  secret: Uint8Array,
): Promise<Result<FeedOfReceipt, SyncFailure>> {
  const headers = await fetchHeaders(source, emptyChain(source.network, source.feed))
  if (!headers.ok) return headers
  const { chain, tail } = headers.value
  const withdrawn = new Set(tail.withdrawn.map(({ entry }) => entry))
  return ok({
    own: owned(chain.headers, secret, withdrawn),
    days: new Map(chain.headers.map(({ entry, day }) => [entry, day])),
    gone: new Set([...withdrawn, ...tail.recalled]),
  })
}
