import type { Organisation, Roles } from '@parasol/charter'
import {
  appendEntryRoute,
  type FeedId,
  genesisHead,
  leaveNoteRoute,
  readHeader,
  recallEntryRoute,
  settleFeedRoute,
  slotOf,
  withdrawEntryRoute,
} from '@parasol/protocol'
import { defineRoute, fail, ok, type Result } from '@parasol/service'
import { digestOf } from '../http/digest.ts'
import type { Shared, SignedIn } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import { readingRoutes } from './reading-routes.ts'
import { circlesOf, decideAppend, fitsHeader, opensSlot, servedBy } from './rules.ts'
import {
  addEntry,
  holdCharter,
  isGone,
  lockFeed,
  openToReaders,
  readEntry,
  readWraps,
  recallEntry,
  storeNote,
  withdrawEntry,
} from './store.ts'

export function feedRoutes(room: Shared) {
  const { db, network, journal } = room

  const append = staffRoute(room, {
    ...appendEntryRoute,
    summary:
      'Adds a sealed entry behind the head that the caller saw; the first of an epoch brings its wraps.',
    handler: async ({ staff, params: { feed }, body: { previous, header, body: encoded, wraps } }) => {
      const served = servedToStaff(staff, feed)
      if (!served.ok) return served
      const body = Buffer.from(encoded, 'base64url')
      const read = readHeader(header)
      // What was taken back since a backup comes back to the chain without its body, which no desk has any more.
      const whole = read.ok && fitsHeader(read.value, { hash: digestOf(body), bytes: body.length })
      if (!read.ok || !(whole || body.length === 0)) return fail('malformed')
      const { entry, epoch } = read.value
      const of = { network, feed }
      return db.transaction().execute(async (transaction) => {
        // Else a circle that changes just now would be given a key under the one it left.
        if (!(await holdCharter(transaction, network, staff.revision))) return fail('stale-circles')
        const state = await lockFeed(transaction, of, genesisHead(network, feed))
        const known = await readEntry(transaction, of, entry)
        const gone = await isGone(transaction, of, entry)
        if (!whole && !gone) return fail('malformed')
        const decided = decideAppend(
          { previous, header, epoch, wraps: wraps ?? null },
          {
            state,
            known,
            circles: circlesOf(feed, served.value),
            wrapped: await readWraps(transaction, of, state.epoch),
          },
        )
        if (!decided.ok) return decided
        const { index, head, repeat } = decided.value
        if (!repeat) {
          const kept = gone ? null : body
          const added = { index, entry, epoch, header, head, body: kept, wraps: wraps ?? [] }
          await addEntry(transaction, of, added)
        }
        return ok({ index, head })
      })
    },
  })

  const withdraw = defineRoute({
    ...withdrawEntryRoute,
    summary:
      'Hides a warning: whoever reveals what one of its slots hides may, and need not say who they are.',
    handler: async ({ body: { feed, entry, preimage } }) => {
      const of = { network, feed }
      const known = await readEntry(db, of, entry)
      if (!known) return fail('not-found')
      if (!opensSlot(known.header, slotOf(Buffer.from(preimage, 'base64url')))) return fail('wrong-secret')
      await db.transaction().execute(async (transaction) => {
        await withdrawEntry(transaction, of, { entry, preimage })
        await journal.record(transaction, [{ kind: 'withdrawal', network, feed, entry, preimage }])
      })
      return ok({ withdrawn: true })
    },
  })

  const leaveNote = staffRoute(room, {
    ...leaveNoteRoute,
    summary: "An organisation's newest sealed note of where it saw the head.",
    handler: async ({ staff, params: { feed }, body: { organisation, sealed } }) => {
      const served = servedToStaff(staff, feed)
      if (!served.ok) return served
      const own = ownAmong(served.value, staff.roles).some((one) => one.organisation === organisation)
      if (!own) return fail('not-allowed')
      await storeNote(db, { network, feed }, { organisation, sealed })
      return ok({ done: true })
    },
  })

  const recall = staffRoute(room, {
    ...recallEntryRoute,
    summary: 'Deletes the body of an entry that a later entry takes back.',
    handler: async ({ staff, params: { feed }, body: { entry, recall: by } }) => {
      const served = servedToStaff(staff, feed)
      if (!served.ok) return served
      const of = { network, feed }
      const recalled = await readEntry(db, of, entry)
      const recalling = await readEntry(db, of, by)
      if (!recalled || !recalling || recalling.index <= recalled.index) return fail('not-found')
      await db.transaction().execute(async (transaction) => {
        await recallEntry(transaction, of, { entry, recall: by })
        await journal.record(transaction, [{ kind: 'recall', network, feed, entry, recall: by }])
      })
      return ok({ done: true })
    },
  })

  const settle = staffRoute(room, {
    ...settleFeedRoute,
    summary: 'After a restore: a desk has given back what was missing, so the feed serves again.',
    handler: async ({ staff, params: { feed } }) => {
      const served = servedToStaff(staff, feed)
      if (!served.ok) return served
      await openToReaders(db, { network, feed })
      return ok({ done: true })
    },
  })

  return [...readingRoutes(room), append, withdraw, leaveNote, recall, settle]
}

function servedToStaff(
  { charter, roles }: SignedIn,
  feed: FeedId,
): Result<readonly Organisation[], 'not-found' | 'not-allowed'> {
  const served = servedBy(charter, feed)
  if (served === null) return fail('not-found')
  return ownAmong(served, roles).length > 0 ? ok(served) : fail('not-allowed')
}

const ownAmong = (served: readonly Organisation[], { staffOf }: Roles): readonly Organisation[] =>
  served.filter(({ organisation }) => staffOf.includes(organisation))
