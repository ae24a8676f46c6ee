import { type SeatKind, votes } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { SeatRow, TableRow } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'

const FEWEST = 3

/** Roles of which fewer than half have voted on anything yet: who has taken part, never how. Of one or two people nothing is said. */
export async function quietRoles(
  db: Kysely<Tables>,
  table: TableRow,
  seats: readonly Pick<SeatRow, 'id' | 'roles' | 'kind'>[],
): Promise<readonly string[]> {
  if (table.step !== 'needs') return []
  const active = await db
    .selectFrom('vote')
    .innerJoin('statement', 'statement.id', 'vote.statement')
    .select('vote.seat')
    .distinct()
    .where('statement.table_id', '=', table.id)
    .where('statement.round', '=', table.round)
    .execute()
  const voted = new Set(active.map(({ seat }) => seat))
  return table.settings.roles.flatMap(({ id }) => {
    const own = seats.filter(
      ({ kind, roles }) => roles.includes(id) && votes(table.settings, kind as SeatKind, roles),
    )
    const heard = own.filter((each) => voted.has(each.id)).length
    return own.length >= FEWEST && heard * 2 < own.length ? [id] : []
  })
}
