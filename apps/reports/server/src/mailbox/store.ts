import type { NetworkId, OrganisationId, ReportId } from '@parasol/charter'
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
    .select(['organisation', 'envelope'])
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
    .set({ day: null, size: null, lane: null, hash: null, envelope: null })
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
