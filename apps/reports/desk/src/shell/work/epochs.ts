import { type Base64url, type EntryId, fail, type Hash, ok, toBase64url } from '@parasol/charter'
import { call, type FeedCopy } from '@parasol/device'
import {
  appendEntryRoute,
  type EpochRecord,
  type FeedId,
  type FeedTail,
  readHeader,
  readSegmentRoute,
  readTailRoute,
} from '@parasol/protocol'
import { epochContext, epochKeyCommitment, newEpochKey, sealEntry, wrapKey } from '@parasol/sealing'
import { refreshCharter } from '../desk.ts'
import { circlesServed, type ServedCircle, servesAll } from './circles.ts'
import { epochKeyOf, refreshFeed } from './feeds.ts'
import { charterOf, type Outcome, type Work } from './work.ts'

const TRIES = 6

/** Where the next entry of a feed goes, and the key that a new epoch hands on. */
type Base = {
  readonly count: number
  readonly head: Hash
  readonly epoch: number
  readonly previousKey: Uint8Array | null
}

/** The record that began the epoch now in force; `null` while the feed has none that this desk can read. */
function currentEpoch({ entries, epoch }: FeedCopy): EpochRecord | null {
  const statements = entries.flatMap(({ header, statement }) =>
    header.epoch === epoch && statement ? [statement] : [],
  )
  const record = statements.find((statement) => statement.record.type === 'epoch')?.record
  return record?.type === 'epoch' ? record : null
}

/** Whether a feed has to start an epoch before anything goes into it: it has none yet, or its circles changed. */
function needsEpoch(work: Work, copy: FeedCopy): boolean {
  const served = circlesServed(charterOf(work), copy.feed)
  if (served.length === 0) return false
  const record = currentEpoch(copy)
  return record === null || !servesAll(record, served)
}

/** An epoch's key, wrapped to each circle that the feed serves. */
export async function wrapsFor(
  work: Work,
  { feed, epoch }: { readonly feed: FeedId; readonly epoch: number },
  { key, served }: { readonly key: Uint8Array; readonly served: readonly ServedCircle[] },
) {
  const { network } = charterOf(work)
  const { random } = work.desk.ports
  const wraps = await Promise.all(
    served.map(async ({ organisation, version, key: to }) => {
      const context = epochContext(network, organisation, { feed, epoch })
      const wrap = await wrapKey({ to, context, key, random })
      return wrap.ok ? [{ organisation, version, wrap: toBase64url(wrap.value) as Base64url }] : []
    }),
  )
  return wraps.flat()
}

async function start(work: Work, feed: FeedId, base: Base): Outcome<'started' | 'moved'> {
  const { keys, organisation, desk } = work
  const { random, today } = desk.ports
  const charter = charterOf(work)
  const served = circlesServed(charter, feed)
  const epoch = base.epoch + 1
  const key = newEpochKey(random)
  const wraps = await wrapsFor(work, { feed, epoch }, { key, served })
  const { previousKey } = base
  const sealed = sealEntry({
    charter,
    feed,
    organisation,
    entry: toBase64url(random(16)) as EntryId,
    epoch,
    epochKey: key,
    index: base.count,
    previous: base.head,
    day: today(),
    record: {
      type: 'epoch',
      commitment: epochKeyCommitment(key),
      circles: served.map(({ organisation: id, version }) => ({ organisation: id, version })),
      previousKey: previousKey && (toBase64url(previousKey) as Base64url),
    },
    withdrawals: [],
    key: keys.sign,
    random,
  })
  if (!sealed.ok) return fail('cannot-seal')
  const { header, body } = sealed.value
  const answer = await work.call(appendEntryRoute, {
    params: { feed },
    body: { previous: base.head, header, body: toBase64url(body), wraps },
  })
  if (answer.ok) return ok('started')
  const { code } = answer.failure
  return code === 'head-moved' || code === 'superseded-epoch' || code === 'stale-circles'
    ? ok('moved')
    : fail(code)
}

async function baseOf(work: Work, { feed, count, head, epoch }: FeedCopy): Promise<Base> {
  return { count, head, epoch, previousKey: await epochKeyOf(work, feed, epoch) }
}

/** Starts an epoch if the feed needs one, and gives back the feed as it then stands. Two desks that start one at once
 *  end with a single epoch. */
export async function ensureEpoch(work: Work, feed: FeedId): Outcome<FeedCopy> {
  for (let tried = 0; tried < TRIES; tried++) {
    const copy = await refreshFeed(work, feed)
    if (!copy.ok) return copy
    if (!needsEpoch(work, copy.value)) return copy
    const started = await start(work, feed, await baseOf(work, copy.value))
    if (!started.ok) return started
    if (started.value === 'moved') {
      const charter = await refreshCharter(work.desk)
      if (!charter.ok) return fail(charter.failure.reason)
    }
  }
  return fail('too-busy')
}

async function newestEpochOf(work: Work, feed: FeedId, { headers, segments }: FeedTail): Outcome<number> {
  let last = headers.at(-1)
  if (last === undefined && segments > 0) {
    const params = { feed, segment: String(segments - 1) }
    const segment = await call(work.desk.ports.http, readSegmentRoute, { params })
    if (!segment.ok) return fail(segment.failure.code)
    last = segment.value.headers.at(-1)
  }
  if (last === undefined) return ok(0)
  const header = readHeader(last)
  return header.ok ? ok(header.value.epoch) : fail('broken-chain')
}

/** Starts an epoch in a feed whose present one is not wrapped to this organisation: its members then read what comes
 *  from now on, and nothing of before. */
export async function startWithoutPast(work: Work, feed: FeedId): Outcome<FeedCopy> {
  for (let tried = 0; tried < TRIES; tried++) {
    const tail = await call(work.desk.ports.http, readTailRoute, { params: { feed } })
    if (!tail.ok) return fail(tail.failure.code)
    const { count, head } = tail.value
    const epoch = await newestEpochOf(work, feed, tail.value)
    if (!epoch.ok) return epoch
    const started = await start(work, feed, { count, head, epoch: epoch.value, previousKey: null })
    if (!started.ok) return started
    if (started.value === 'started') return refreshFeed(work, feed)
  }
  return fail('too-busy')
}
