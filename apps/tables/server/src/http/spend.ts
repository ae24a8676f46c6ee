import type { Kysely } from 'kysely'
import type { SeatRow } from './seated.ts'
import type { Tables } from './tables.ts'

/** How many things one seat may write in a round, of all kinds together: nobody needs as many, and nobody fills a table alone. */
const MOST_WRITTEN = 120

/** Counts one more thing that a seat wrote. @returns whether it may */
export async function spend(tx: Kysely<Tables>, { id }: Pick<SeatRow, 'id'>): Promise<boolean> {
  const spent = await tx
    .updateTable('seat')
    .set(({ eb }) => ({ written: eb('written', '+', 1) }))
    .where('id', '=', id)
    .where('written', '<', MOST_WRITTEN)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}
