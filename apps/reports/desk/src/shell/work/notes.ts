import { fail, ok, toBase64url } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { leaveNoteRoute } from '@parasol/protocol'
import { sealNote } from '@parasol/sealing'
import { epochKeyOf } from './feeds.ts'
import { charterOf, type Outcome, type Work } from './work.ts'

/** Vouches for a feed as this desk has just verified it: what members see as "updated" is the newest such note. Once a
 *  day is enough while nothing changes. */
export async function leaveNote(work: Work, { feed, epoch, count, head }: FeedCopy): Outcome {
  const { organisation, keys, desk } = work
  const vouched = `${desk.ports.today()} ${head}`
  if (work.noted.get(feed) === vouched) return ok(true)
  const epochKey = await epochKeyOf(work, feed, epoch)
  if (!epochKey) return epoch === 0 ? ok(true) : fail('no-key')
  const sealed = sealNote({
    charter: charterOf(work),
    feed,
    organisation,
    epoch,
    epochKey,
    index: count,
    head,
    at: desk.ports.now(),
    key: keys.sign,
    random: desk.ports.random,
  })
  const answer = await work.call(leaveNoteRoute, {
    params: { feed },
    body: { organisation, sealed: toBase64url(sealed) },
  })
  if (!answer.ok) return fail(answer.failure.code)
  work.noted.set(feed, vouched)
  return ok(true)
}
