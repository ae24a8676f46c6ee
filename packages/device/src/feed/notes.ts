import {
  type Base64url,
  bytesOf,
  type Charter,
  fail,
  type Instant,
  millisecondsOf,
  ok,
  type OrganisationId,
  type Result,
  staffMember,
} from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { openNote } from '@parasol/sealing'
import { type Chain, newestEpoch } from './chain.ts'
import type { EpochKeys } from './epochs.ts'

export type SealedNote = { readonly organisation: OrganisationId; readonly sealed: Base64url }

type NoteSource = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly chain: Chain
  readonly keys: EpochKeys
  readonly now: Instant
}

/** How far a desk's clock may be ahead. A note from further on would make a frozen feed look fresh. */
const AHEAD_MS = 60 * 60_000

type Vouched = { readonly index: number; readonly at: Instant }

/** The newest word of a desk on this chain: written by present staff, under the newest epoch, not from the future. A note that
 *  counts more entries than were served is `withheld`; one with another head at its place is `forked`. */
export function newestNote(
  { charter, feed, chain, keys, now }: NoteSource,
  notes: readonly SealedNote[],
): Result<Vouched | null, 'withheld' | 'forked'> {
  const epoch = newestEpoch(chain)
  const epochKey = keys.get(epoch)
  let newest: Vouched | null = null
  for (const { organisation, sealed } of epochKey ? notes : []) {
    const expected = { feed, organisation, epoch }
    const opened = openNote({ charter, sealed: bytesOf(sealed), epochKey: epochKey as Uint8Array, expected })
    if (!opened.ok) continue
    const { note, by } = opened.value
    const standing = staffMember(charter, organisation, by, note.cite)
    if (!standing.ok || standing.value !== 'staff') continue
    if (millisecondsOf(note.at) > millisecondsOf(now) + AHEAD_MS) continue
    if (note.index >= chain.heads.length) return fail('withheld')
    if (chain.heads[note.index] !== note.head) return fail('forked')
    if (newest === null || note.at > newest.at) newest = { index: note.index, at: note.at }
  }
  return ok(newest)
}
