import { today } from '../http/days.ts'
import { readTableRow } from '../http/seated.ts'
import type { Shared } from '../http/shared.ts'
import { closeVoting } from './close-voting.ts'

/** Ends voting on proposals whose last day is over. */
export async function closeDue(shared: Pick<Shared, 'db' | 'now'>): Promise<void> {
  const due = await shared.db
    .selectFrom('proposal')
    .select(['id', 'table_id'])
    .where('state', '=', 'voting')
    .where('closes_on', '<', today(shared.now))
    .execute()
  for (const { id, table_id: tableId } of due)
    await shared.db.transaction().execute(async (tx) => {
      const table = await readTableRow(tx, tableId, 'update')
      const proposal = await tx
        .selectFrom('proposal')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (table && proposal?.state === 'voting') await closeVoting(tx, shared, { table, proposal })
    })
}
