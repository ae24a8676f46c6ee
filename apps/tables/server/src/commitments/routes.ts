import { fail, ok } from '@parasol/service'
import { commitRoute, followUpRoute } from '@parasol/tables-protocol'
import { today } from '../http/days.ts'
import { seatRoute } from '../http/seat-route.ts'
import { newId, type Shared } from '../http/shared.ts'
import { spend } from '../http/spend.ts'

const MOST = 2000
const MOST_IN_ROUND = 200
const MOST_UPDATES = 40

/** Commitments: what an organisation promised, by when, and what became of it. */
export function commitmentRoutes(shared: Shared) {
  const commit = seatRoute(shared, {
    ...commitRoute,
    summary: 'Writes down a commitment.',
    handler: async ({ tx, seat, table, body }) => {
      if (seat.kind !== 'voice') return fail('not-allowed')
      const { theme, action, owner, due, resources, proposal, keep } = body
      if (action.trim() === '') return fail('malformed')
      const all = await tx.selectFrom('commitment').select('round').where('table_id', '=', table.id).execute()
      const now = all.filter(({ round }) => round === table.round)
      if (all.length >= MOST || now.length >= MOST_IN_ROUND || !(await spend(tx, seat)))
        return fail('too-many')
      const decision = proposal
        ? await tx
            .selectFrom('proposal')
            .select('id')
            .where('table_id', '=', table.id)
            .where('id', '=', proposal)
            .executeTakeFirst()
        : null
      if (decision === undefined) return fail('malformed')
      await tx
        .insertInto('commitment')
        .values({
          id: newId(shared.random),
          table_id: table.id,
          round: table.round,
          proposal: decision?.id ?? null,
          theme,
          action,
          owner,
          due,
          resources,
          state: 'planned',
          made: today(shared.now),
          keeper: keep ? seat.id : null,
        })
        .execute()
      return ok({ done: true })
    },
  })

  const followUp = seatRoute(shared, {
    ...followUpRoute,
    summary: 'Says how a commitment goes.',
    handler: async ({ tx, seat, table, body: { id, state, note, evidence } }) => {
      if (seat.kind !== 'voice') return fail('not-allowed')
      const found = await tx
        .selectFrom('commitment')
        .select('id')
        .where('table_id', '=', table.id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!found) return fail('not-found')
      const before = await tx.selectFrom('follow_up').select('id').where('commitment', '=', id).execute()
      if (before.length >= MOST_UPDATES || !(await spend(tx, seat))) return fail('too-many')
      await tx.updateTable('commitment').set({ state }).where('id', '=', id).execute()
      await tx
        .insertInto('follow_up')
        .values({ commitment: id, day: today(shared.now), state, note, evidence })
        .execute()
      return ok({ done: true })
    },
  })

  return [commit, followUp]
}
