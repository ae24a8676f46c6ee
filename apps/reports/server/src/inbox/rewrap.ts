import { type Base64url, bytesOf, type NetworkId, type ReportId } from '@parasol/charter'
import { withWrap } from '@parasol/protocol'
import type { Kysely, Transaction } from 'kysely'
import { toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

/** The places of an envelope that desks can make wraps anew for. */
const POSITIONS = { inbox: 0, cover: 2 } as const
const COLUMNS = { inbox: 'inbox_version', cover: 'cover_version' } as const

type Wrap = {
  readonly of: { readonly to: 'receipt' | 'organisation'; readonly sequence: number } | null
  readonly before: Base64url
  readonly after: Base64url
}

export type NewWraps = {
  readonly report: ReportId
  readonly position: keyof typeof POSITIONS
  readonly version: number
  /** How many messages the desk saw. */
  readonly messages: number
  readonly wraps: readonly Wrap[]
}

export type RewrapOutcome = 'done' | 'conflict' | 'withdrawn'

const exchanged = (sealed: Buffer, position: number, { before, after }: Wrap): Buffer | null => {
  const changed = withWrap(sealed, position, { before: bytesOf(before), after: bytesOf(after) })
  return changed && Buffer.from(changed)
}

/** Exchanges wraps, all or none. The old ones are gone from the table with it. */
export const rewrapReport = (
  db: Kysely<Tables>,
  network: NetworkId,
  wanted: NewWraps,
): Promise<RewrapOutcome> =>
  db
    .transaction()
    .execute((transaction) => exchangeAll(transaction, network, wanted))
    .catch((thrown: unknown) => {
      if (thrown instanceof Moved) return 'conflict'
      throw thrown
    })

/** Rolls back what was exchanged before it. */
class Moved extends Error {}

async function exchangeAll(
  transaction: Transaction<Tables>,
  network: NetworkId,
  { report, position, version, messages, wraps }: NewWraps,
): Promise<RewrapOutcome> {
  const mailbox = { network: toColumn(network), report: toColumn(report) }
  const kept = await transaction
    .selectFrom('report')
    .select('envelope')
    .where('network', '=', mailbox.network)
    .where('report', '=', mailbox.report)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!kept?.envelope) return 'withdrawn'
  const { count } = await transaction
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('network', '=', mailbox.network)
    .where('report', '=', mailbox.report)
    .executeTakeFirstOrThrow()
  if (count !== messages) return 'conflict'
  let envelope = kept.envelope
  for (const wrap of wraps) {
    if (wrap.of === null) envelope = exchanged(envelope, POSITIONS[position], wrap) ?? moved()
    else await exchangeInMessage(transaction, mailbox, { ...wrap, of: wrap.of }, POSITIONS[position])
  }
  await transaction
    .updateTable('report')
    .set({ envelope, [COLUMNS[position]]: version })
    .where('network', '=', mailbox.network)
    .where('report', '=', mailbox.report)
    .execute()
  return 'done'
}

async function exchangeInMessage(
  transaction: Transaction<Tables>,
  mailbox: { readonly network: Buffer; readonly report: Buffer },
  wrap: Wrap & { readonly of: NonNullable<Wrap['of']> },
  position: number,
): Promise<void> {
  const message = transaction
    .selectFrom('message')
    .select('sealed')
    .where('network', '=', mailbox.network)
    .where('report', '=', mailbox.report)
    .where('recipient', '=', wrap.of.to)
    .where('sequence', '=', wrap.of.sequence)
  const found = await message.executeTakeFirst()
  const sealed = found ? (exchanged(found.sealed, position, wrap) ?? moved()) : moved()
  await transaction
    .updateTable('message')
    .set({ sealed })
    .where('network', '=', mailbox.network)
    .where('report', '=', mailbox.report)
    .where('recipient', '=', wrap.of.to)
    .where('sequence', '=', wrap.of.sequence)
    .execute()
}

function moved(): never {
  throw new Moved()
}
