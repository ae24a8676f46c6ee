import type { EntryId } from '@parasol/charter'
import {
  type FeedId,
  genesisHead,
  joinBodies,
  readBodiesRoute,
  readEpochRoute,
  readSegmentRoute,
  readTailRoute,
  SEGMENT,
} from '@parasol/protocol'
import { defineRoute, fail, OCTETS, ok, type Result } from '@parasol/service'
import { fromColumn } from '../http/columns.ts'
import type { Shared } from '../http/shared.ts'
import { type FeedState, fullSegments, servedBy } from './rules.ts'
import {
  readBodies,
  readFeed,
  readHeaders,
  readNotes,
  readRecalled,
  readWithdrawals,
  readWraps,
} from './store.ts'

/** What devices fetch: whole segments and the common tail, never "since", so that nobody is told apart by what they ask. */
export function readingRoutes(room: Shared) {
  const { db, network } = room

  // After a restore, desks first give back what is missing; until then a reader would take the gap for a fork.
  const openFeed = async (
    feed: FeedId,
    token: string,
  ): Promise<Result<FeedState, 'not-found' | 'restoring'>> => {
    const { charter } = await room.charter()
    if (servedBy(charter, feed) === null) return fail('not-found')
    const state = await readFeed(db, { network, feed })
    if (state?.restoring && !(await room.signedIn(token)).ok) return fail('restoring')
    return ok(state ?? { entries: 0, head: genesisHead(network, feed), epoch: 0, restoring: false })
  }

  const readTail = defineRoute({
    ...readTailRoute,
    summary: 'Where the feed stands: its head, the newest headers, notes, and what was taken back.',
    handler: async ({ params: { feed }, token }) => {
      const open = await openFeed(feed, token)
      if (!open.ok) return open
      return db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (moment) => {
          const of = { network, feed }
          const { entries, head } = (await readFeed(moment, of)) ?? open.value
          const segments = fullSegments(entries)
          return ok({
            count: entries,
            head,
            segments,
            headers: await readHeaders(moment, of, { from: segments * SEGMENT, to: entries }),
            notes: await readNotes(moment, of),
            withdrawn: await readWithdrawals(moment, of),
            recalled: await readRecalled(moment, of),
          })
        })
    },
  })

  const readSegment = defineRoute({
    ...readSegmentRoute,
    summary: 'A full segment of headers; it never changes.',
    handler: async ({ params: { feed, segment }, token }) => {
      const open = await openFeed(feed, token)
      if (!open.ok) return open
      if (segment >= fullSegments(open.value.entries)) return fail('not-found')
      const from = segment * SEGMENT
      return ok({ headers: await readHeaders(db, { network, feed }, { from, to: from + SEGMENT }) })
    },
  })

  const readSegmentBodies = defineRoute({
    ...readBodiesRoute,
    answer: OCTETS,
    summary: 'The sealed bodies of a segment, the unfinished one too, without those taken back.',
    handler: async ({ params: { feed, segment }, token }) => {
      const open = await openFeed(feed, token)
      if (!open.ok) return open
      const from = segment * SEGMENT
      if (from > 0 && from >= open.value.entries) return fail('not-found')
      const bodies = await readBodies(db, { network, feed }, { from, to: from + SEGMENT })
      return ok(joinBodies(bodies.map(({ entry, body }) => [fromColumn(entry) as EntryId, body] as const)))
    },
  })

  const readEpoch = defineRoute({
    ...readEpochRoute,
    summary: "One epoch's key, wrapped to each circle that the feed served when it began.",
    handler: async ({ params: { feed, epoch }, token }) => {
      const open = await openFeed(feed, token)
      if (!open.ok) return open
      if (epoch < 1 || epoch > open.value.epoch) return fail('not-found')
      return ok({ wraps: await readWraps(db, { network, feed }, epoch) })
    },
  })

  return [readTail, readSegment, readSegmentBodies, readEpoch]
}
