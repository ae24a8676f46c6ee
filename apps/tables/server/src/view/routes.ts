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

const MOST_OPEN = 200

type Room = Shared & {
  readonly roomOf: (
    db: Kysely<Tables>,
    table: NonNullable<Awaited<ReturnType<typeof readTableRow>>>,
  ) => Promise<OpenTableView['room']>
}

/** Reading: one’s own table, and what anybody may see of tables with an open door. */
export function viewRoutes(shared: Room) {
  // Asked for by anybody, so that however many ask at once, it is read once.
  let reading: Promise<readonly OpenTableView[]> | null = null

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
      reading ??= openTables(shared).finally(() => void (reading = null))
      return ok({ tables: await reading })
    },
  })

  return [mine, open]
}

/** Of each table with an open door what it published since that was so, the first by name. */
async function openTables({ db, roomOf }: Room): Promise<readonly OpenTableView[]> {
  const ids = await db
    .selectFrom('round_table')
    .select('id')
    .where('public_from', 'is not', null)
    .orderBy('name')
    .limit(MOST_OPEN)
    .execute()
  const found: OpenTableView[] = []
  for (const { id } of ids) {
    const table = await readTableRow(db, id, 'none')
    const from = table?.public_from ?? null
    if (!table || from === null) continue
    const since = <Of extends { readonly round: number }>(all: readonly Of[]) =>
      all.filter(({ round }) => round >= from)
    found.push({
      room: await roomOf(db, table),
      step: table.step,
      round: table.round,
      rounds: since(await readRounds(db, table)),
      decisions: await readDecisions(db, table),
      commitments: since(await readCommitments(db, table)).map((each) => ({ ...each, keeper: null })),
    })
  }
  return found
}
