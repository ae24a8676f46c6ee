import { defineRoute, ok } from '@parasol/service'
import { type OpenTableView, openTablesRoute, readTableRoute } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import { readTableRow } from '../http/seated.ts'
import { seatRoute } from '../http/seat-route.ts'
import type { Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { readDecisions } from './proposals.ts'
import { readTable } from './read-table.ts'
import { readCommitments, readRounds } from './records.ts'

type Room = Shared & {
  readonly roomOf: (
    db: Kysely<Tables>,
    table: NonNullable<Awaited<ReturnType<typeof readTableRow>>>,
  ) => Promise<OpenTableView['room']>
}

/** Reading: one’s own table, and what anybody may see of tables with an open door. */
export function viewRoutes(shared: Room) {
  const { db } = shared

  const mine = seatRoute(shared, {
    ...readTableRoute,
    summary: 'All that one sees of one’s table.',
    lock: 'none',
    handler: async ({ tx, seat, table }) => ok(await readTable(tx, { seat, table }, shared)),
  })

  const open = defineRoute({
    ...openTablesRoute,
    summary: 'Tables with an open door, and all that they have published.',
    handler: async () => {
      const ids = await db.selectFrom('round_table').select('id').orderBy('name').execute()
      const found: OpenTableView[] = []
      for (const { id } of ids) {
        const table = await readTableRow(db, id, 'none')
        if (table?.settings.door !== 'open') continue
        found.push({
          room: await shared.roomOf(db, table),
          step: table.step,
          round: table.round,
          rounds: await readRounds(db, table),
          decisions: await readDecisions(db, table),
          commitments: (await readCommitments(db, table)).map((each) => ({ ...each, keeper: null })),
        })
      }
      return ok({ tables: found })
    },
  })

  return [mine, open]
}
