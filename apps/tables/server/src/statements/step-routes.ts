import { rolesAlone } from '@parasol/agreement'
import { fail, ok } from '@parasol/service'
import { STEPS, stepRoute } from '@parasol/tables-protocol'
import { note } from '../http/log.ts'
import { seatRoute } from '../http/seat-route.ts'
import type { Shared } from '../http/shared.ts'
import { endRound, votersOf } from './end-round.ts'

type Room = Shared & {
  /** The mail room's own, handed in where the rooms are joined. */
  readonly remind: (tx: Parameters<typeof endRound>[0], table: string) => Promise<void>
}

/** Walks the path of the table: one step at a time, and from its end into the next round. */
export function stepRoutes(shared: Room) {
  const step = seatRoute(shared, {
    ...stepRoute,
    summary: 'Goes on to the next step.',
    lock: 'update',
    handler: async ({ tx, seat, table, body: { to } }) => {
      if (!seat.host) return fail('not-allowed')
      const next = STEPS[(STEPS.indexOf(table.step) + 1) % STEPS.length]
      if (to !== next) return fail('wrong-step')
      if (table.step === 'needs') await endRound(tx, shared, table)
      const round = to === 'stock' ? table.round + 1 : table.round
      // Who is counted by herself is settled before anybody answers: whoever came later would otherwise turn a small role into a large one.
      const apart =
        to === 'needs' && table.settings.door === 'invitation'
          ? rolesAlone((await votersOf(tx, table)).roles, table.settings.smallestCell)
          : null
      await tx
        .updateTable('round_table')
        .set({ step: to, round, apart: apart && [...apart] })
        .where('id', '=', table.id)
        .execute()
      if (to === 'stock')
        await tx.updateTable('seat').set({ written: 0 }).where('table_id', '=', table.id).execute()
      await note(tx, shared, { table: table.id, act: 'step', about: to })
      await shared.remind(tx, table.id)
      return ok({ done: true })
    },
  })
  return [step]
}
