import {
  type Base64url,
  bytesOf,
  type Charter,
  fail,
  type Instant,
  ok,
  type OrganisationId,
  type Result,
} from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { openNote } from '@parasol/sealing'
import type { Chain } from './chain.ts'
import type { EpochKeys } from './epochs.ts'

export type SealedNote = { readonly organisation: OrganisationId; readonly sealed: Base64url }

type NoteSource = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly chain: Chain
  readonly keys: EpochKeys
}

/** When a desk last vouched for this chain. A note that counts more entries than were served is `withheld`; one with another
 *  head at its place is `forked`. A note that does not open or verify vouches for nothing. */
export function newestNote(
  { charter, feed, chain, keys }: NoteSource,
  notes: readonly SealedNote[],
): Result<Instant | null, 'withheld' | 'forked'> {
  let newest: Instant | null = null
  for (const { organisation, sealed } of notes) {
    for (const [epoch, epochKey] of keys) {
      const opened = openNote({
        charter,
        sealed: bytesOf(sealed),
        epochKey,
        expected: { feed, organisation, epoch },
      })
      if (!opened.ok) continue
      const { index, head, at } = opened.value
      if (index >= chain.heads.length) return fail('withheld')
      if (chain.heads[index] !== head) return fail('forked')
      if (newest === null || at > newest) newest = at
    }
  }
  return ok(newest)
}
