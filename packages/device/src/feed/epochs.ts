import {
  bytesOf,
  type Charter,
  fail,
  type Hash,
  ok,
  type OrganisationId,
  type Result,
  staffMember,
} from '@parasol/charter'
import type { EpochRecord, FeedId } from '@parasol/protocol'
import { epochContext, epochKeyCommitment, openEntry, unwrapKey } from '@parasol/sealing'
import type { Bodies } from './bodies.ts'
import { type Chain, newestEpoch } from './chain.ts'

/** Epoch number → 32-byte key. */
export type EpochKeys = ReadonlyMap<number, Uint8Array>

/** Who reads a feed: a circle's private key (members, and staff for area and province feeds) or an inbox's (the desk feed). */
export type FeedReader = {
  readonly organisation: OrganisationId
  readonly version: number
  readonly secret: Uint8Array
}

export type EpochWrap = {
  readonly organisation: OrganisationId
  readonly version: number
  readonly wrap: Uint8Array
}

type EpochSource = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly chain: Chain
  readonly bodies: Bodies
}

/** The record that began an epoch, verified under its key and its commitment. */
function epochRecord(source: EpochSource, epoch: number, epochKey: Uint8Array): EpochRecord | null {
  const { charter, feed, chain, bodies } = source
  const index = chain.headers.findIndex((header) => header.epoch === epoch)
  const header = chain.headers[index]
  const body = header && bodies.get(header.entry)
  if (!body) return null
  const previous = chain.heads[index] as Hash
  const expected = { feed, index, previous }
  const opened = openEntry({ charter, header: chain.texts[index] as string, body, epochKey, expected })
  if (!opened.ok || opened.value.statement.record.type !== 'epoch') return null
  const { organisation, cite, record } = opened.value.statement
  const standing = staffMember(charter, organisation, opened.value.by, cite)
  // Who has left may have begun an epoch long ago, but not the one in force: with a server's help they could begin one now.
  if (epoch === newestEpoch(chain) && !(standing.ok && standing.value === 'staff')) return null
  return record.commitment === epochKeyCommitment(epochKey) ? record : null
}

async function newestKey(
  { charter, feed, chain }: EpochSource,
  reader: FeedReader,
  wraps: readonly EpochWrap[],
): Promise<Uint8Array | null> {
  const { organisation, version, secret } = reader
  const ours = wraps.find((wrap) => wrap.organisation === organisation && wrap.version === version)
  if (!ours) return null
  const context = epochContext(charter.network, organisation, { feed, epoch: newestEpoch(chain) })
  const key = await unwrapKey({ wrap: ours.wrap, context, secret })
  return key.ok ? key.value : null
}

/** All epoch keys this reader may have: the newest from its wrap, each earlier one from the record of the epoch after it,
 *  back to a key already known. `no-key`: the newest epoch is not wrapped to this reader. */
export async function epochKeys(
  source: EpochSource,
  known: EpochKeys,
  { reader, wraps }: { readonly reader: FeedReader; readonly wraps: readonly EpochWrap[] },
): Promise<Result<EpochKeys, 'no-key'>> {
  const keys = new Map(known)
  const newest = newestEpoch(source.chain)
  let epoch = newest
  let key = await newestKey(source, reader, wraps)
  while (key && epoch > 0 && !keys.has(epoch)) {
    const record = epochRecord(source, epoch, key)
    if (!record) break
    keys.set(epoch, key)
    key = record.previousKey === null ? null : bytesOf(record.previousKey)
    epoch -= 1
  }
  return keys.has(newest) ? ok(keys) : fail('no-key')
}
