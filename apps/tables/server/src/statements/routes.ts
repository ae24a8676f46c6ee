import { fail, ok } from '@parasol/service'
import { moderateRoute, stateRoute, voteRoute, votes } from '@parasol/tables-protocol'
import { note } from '../http/log.ts'
import { seatRoute } from '../http/seat-route.ts'
import { newId, type Shared } from '../http/shared.ts'
import { spend } from '../http/spend.ts'

const MOST = 900

/** What people need, as statements, and how each of them votes on them. Nobody sees another one’s vote, nor any sum, before the round ends. */
export function statementRoutes(shared: Shared) {
  const state = seatRoute(shared, {
    ...stateRoute,
    summary: 'Adds a statement.',
    handler: async ({ tx, seat, table, body: { text } }) => {
      if (seat.kind !== 'voice') return fail('not-allowed')
      if (table.step !== 'needs') return fail('wrong-step')
      if (text.trim() === '') return fail('malformed')
      const all = await tx
        .selectFrom('statement')
        .select('id')
        .where('table_id', '=', table.id)
        .where('round', '=', table.round)
        .where('state', '<>', 'out')
        .execute()
      if (all.length >= MOST || !(await spend(tx, seat))) return fail('too-many')
      const shown = table.settings.moderation === 'after' || seat.host
      await tx
        .insertInto('statement')
        .values({
          id: newId(shared.random),
          table_id: table.id,
          round: table.round,
          text,
          state: shown ? 'shown' : 'waiting',
          author: seat.id,
        })
        .execute()
      return ok({ done: true })
    },
  })

  const moderate = seatRoute(shared, {
    ...moderateRoute,
    summary: 'Lets a statement in or takes it out, with a reason that everybody reads.',
    handler: async ({ tx, seat, table, body: { id, to, reason } }) => {
      const found = await tx
        .selectFrom('statement')
        .selectAll()
        .where('table_id', '=', table.id)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!found) return fail('not-found')
      if (table.step !== 'needs' || found.round !== table.round) return fail('wrong-step')
      if (found.state === 'out') return fail('not-found')
      const own = found.author === seat.id
      const allowed =
        to === 'out' ? own || (seat.host && reason !== '') : seat.host && found.state === 'waiting'
      if (!allowed) return fail('not-allowed')
      await tx
        .updateTable('statement')
        .set({ state: to, reason: own ? '' : reason })
        .where('id', '=', id)
        .execute()
      await tx.deleteFrom('vote').where('statement', '=', id).execute()
      // What is let in shows by itself; a line for it would tell the hosts’ own statements, which need none.
      if (!own && to === 'out')
        await note(tx, shared, {
          table: table.id,
          act: found.state === 'waiting' ? 'refused' : 'took-out',
          about: 'statement',
          reason,
        })
      return ok({ done: true })
    },
  })

  const vote = seatRoute(shared, {
    ...voteRoute,
    summary: 'Votes on a statement, changes a vote, or takes it back.',
    handler: async ({ tx, seat, table, body: { id, vote: cast } }) => {
      if (!votes(table.settings, seat.kind as 'voice', seat.roles)) return fail('not-allowed')
      if (table.step !== 'needs') return fail('wrong-step')
      const found = await tx
        .selectFrom('statement')
        .select('id')
        .where('table_id', '=', table.id)
        .where('round', '=', table.round)
        .where('id', '=', id)
        .where('state', '=', 'shown')
        .executeTakeFirst()
      if (!found) return fail('not-found')
      if (cast === null) {
        await tx.deleteFrom('vote').where('statement', '=', id).where('seat', '=', seat.id).execute()
        return ok({ done: true })
      }
      await tx
        .insertInto('vote')
        .values({ statement: id, seat: seat.id, vote: cast })
        .onConflict((conflict) => conflict.columns(['statement', 'seat']).doUpdateSet({ vote: cast }))
        .execute()
      return ok({ done: true })
    },
  })

  return [state, moderate, vote]
}
