import { settingsShape, type TableSettings, type TableStep } from '@parasol/tables-protocol'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import { digestOf } from './digest.ts'
import type { Tables } from './tables.ts'

export type SeatRow = Selectable<Tables['seat']>
export type TableRow = Omit<Selectable<Tables['round_table']>, 'settings' | 'step'> & {
  readonly settings: TableSettings
  readonly step: TableStep
}

/** Somebody at her table. */
export type Seated = { readonly seat: SeatRow; readonly table: TableRow }

export type Lock = 'none' | 'share' | 'update'

/** @param lock 'share' keeps the step as it is until the transaction ends; 'update' lets nobody else act meanwhile */
export async function readTableRow(db: Kysely<Tables>, id: string, lock: Lock): Promise<TableRow | null> {
  const asked = db.selectFrom('round_table').selectAll().where('id', '=', id)
  const row = await (lock === 'update'
    ? asked.forUpdate()
    : lock === 'share'
      ? asked.forShare()
      : asked
  ).executeTakeFirst()
  if (!row) return null
  return { ...row, settings: v.parse(settingsShape, JSON.parse(row.settings)), step: row.step as TableStep }
}

/** Tokens are stored hashed. */
export async function readSeated(
  db: Kysely<Tables>,
  { token, now, lock }: { readonly token: string; readonly now: Date; readonly lock: Lock },
): Promise<Seated | null> {
  const found = await db
    .selectFrom('session')
    .innerJoin('seat', 'seat.id', 'session.seat')
    .select(['seat.id', 'seat.table_id'])
    .where('session.token', '=', digestOf(token))
    .where('session.expires', '>', now)
    .executeTakeFirst()
  const table = found ? await readTableRow(db, found.table_id, lock) : null
  // Read once the table is held: meanwhile it may have been taken away, or changed.
  const seat = await db
    .selectFrom('seat')
    .selectAll()
    .where('id', '=', found?.id ?? '')
    .executeTakeFirst()
  return seat && table ? { seat, table } : null
}
