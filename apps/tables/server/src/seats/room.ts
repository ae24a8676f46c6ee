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

/** Whether somebody may sit in these roles: in the one that her invitation names, or else in any but those of police and government. */
export function mayTake(
  settings: TableSettings,
  { kind, invited }: { readonly kind: SeatKind; readonly invited: string | null },
  own: readonly string[],
): boolean {
  if (!own.every((each) => settings.roles.some(({ id }) => id === each))) return false
  if (invited !== null) return own.length === 1 && own[0] === invited
  return !bringsOfficials(settings, own) && (kind !== 'voice' || own.length > 0)
}
