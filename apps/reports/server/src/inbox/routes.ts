import type { NetworkId, OrganisationId, ReportId } from '@parasol/charter'
import {
  openReportRoute,
  readInboxRoute,
  rewrapReportRoute,
  sendToReceiptRoute,
  sizeOfEnvelope,
  WRAPS,
} from '@parasol/protocol'
import { fail, ok, type Result } from '@parasol/service'
import type { Kysely } from 'kysely'
import type { SealedMailbox } from '../http/sealed-mailbox.ts'
import type { Shared, SignedIn } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import type { Tables } from '../http/tables.ts'
import { rewrapReport } from './rewrap.ts'
import { inboxesOf, positionsOf } from './rules.ts'
import { organisationOf, reportsOf, withdrawnOf } from './store.ts'

type SealedMessage = {
  readonly network: NetworkId
  readonly report: ReportId
  readonly to: 'receipt'
  readonly sequence: number
  readonly sealed: Buffer
}

/** The mailbox room's own, handed in where the rooms are joined. */
type Mailboxes = {
  readonly readMailbox: (
    db: Kysely<Tables>,
    network: NetworkId,
    report: ReportId,
  ) => Promise<SealedMailbox | null>
  readonly storeMessage: (
    db: Kysely<Tables>,
    message: SealedMessage,
  ) => Promise<'new' | 'repeat' | 'conflict' | 'not-found' | 'too-many'>
}

export function inboxRoutes(room: Shared & Mailboxes) {
  const { db, network } = room

  const readable = async (
    { charter, roles }: SignedIn,
    report: ReportId,
  ): Promise<Result<OrganisationId, 'not-allowed' | 'not-found'>> => {
    if (roles.staffOf.length === 0) return fail('not-allowed')
    const organisation = await organisationOf(db, network, report)
    return organisation && inboxesOf(charter, roles).includes(organisation)
      ? ok(organisation)
      : fail('not-found')
  }

  const readInbox = staffRoute(room, {
    ...readInboxRoute,
    summary: "What lies sealed in one's own organisations' inboxes and in those they cover or follow.",
    handler: async ({ staff: { charter, roles } }) => {
      if (roles.staffOf.length === 0) return fail('not-allowed')
      const inboxes = inboxesOf(charter, roles)
      return ok({
        reports: await reportsOf(db, network, inboxes),
        withdrawn: await withdrawnOf(db, network, inboxes),
      })
    },
  })

  const openReport = staffRoute(room, {
    ...openReportRoute,
    summary: 'One sealed report with its messages.',
    handler: async ({ staff, body: { report } }) => {
      const allowed = await readable(staff, report)
      if (!allowed.ok) return allowed
      const mailbox = await room.readMailbox(db, network, report)
      return mailbox ? ok(mailbox) : fail('withdrawn')
    },
  })

  const sendToReceipt = staffRoute(room, {
    ...sendToReceiptRoute,
    summary: 'The next sealed message from the organisation to a receipt.',
    handler: async ({ staff, body: { report, sequence, sealed: encoded } }) => {
      const allowed = await readable(staff, report)
      if (!allowed.ok) return allowed
      const sealed = Buffer.from(encoded, 'base64url')
      if (!sizeOfEnvelope(sealed, WRAPS.message).ok) return fail('malformed')
      const outcome = await room.storeMessage(db, { network, report, to: 'receipt', sequence, sealed })
      if (outcome === 'not-found') return fail('withdrawn')
      return outcome === 'new' || outcome === 'repeat' ? ok({ stored: outcome }) : fail(outcome)
    },
  })

  const rewrap = staffRoute(room, {
    ...rewrapReportRoute,
    summary: 'New wraps of a report and its messages, for a newer inbox key; the old ones are deleted.',
    handler: async ({ staff, body }) => {
      const allowed = await readable(staff, body.report)
      if (!allowed.ok) return allowed
      if (!positionsOf(staff.charter, staff.roles, allowed.value).includes(body.position))
        return fail('not-allowed')
      const outcome = await rewrapReport(db, network, body)
      return outcome === 'done' ? ok({ done: true }) : fail(outcome)
    },
  })

  return [readInbox, openReport, sendToReceipt, rewrap]
}
