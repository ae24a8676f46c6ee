import {
  readMailboxRoute,
  sendToOrganisationRoute,
  sizeOfEnvelope,
  withdrawReportRoute,
  WRAPS,
} from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { readRequest } from '../http/signed-request.ts'
import { readMailbox, storeMessage, withdrawReport } from './store.ts'

export function mailboxRoutes(room: Shared) {
  const { db, network, journal } = room

  const readOwn = defineRoute({
    ...readMailboxRoute,
    summary: 'The report and its messages, for whoever holds its receipt.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'read', body: null })
      if (!requested.ok) return requested
      const mailbox = await readMailbox(db, network, requested.value)
      return mailbox ? ok(mailbox) : fail('not-found')
    },
  })

  const sendToOrganisation = defineRoute({
    ...sendToOrganisationRoute,
    failures: [...sendToOrganisationRoute.failures, 'malformed'],
    summary: 'The next sealed message from a receipt to the organisation.',
    handler: async ({ body: { request, sequence, sealed: encoded } }) => {
      const sealed = Buffer.from(encoded, 'base64url')
      if (!sizeOfEnvelope(sealed, WRAPS.message).ok) return fail('malformed')
      const requested = readRequest(room, request, { action: 'send', body: digestOf(sealed) })
      if (!requested.ok) return requested
      const report = requested.value
      const outcome = await storeMessage(db, { network, report, to: 'organisation', sequence, sealed })
      return outcome === 'new' || outcome === 'repeat' ? ok({ stored: outcome }) : fail(outcome)
    },
  })

  const withdraw = defineRoute({
    ...withdrawReportRoute,
    summary: 'Deletes a report and its messages; answers alike when there is none.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'withdraw', body: null })
      if (!requested.ok) return requested
      const report = requested.value
      await db.transaction().execute(async (transaction) => {
        const organisation = await withdrawReport(transaction, network, report)
        if (organisation)
          await journal.record(transaction, [{ kind: 'report', network, organisation, report }])
      })
      return ok({ withdrawn: true })
    },
  })

  return [readOwn, sendToOrganisation, withdraw]
}
