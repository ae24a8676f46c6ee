import { fail, type Hash, ok, toBase64url } from '@parasol/charter'
import { call, type KeptFeed, readKept } from '@parasol/device'
import {
  appendEntryRoute,
  type FeedId,
  readHeader,
  readInboxRoute,
  readTailRoute,
  settleFeedRoute,
} from '@parasol/protocol'
import { circlesServed } from '../shell/work/circles.ts'
import { wrapsFor } from '../shell/work/epochs.ts'
import { charterOf, type Outcome, type Work } from '../shell/work/work.ts'

/** How a feed that is being restored compares with what this desk kept: nothing is missing any more, or the server's
 *  copy is another one than ours, or what it lacks cannot be given back from here. */
export type Compared = 'whole' | 'other' | 'incomplete'

async function wrapsOfEpoch(
  work: Work,
  feed: FeedId,
  { kept, at }: { readonly kept: KeptFeed; readonly at: number },
) {
  const epoch = kept.chain.headers[at]?.epoch ?? 0
  if (kept.chain.headers[at - 1]?.epoch === epoch) return {}
  const key = kept.keys.get(epoch)
  if (!key) return null
  const served = circlesServed(charterOf(work), feed)
  return { wraps: await wrapsFor(work, { feed, epoch }, { key, served }) }
}

async function giveBackOne(
  work: Work,
  feed: FeedId,
  kept: KeptFeed,
  at: number,
): Outcome<'given' | 'incomplete'> {
  const text = kept.chain.texts[at] ?? ''
  const header = readHeader(text)
  const body = header.ok ? kept.bodies.get(header.value.entry) : undefined
  const wraps = await wrapsOfEpoch(work, feed, { kept, at })
  if (!body || !wraps) return ok('incomplete')
  const previous = kept.chain.heads[at] as Hash
  const answer = await work.call(appendEntryRoute, {
    params: { feed },
    body: { previous, header: text, body: toBase64url(body), ...wraps },
  })
  return answer.ok ? ok('given') : fail(answer.failure.code)
}

/** After a restore: compares a feed with the copy on this device, and gives back the entries that the backup lacked. */
export async function giveBack(work: Work, feed: FeedId): Outcome<Compared> {
  // A restore ends every session. Where anybody may ask, a dead one is not noticed, so one call first brings a new one.
  const present = await work.call(readInboxRoute, {})
  if (!present.ok) return fail(present.failure.code)
  const tail = await call(work.http, readTailRoute, { params: { feed } })
  if (!tail.ok) return fail(tail.failure.code)
  const kept = await readKept(work.stores, charterOf(work).network, feed)
  const { count, head } = tail.value
  const { heads, texts } = kept.chain
  if (count < heads.length && heads[count] !== head) return ok('other')
  for (let at = count; at < texts.length; at++) {
    const given = await giveBackOne(work, feed, kept, at)
    if (!given.ok) return given
    if (given.value === 'incomplete') return ok('incomplete')
  }
  return ok('whole')
}

/** Lets readers in again, once desks have given back what they had. */
export async function settle(work: Work, feed: FeedId): Outcome {
  const answer = await work.call(settleFeedRoute, { params: { feed } })
  return answer.ok ? ok(true) : fail(answer.failure.code)
}
