import { fail, ok } from '@parasol/service'
import { observeRoute, takeOutObservationRoute } from '@parasol/tables-protocol'
import { note } from '../http/log.ts'
import { seatRoute } from '../http/seat-route.ts'
import { newId, type Shared } from '../http/shared.ts'
import { spend } from '../http/spend.ts'

const MOST_IN_ROUND = 500

/** Taking stock: what is happening, coarse in place and time. */
export function stockRoutes(shared: Shared) {
  const observe = seatRoute(shared, {
    ...observeRoute,
    summary: 'Adds an observation.',
    handler: async ({ tx, seat, table, body }) => {
      if (seat.kind !== 'voice') return fail('not-allowed')
      if (table.step !== 'stock') return fail('wrong-step')
      if (body.text === '') return fail('malformed')
      const all = await tx
        .selectFrom('observation')
        .select('id')
        .where('table_id', '=', table.id)
        .where('round', '=', table.round)
        .where('state', '<>', 'out')
        .execute()
      if (all.length >= MOST_IN_ROUND || !(await spend(tx, seat))) return fail('too-many')
      const { text, where: place, when: time, source } = body
      await tx
        .insertInto('observation')
        .values({
          id: newId(shared.random),
          table_id: table.id,
          round: table.round,
          text,
          place,
          time,
          source,
          state: 'shown',
          author: seat.id,
        })
        .execute()
      return ok({ done: true })
    },
  })

  const takeOut = seatRoute(shared, {
    ...takeOutObservationRoute,
    summary: 'Takes an observation out: one’s own, or, with a reason, a host any.',
    handler: async ({ tx, seat, table, body: { id, reason } }) => {
      const found = await tx
        .selectFrom('observation')
        .selectAll()
        .where('table_id', '=', table.id)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!found) return fail('not-found')
      if (found.author === seat.id) {
        await tx.deleteFrom('observation').where('id', '=', id).execute()
        return ok({ done: true })
      }
      if (!seat.host || reason === '') return fail('not-allowed')
      await tx
        .updateTable('observation')
        .set({ state: 'out', text: '', place: '', time: '', source: '', reason })
        .where('id', '=', id)
        .execute()
      await note(tx, shared, { table: table.id, act: 'took-out', about: 'observation', reason })
      return ok({ done: true })
    },
  })

  return [observe, takeOut]
}
