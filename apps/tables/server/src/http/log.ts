import type { LogView } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import { today } from './days.ts'
import type { Shared } from './shared.ts'
import type { Tables } from './tables.ts'

/** Writes into the table's own log, which everybody there reads. */
export async function note(
  tx: Kysely<Tables>,
  { now }: Pick<Shared, 'now'>,
  {
    table,
    act,
    about = '',
    reason = '',
  }: { readonly table: string } & Pick<LogView, 'act'> & Partial<Pick<LogView, 'about' | 'reason'>>,
): Promise<void> {
  await tx
    .insertInto('log_entry')
    .values({ table_id: table, day: today(now), act, about: about.slice(0, 200), reason })
    .execute()
}
