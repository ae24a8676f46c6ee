import type { TableView } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { TableRow } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'

/* What is shown to everybody at a table, and, of a table with an open door, to anybody. */

const byId = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> => {
  const grouped = new Map<string, Item[]>()
  for (const item of items) grouped.set(key(item), [...(grouped.get(key(item)) ?? []), item])
  return grouped
}

/** Rounds that have ended, newest first. */
export async function readRounds(
  db: Kysely<Tables>,
  { id }: Pick<TableRow, 'id'>,
): Promise<TableView['rounds']> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('table_id', '=', id)
    .orderBy('round', 'desc')
    .execute()
  return rows.map(({ round, day, statements, result }) => ({
    round,
    day: day as TableView['opened'],
    statements: JSON.parse(statements) as TableView['rounds'][number]['statements'],
    result: JSON.parse(result) as TableView['rounds'][number]['result'],
  }))
}

/** Commitments, by the day they are due. */
export async function readCommitments(
  db: Kysely<Tables>,
  { id }: Pick<TableRow, 'id'>,
): Promise<TableView['commitments']> {
  const rows = await db
    .selectFrom('commitment')
    .selectAll()
    .where('table_id', '=', id)
    .orderBy('due')
    .orderBy('id')
    .execute()
  const updates = await db
    .selectFrom('follow_up')
    .innerJoin('commitment', 'commitment.id', 'follow_up.commitment')
    .selectAll('follow_up')
    .where('commitment.table_id', '=', id)
    .orderBy('follow_up.id')
    .execute()
  const updatesOf = byId(updates, ({ commitment }) => commitment)
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    theme: row.theme,
    action: row.action,
    owner: row.owner,
    due: row.due,
    resources: row.resources,
    state: row.state,
    made: row.made,
    proposal: row.proposal,
    keeper: row.keeper,
    updates: (updatesOf.get(row.id) ?? []).map(({ day, state, note, evidence }) => ({
      day,
      state,
      note,
      evidence,
    })),
  })) as unknown as TableView['commitments']
}

/** The table's own log, newest first. */
export async function readLog(db: Kysely<Tables>, { id }: Pick<TableRow, 'id'>): Promise<TableView['log']> {
  const rows = await db
    .selectFrom('log_entry')
    .select(['day', 'act', 'about', 'reason'])
    .where('table_id', '=', id)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows as unknown as TableView['log']
}
