import { fail, ok, type Result } from '@parasol/service'
import type { TableSettings } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { TableRow } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'

const mayBringOfficials = ({ officials, roles }: TableSettings): boolean =>
  officials !== 'barred' && roles.some(({ official }) => official)

const givesOfficialsVotes = (settings: TableSettings): boolean =>
  mayBringOfficials(settings) && settings.officials === 'voting'

/** Whether more people may come, read or vote than before, so that everybody has to see the room again. */
export const opensUp = (before: TableSettings, after: TableSettings): boolean =>
  [mayBringOfficials, givesOfficialsVotes, ({ door }: TableSettings) => door === 'open'].some(
    (is) => is(after) && !is(before),
  )

/** Roles that somebody has stay; how answers are counted stays while people answer, and who may set rules while people vote. */
export async function mayFollow(
  tx: Kysely<Tables>,
  { id, step, settings: before }: Pick<TableRow, 'id' | 'step' | 'settings'>,
  after: TableSettings,
): Promise<Result<true, 'wrong-step'>> {
  const seats = await tx.selectFrom('seat').select('roles').where('table_id', '=', id).execute()
  const held = new Set(seats.flatMap(({ roles }) => roles))
  const known = new Map(after.roles.map((role) => [role.id, role]))
  for (const role of before.roles) {
    const then = known.get(role.id)
    if (held.has(role.id) && (!then || then.official !== role.official)) return fail('wrong-step')
  }
  if (step === 'needs' && counting(before) !== counting(after)) return fail('wrong-step')
  if (before.governs === after.governs) return ok(true)
  const voting = await tx
    .selectFrom('proposal')
    .select('id')
    .where('table_id', '=', id)
    .where('state', '=', 'voting')
    .where('rules', 'is not', null)
    .executeTakeFirst()
  return voting ? fail('wrong-step') : ok(true)
}

const counting = ({ roles, smallestCell, officials }: TableSettings): string =>
  JSON.stringify([smallestCell, officials, roles.map(({ id, mustHear }) => [id, mustHear])])
