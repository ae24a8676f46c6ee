import type { Job } from '@parasol/service'
import { monthsAfter } from '@parasol/charter'
import { sql } from 'kysely'
import { today } from '../http/days.ts'
import type { Shared } from '../http/shared.ts'

type Rooms = {
  readonly deliver: () => Promise<void>
  readonly closeDue: () => Promise<void>
  readonly followUp: () => Promise<void>
  readonly deleteExpired: () => Promise<void>
  readonly forgetUnconfirmed: () => Promise<void>
}

const LOG_MONTHS = 36

/** What the server does by itself. */
export function jobsOf(shared: Pick<Shared, 'db' | 'now'>, rooms: Rooms): readonly Job[] {
  return [
    { name: 'tables-mail', cron: '* * * * *', run: rooms.deliver },
    {
      name: 'tables-sweep',
      cron: '*/15 * * * *',
      run: async () => {
        await rooms.deleteExpired()
        await rooms.forgetUnconfirmed()
        await rooms.closeDue()
        await rooms.followUp()
      },
    },
    { name: 'tables-clear-away', cron: '30 10 * * *', run: () => clearAway(shared) },
  ]
}

/** Writes the files of the database anew without what was deleted, which PostgreSQL otherwise leaves in them until it needs the room. */
export async function clearAway({ db, now }: Pick<Shared, 'db' | 'now'>): Promise<void> {
  await db
    .deleteFrom('log_entry')
    .where('day', '<', monthsAfter(today(now), -LOG_MONTHS))
    .execute()
  const { rows } = await sql<{ held: string }>`
    select relname as held from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(db)
  for (const { held } of rows) await sql`vacuum full ${sql.table(held)}`.execute(db)
}
