import type { Day, NetworkId, OrganisationId, ReportId } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

export async function reportsOf(
  db: Kysely<Tables>,
  network: NetworkId,
  organisations: readonly OrganisationId[],
) {
  if (organisations.length === 0) return []
  const rows = await db
    .selectFrom('report')
    .select((row) => [
      'report',
      'organisation',
      'arrival',
      'day',
      'size',
      'lane',
      'withdraw_on as withdrawOn',
      'inbox_version as inboxVersion',
      'cover_version as coverVersion',
      row
        .selectFrom('message')
        .select((message) => message.fn.countAll<number>().as('messages'))
        .whereRef('message.network', '=', 'report.network')
        .whereRef('message.report', '=', 'report.report')
        .as('messages'),
    ])
    .where('network', '=', toColumn(network))
    .where('organisation', 'in', organisations.map(toColumn))
    .where('envelope', 'is not', null)
    .orderBy('arrival')
    .$narrowType<{
      day: string
      size: number
      lane: 'normal' | 'slow'
      messages: number
      withdrawOn: Day | null
    }>()
    .execute()
  return rows.map(({ report, organisation, arrival, inboxVersion, coverVersion, ...row }) => ({
    report: fromColumn(report) as ReportId,
    organisation: fromColumn(organisation) as OrganisationId,
    order: arrival,
    ...row,
    wrapped: { inbox: inboxVersion, cover: coverVersion },
  }))
}

export async function withdrawnOf(
  db: Kysely<Tables>,
  network: NetworkId,
  organisations: readonly OrganisationId[],
): Promise<ReportId[]> {
  if (organisations.length === 0) return []
  const rows = await db
    .selectFrom('report')
    .select('report')
    .where('network', '=', toColumn(network))
    .where('organisation', 'in', organisations.map(toColumn))
    .where('envelope', 'is', null)
    .orderBy('arrival')
    .execute()
  return rows.map(({ report }) => fromColumn(report) as ReportId)
}

export async function organisationOf(
  db: Kysely<Tables>,
  network: NetworkId,
  report: ReportId,
): Promise<OrganisationId | null> {
  const found = await db
    .selectFrom('report')
    .select('organisation')
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .executeTakeFirst()
  return found ? (fromColumn(found.organisation) as OrganisationId) : null
}
