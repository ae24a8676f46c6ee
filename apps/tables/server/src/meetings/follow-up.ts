import type { Kysely } from 'kysely'
import { today } from '../http/days.ts'
import type { Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'

type Reminded = readonly { readonly id: string; readonly mail: string | null; readonly language: string }[]

const DAYS_BEFORE = 7
const DAY_MS = 86_400_000
const OVER = ['kept', 'dropped']

/** A week before a table meets, once: a quiet reminder to those who look after something that was promised and is not done. */
export async function followUp(
  { db, now, wakeMail }: Shared,
  remindSeats: (tx: Kysely<Tables>, seats: Reminded) => Promise<void>,
): Promise<void> {
  const meetings = await db.selectFrom('meeting').selectAll().where('reminded', '=', false).execute()
  const until = new Date(now().getTime() + DAYS_BEFORE * DAY_MS).toISOString().slice(0, 10)
  for (const { table_id: table, meeting } of meetings) {
    const { day } = JSON.parse(meeting) as { readonly day: string }
    if (day > until || day < today(now)) continue
    await db.transaction().execute(async (tx) => {
      const keepers = await tx
        .selectFrom('seat')
        .innerJoin('commitment', 'commitment.keeper', 'seat.id')
        .select(['seat.id', 'seat.mail', 'seat.language'])
        .distinct()
        .where('commitment.table_id', '=', table)
        .where('commitment.state', 'not in', OVER)
        .where('seat.mail_state', '=', 'on')
        .execute()
      await remindSeats(tx, keepers)
      await tx.updateTable('meeting').set({ reminded: true }).where('table_id', '=', table).execute()
    })
    wakeMail()
  }
}
