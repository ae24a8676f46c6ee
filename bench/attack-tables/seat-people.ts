import type { TableRole } from '@parasol/agreement'
import type { TableSettings } from '@parasol/tables-protocol'
import {
  type Person,
  settingsFor,
  type TestService,
  type TestTable,
} from '../../apps/tables/server/src/table-service-for-tests.ts'

/** Invented people at a table, each in a role; the first is its host. */
export type SeatedPeople = {
  readonly table: TestTable
  readonly settings: TableSettings
  readonly people: readonly Person[]
  /** By the order of `people`. */
  readonly roles: readonly TableRole[]
}

const ROLES = ['workers', 'residents', 'providers', 'business'] as const
/** Of ten people so many are of each role: one role is always small. */
const SHARES = [4, 3, 2, 1]

export async function seatPeople(service: TestService, size: number): Promise<SeatedPeople> {
  const settings = settingsFor('open', {
    // One of them by invitation: there, which roles are voices is settled before anybody answers.
    door: size === 27 ? 'invitation' : 'open',
    roles: ROLES.map((id, at) => ({ id, name: id, mustHear: at === 0, official: false })),
    rule: { way: 'consent', quorum: 0.2, share: 0.5, roles: [] },
    moderation: 'after',
  })
  const order = SHARES.flatMap((share, role) => Array.from({ length: share }, () => role))
  const roleOf = Array.from({ length: size }, (_none, at) => order[(at * 3) % order.length] as number)
  const nameOf = (at: number): string => ROLES[roleOf[at] as number] as string
  const table = await service.openTable(`attacked-${size}`, settings, [nameOf(0)])
  const people: Person[] = [table.host]
  for (let at = 1; at < size; at++) people.push(await table.join(`Person ${at}`, [nameOf(at)]))
  return {
    table,
    settings,
    people,
    roles: ROLES.map((role, number) => ({
      role,
      mustHear: number === 0,
      people: roleOf.flatMap((own, at) => (own === number ? [at] : [])),
    })),
  }
}
