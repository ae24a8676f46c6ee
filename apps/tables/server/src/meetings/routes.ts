import { fail, ok } from '@parasol/service'
import { meetRoute, type MeetingView } from '@parasol/tables-protocol'
import { seatRoute } from '../http/seat-route.ts'
import type { Shared } from '../http/shared.ts'

/** When the table meets next. */
export function meetingRoutes(shared: Shared) {
  const meet = seatRoute(shared, {
    ...meetRoute,
    summary: 'Says when the table meets next.',
    handler: async ({ tx, seat, table, body: { meeting } }) => {
      if (!seat.host) return fail('not-allowed')
      const before = await tx
        .selectFrom('meeting')
        .selectAll()
        .where('table_id', '=', table.id)
        .executeTakeFirst()
      const sameDay = before && (JSON.parse(before.meeting) as MeetingView).day === meeting?.day
      await tx.deleteFrom('meeting').where('table_id', '=', table.id).execute()
      if (meeting)
        await tx
          .insertInto('meeting')
          .values({
            table_id: table.id,
            meeting: JSON.stringify(meeting),
            reminded: sameDay === true && before.reminded,
          })
          .execute()
      return ok({ done: true })
    },
  })
  return [meet]
}
