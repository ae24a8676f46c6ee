import type { Hash, NetworkId, OrganisationId, ReportId } from '@parasol/charter'
import type { Lane, Wait } from '@parasol/protocol'
import { type Kysely, sql } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'
import type { Load } from './rules.ts'

type SealedReport = {
  readonly network: NetworkId
  readonly report: ReportId
  readonly organisation: OrganisationId
  readonly revision: number
  readonly day: string
  readonly size: number
  readonly lane: Lane
  readonly hash: Hash
  readonly envelope: Buffer
  readonly wait: Wait
}

export type StoreReportOutcome = 'new' | 'repeat' | 'conflict' | 'withdrawn' | 'charter-moved'

export async function storeReport(db: Kysely<Tables>, sealed: SealedReport): Promise<StoreReportOutcome> {
  const { network, report, organisation, revision, day, size, lane, hash, envelope, wait } = sealed
  const { rows } = await sql<{ outcome: StoreReportOutcome }>`select store_report(
    ${toColumn(network)}, ${toColumn(report)}, ${toColumn(organisation)}, ${revision},
    ${day}, ${size}, ${lane}, ${toColumn(hash)}, ${envelope}, ${wait}) as outcome`.execute(db)
  return rows[0]?.outcome as StoreReportOutcome
}

export type LoadOf = Load & { readonly organisation: OrganisationId }

export async function addLoad(
  db: Kysely<Tables>,
  network: NetworkId,
  { minute, loads }: { readonly minute: number; readonly loads: readonly LoadOf[] },
): Promise<void> {
  await db
    .insertInto('intake_load')
    .values(
      loads.map(({ organisation, normal, slow }) => ({
        network: toColumn(network),
        organisation: toColumn(organisation),
        minute,
        normal,
        slow,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['network', 'organisation', 'minute']).doUpdateSet((row) => ({
        normal: row('intake_load.normal', '+', row.ref('excluded.normal')),
        slow: row('intake_load.slow', '+', row.ref('excluded.slow')),
      })),
    )
    .execute()
}

export async function loadsSince(
  db: Kysely<Tables>,
  network: NetworkId,
  minute: number,
): Promise<readonly LoadOf[]> {
  const rows = await db
    .selectFrom('intake_load')
    .select((row) => [
      'organisation',
      row.fn.sum<number>('normal').as('normal'),
      row.fn.sum<number>('slow').as('slow'),
    ])
    .where('network', '=', toColumn(network))
    .where('minute', '>=', minute)
    .groupBy('organisation')
    .execute()
  return rows.map((row) => ({ ...row, organisation: fromColumn(row.organisation) as OrganisationId }))
}

export async function forgetLoadBefore(
  db: Kysely<Tables>,
  network: NetworkId,
  minute: number,
): Promise<void> {
  await db
    .deleteFrom('intake_load')
    .where('network', '=', toColumn(network))
    .where('minute', '<', minute)
    .execute()
}
