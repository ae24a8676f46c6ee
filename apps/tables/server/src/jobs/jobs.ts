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
        await rooms.closeDue()
        await rooms.followUp()
      },
    },
    { name: 'tables-clear-away', cron: '30 10 * * *', run: () => clearAway(shared) },
  ]
}

const HELD = [
  'round_table',
  'seat',
  'session',
  'observation',
  'statement',
  'vote',
  'proposal',
  'proposal_version',
  'ballot_box',
  'commitment',
  'follow_up',
  'mail',
  'log_entry',
] as const

/** Writes the files of the database anew without what was deleted, which PostgreSQL otherwise leaves in them until it needs the room. */
export async function clearAway({ db, now }: Pick<Shared, 'db' | 'now'>): Promise<void> {
  await db
    .deleteFrom('log_entry')
    .where('day', '<', monthsAfter(today(now), -LOG_MONTHS))
    .execute()
  for (const each of HELD) await sql`vacuum full ${sql.table(each)}`.execute(db)
}
