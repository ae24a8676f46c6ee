import type { RoomView, SeatKind, TableSettings } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { TableRow } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'

/** Who is in the room, for somebody who is about to come in. */
export async function roomOf(
  db: Kysely<Tables>,
  table: TableRow,
  offer: RoomView['offer'],
): Promise<RoomView> {
  const seats = await db
    .selectFrom('seat')
    .select(['roles', 'kind'])
    .where('table_id', '=', table.id)
    .execute()
  const taken = new Set(seats.flatMap(({ roles }) => roles))
  return {
    table: table.id as RoomView['table'],
    name: table.name,
    settings: table.settings,
    room: table.room,
    present: table.settings.roles.map(({ id }) => id).filter((id) => taken.has(id)),
    guests: seats.some(({ kind }) => kind === 'guest'),
    interpreters: seats.some(({ kind }) => kind === 'interpreter'),
    people: seats.length,
    offer,
  }
}

/** Whether police or government come in with these roles. */
export const bringsOfficials = ({ roles: known }: TableSettings, own: readonly string[]): boolean =>
  known.some(({ id, official }) => official && own.includes(id))

export const rolesFit = ({ roles: known }: TableSettings, kind: SeatKind, own: readonly string[]): boolean =>
  own.every((each) => known.some(({ id }) => id === each)) && (kind !== 'voice' || own.length > 0)
