import type { NetworkId } from '@parasol/charter'
import type { EntryHeader, FeedId } from '@parasol/protocol'
import { contextText } from './context.ts'
import { deriveKey } from './key-tree.ts'
import type { WithKey } from './signed-bytes.ts'

export type EntryPlace = { readonly network: NetworkId; readonly feed: FeedId }

/** The context covers what the header shows: until the next head is signed, nothing else holds slots and day. */
export function entryKey(
  { network, feed }: EntryPlace,
  { entry, epoch, size, slots, day }: Omit<EntryHeader, 'body'>,
  epochKey: Uint8Array,
): WithKey {
  const id = [feed, entry, epoch, size, day, ...slots].join('/')
  return {
    key: deriveKey(epochKey, `parasol/1/entry/${entry}`),
    context: contextText({ purpose: 'entry', network, organisation: null, id }, { of: 0, position: 'body' }),
  }
}
