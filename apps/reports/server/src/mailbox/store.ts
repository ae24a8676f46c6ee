import type { Day, NetworkId, OrganisationId, ReportId } from '@parasol/charter'
import type { Wait } from '@parasol/protocol'
import { type Kysely, sql } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { SealedMailbox } from '../http/sealed-mailbox.ts'
import type { Tables } from '../http/tables.ts'

/** @returns null for a mailbox that never was and for one that was withdrawn. */
export async function readMailbox(
  db: Kysely<Tables>,
  network: NetworkId,
  report: ReportId,
): Promise<SealedMailbox | null> {
  const found = await db
    .selectFrom('report')
    .select(['organisation', 'envelope', 'wait', 'withdraw_on'])
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .where('envelope', 'is not', null)
    .executeTakeFirst()
  if (!found?.envelope) return null
  const messages = await db
    .selectFrom('message')
    .select(['recipient', 'sequence', 'sealed'])
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .orderBy('sequence')
    .orderBy('recipient')
    .execute()
  return {
    organisation: fromColumn(found.organisation) as OrganisationId,
    envelope: found.envelope.toString('base64url'),
    messages: messages.map(({ recipient, sequence, sealed }) => ({
      to: recipient,
      sequence,
      sealed: sealed.toString('base64url'),
    })),
    wait: found.wait,
    withdrawOn: found.withdraw_on as Day | null,
  }
}

type SealedMessage = {
  readonly network: NetworkId
  readonly report: ReportId
  readonly to: 'receipt' | 'organisation'
  readonly sequence: number
  readonly sealed: Buffer
}

// Each way, so that one mailbox can always be read in one answer, and nobody fills the disk through one report.
const MOST_MESSAGES = 200
const MOST_BYTES = 1024 * 1024

export type StoreMessageOutcome = 'new' | 'repeat' | 'conflict' | 'not-found' | 'too-many'

export async function storeMessage(db: Kysely<Tables>, message: SealedMessage): Promise<StoreMessageOutcome> {
  const { network, report, to, sequence, sealed } = message
  const { rows } = await sql<{ outcome: StoreMessageOutcome }>`select store_message(
    ${toColumn(network)}, ${toColumn(report)}, ${to}, ${sequence}, ${sealed}, ${MOST_MESSAGES}, ${MOST_BYTES}) as outcome`.execute(
    db,
  )
  return rows[0]?.outcome as StoreMessageOutcome
}

/** Empties a report and its mailbox; the id stays taken, so that a late repeat of the post is told. */
export async function withdrawReport(
  db: Kysely<Tables>,
  network: NetworkId,
  report: ReportId,
): Promise<OrganisationId | null> {
  const withdrawn = await db
    .updateTable('report')
    .set({ day: null, size: null, lane: null, hash: null, envelope: null, withdraw_on: null })
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .where('envelope', 'is not', null)
    .returning('organisation')
    .executeTakeFirst()
  if (!withdrawn) return null
  await db
    .deleteFrom('message')
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .execute()
  return fromColumn(withdrawn.organisation) as OrganisationId
}

/** For a withdrawal that a backup has never heard of: takes the id, so that no late repeat brings the report back. */
export async function takeWithdrawnId(
  db: Kysely<Tables>,
  network: NetworkId,
  { report, organisation }: { readonly report: ReportId; readonly organisation: OrganisationId },
): Promise<void> {
  await db
    .insertInto('report')
    .values({
      network: toColumn(network),
      report: toColumn(report),
      organisation: toColumn(organisation),
      day: null,
      size: null,
      lane: null,
      hash: null,
      envelope: null,
    })
    .onConflict((conflict) => conflict.columns(['network', 'report']).doNothing())
    .execute()
}

type Place = { readonly network: NetworkId; readonly report: ReportId }

/** What a withdrawal asked for today leads to: the day it waits for, set now unless one was; null when nothing waits. */
export async function orderWithdrawal(
  db: Kysely<Tables>,
  { network, report }: Place,
  today: Day,
): Promise<Day | null> {
  const ordered = await db
    .updateTable('report')
    .set({ withdraw_on: sql<string>`coalesce(withdraw_on, ${today}::date + wait)` })
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .where('envelope', 'is not', null)
    .where('wait', '>', 0)
    .returning('withdraw_on')
    .executeTakeFirst()
  const on = ordered?.withdraw_on ?? null
  return on !== null && on > today ? (on as Day) : null
}

/** Takes a withdrawal back that still waits. 'conflict' when its day has come. */
export async function keepReport(
  db: Kysely<Tables>,
  { network, report }: Place,
  today: Day,
): Promise<'kept' | 'conflict' | 'not-found'> {
  const { numUpdatedRows } = await db
    .updateTable('report')
    .set({ withdraw_on: null })
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .where('envelope', 'is not', null)
    .where((row) => row.or([row('withdraw_on', 'is', null), row('withdraw_on', '>', today)]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return 'kept'
  return (await readMailbox(db, network, report)) ? 'conflict' : 'not-found'
}

/** Lets a withdrawal wait at least that long. @returns the wait that holds now; null without a report */
export async function growWait(
  db: Kysely<Tables>,
  { network, report }: Place,
  wait: Wait,
): Promise<Wait | null> {
  const grown = await db
    .updateTable('report')
    .set({ wait: sql<Wait>`greatest(wait, ${wait})` })
    .where('network', '=', toColumn(network))
    .where('report', '=', toColumn(report))
    .where('envelope', 'is not', null)
    .returning('wait')
    .executeTakeFirst()
  return grown?.wait ?? null
}

/** Reports whose withdrawal waited for this day or an earlier one. */
export async function withdrawalsUpTo(
  db: Kysely<Tables>,
  network: NetworkId,
  day: Day,
): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('report')
    .select('report')
    .where('network', '=', toColumn(network))
    .where('withdraw_on', '<=', day)
    .execute()
  return rows.map(({ report }) => fromColumn(report) as ReportId)
}

/** Reports that came before this day. */
export async function reportsUpTo(
  db: Kysely<Tables>,
  network: NetworkId,
  day: Day,
): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('report')
    .select('report')
    .where('network', '=', toColumn(network))
    .where('day', '<', day)
    .execute()
  return rows.map(({ report }) => fromColumn(report) as ReportId)
}

/** After a restore nobody knows which withdrawals were taken back since: none waits any more, and she can ask again. */
export async function forgetWaiting(db: Kysely<Tables>, network: NetworkId): Promise<void> {
  await db
    .updateTable('report')
    .set({ withdraw_on: null })
    .where('network', '=', toColumn(network))
    .where('withdraw_on', 'is not', null)
    .execute()
}
