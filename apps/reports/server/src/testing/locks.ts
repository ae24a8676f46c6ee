import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'

const PATIENCE_MS = 5_000

/** Settles once another session of this database waits for a lock. @returns false when none does for a while */
export async function somebodyWaits<Tables>(db: Kysely<Tables>): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await sleep(20)) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    if (rows.length > 0) return true
  }
  return false
}
