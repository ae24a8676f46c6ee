import { type EntryId, fail, ok, toBase64url } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { appendEntryRoute, type EntryRecord, type FeedId } from '@parasol/protocol'
import { sealEntry } from '@parasol/sealing'
import { ensureEpoch } from './epochs.ts'
import { epochKeyOf, refreshFeed } from './feeds.ts'
import { charterOf, type Outcome, type Work } from './work.ts'

const TRIES = 6

export type NewEntry = {
  readonly feed: FeedId
  /** Chosen by the caller, so that trying again after a lost answer does not append twice. */
  readonly entry: EntryId
  readonly record: EntryRecord
  /** Withdrawal secrets of the reports behind it. */
  readonly withdrawals: readonly Uint8Array[]
}

const holds = ({ entries }: FeedCopy, entry: EntryId): boolean =>
  entries.some(({ header }) => header.entry === entry)

async function appendTo(
  work: Work,
  copy: FeedCopy,
  { feed, ...added }: NewEntry,
): Outcome<'appended' | 'moved'> {
  const { keys, organisation, desk } = work
  const { random, today } = desk.ports
  const { epoch, count, head } = copy
  const epochKey = await epochKeyOf(work, feed, epoch)
  if (!epochKey) return fail('no-key')
  const sealed = sealEntry({
    ...added,
    charter: charterOf(work),
    feed,
    organisation,
    epoch,
    epochKey,
    index: count,
    previous: head,
    day: today(),
    key: keys.sign,
    random,
  })
  if (!sealed.ok) return fail('cannot-seal')
  const { header, body } = sealed.value
  const answer = await work.call(appendEntryRoute, {
    params: { feed },
    body: { previous: head, header, body: toBase64url(body) },
  })
  if (answer.ok) return ok('appended')
  const { code } = answer.failure
  return code === 'head-moved' || code === 'superseded-epoch' || code === 'stale-circles'
    ? ok('moved')
    : fail(code)
}

/** Appends an entry under the epoch in force, starting one first where it has to. Whoever was quicker goes first: the
 *  entry is sealed anew on the head they left. */
export async function append(work: Work, added: NewEntry): Outcome<FeedCopy> {
  for (let tried = 0; tried < TRIES; tried++) {
    const copy = await ensureEpoch(work, added.feed)
    if (!copy.ok) return copy
    if (holds(copy.value, added.entry)) return copy
    const appended = await appendTo(work, copy.value, added)
    if (!appended.ok) return appended
    if (appended.value === 'appended') return refreshFeed(work, added.feed)
  }
  return fail('too-busy')
}
