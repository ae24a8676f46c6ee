import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CastVote, Publication, RoundToPublish, TableRole, Vote } from '@parasol/agreement'
import { type SeatKind, votes } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import { countedRole } from '../http/counted-role.ts'
import { today } from '../http/days.ts'
import type { TableRow } from '../http/seated.ts'
import type { Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'

type Round = Omit<RoundToPublish, 'chance'>

/** Ends a round: counts it once, keeps what may be shown, and deletes every vote and the names of who wrote what. */
export async function endRound(
  tx: Kysely<Tables>,
  { now }: Pick<Shared, 'now'>,
  table: TableRow,
): Promise<void> {
  const statements = await tx
    .selectFrom('statement')
    .select(['id', 'text'])
    .where('table_id', '=', table.id)
    .where('round', '=', table.round)
    .where('state', '=', 'shown')
    // By their text: the order in which they came would say who wrote which.
    .orderBy('text')
    .execute()
  const round = await roundOf(
    tx,
    table,
    statements.map(({ id }) => id),
  )
  await tx
    .insertInto('publication')
    .values({
      table_id: table.id,
      round: table.round,
      day: today(now),
      statements: JSON.stringify(statements),
      result: JSON.stringify(await count(round)),
    })
    .execute()
  await tx
    .deleteFrom('vote')
    .where('statement', 'in', (inner) =>
      inner.selectFrom('statement').select('id').where('table_id', '=', table.id),
    )
    .execute()
  for (const written of ['statement', 'observation'] as const)
    await tx.updateTable(written).set({ author: null }).where('table_id', '=', table.id).execute()
}

/** Everybody who votes, in a fixed order, and by role, each in the one that she is counted under. */
export async function votersOf(
  tx: Kysely<Tables>,
  { id, settings, apart }: TableRow,
): Promise<{ readonly seats: readonly string[]; readonly roles: readonly TableRole[] }> {
  const seats = await tx
    .selectFrom('seat')
    .select(['id', 'roles', 'kind'])
    .where('table_id', '=', id)
    .orderBy('id')
    .execute()
  const voters = seats.filter(({ kind, roles }) => votes(settings, kind as SeatKind, roles))
  return {
    seats: voters.map((each) => each.id),
    roles: settings.roles.map((role) => ({
      role: role.id,
      mustHear: role.mustHear,
      withOthers: apart !== null && !apart.includes(role.id),
      people: voters.flatMap(({ roles }, at) => (countedRole(settings, roles) === role.id ? [at] : [])),
    })),
  }
}

async function roundOf(tx: Kysely<Tables>, table: TableRow, statements: readonly string[]): Promise<Round> {
  const { seats, roles } = await votersOf(tx, table)
  const person = new Map(seats.map((each, at) => [each, at]))
  const place = new Map(statements.map((each, at) => [each, at]))
  const cast =
    statements.length === 0
      ? []
      : await tx
          .selectFrom('vote')
          .selectAll()
          .where('statement', 'in', [...statements])
          .execute()
  return {
    conversation: {
      people: seats.length,
      statements: statements.length,
      votes: cast.flatMap(({ seat, statement, vote }): CastVote[] => {
        const [who, what] = [person.get(seat), place.get(statement)]
        return who === undefined || what === undefined ? [] : [[who, what, vote as Vote]]
      }),
    },
    roles,
    smallestCell: table.settings.smallestCell,
  }
}

async function count(round: Round): Promise<Publication> {
  const worker = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData: round })
  const [published] = (await once(worker, 'message')) as [Publication]
  await worker.terminate()
  return published
}
