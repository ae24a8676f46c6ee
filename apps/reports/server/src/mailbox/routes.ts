import {
  keepReportRoute,
  readMailboxRoute,
  sendToOrganisationRoute,
  setWaitRoute,
  sizeOfEnvelope,
  withdrawReportRoute,
  WRAPS,
} from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import { today } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { readRequest } from '../http/signed-request.ts'
import { growWait, keepReport, orderWithdrawal, readMailbox, storeMessage } from './store.ts'
import { deleteForGood } from './withdraw.ts'

export function mailboxRoutes(room: Shared) {
  const { db, network, now } = room

  const readOwn = defineRoute({
    ...readMailboxRoute,
    summary: 'The report and its messages, for whoever holds its receipt.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'read', body: null })
      if (!requested.ok) return requested
      const mailbox = await readMailbox(db, network, requested.value.mailbox)
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
      const report = requested.value.mailbox
      const outcome = await storeMessage(db, { network, report, to: 'organisation', sequence, sealed })
      return outcome === 'new' || outcome === 'repeat' ? ok({ stored: outcome }) : fail(outcome)
    },
  })

  const withdraw = defineRoute({
    ...withdrawReportRoute,
    summary: 'Deletes a report and its messages, or sets the day; answers alike when there is none.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'withdraw', body: null })
      if (!requested.ok) return requested
      const report = requested.value.mailbox
      const on = await orderWithdrawal(db, { network, report }, today(now))
      if (on === null) await deleteForGood(room, report)
      return ok({ on })
    },
  })

  const keep = defineRoute({
    ...keepReportRoute,
    summary: 'Takes a withdrawal back that still waits.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'keep', body: null })
      if (!requested.ok) return requested
      const outcome = await keepReport(db, { network, report: requested.value.mailbox }, today(now))
      return outcome === 'kept' ? ok({ done: true as const }) : fail(outcome)
    },
  })

  const setWait = defineRoute({
    ...setWaitRoute,
    summary: 'Sets how many days a withdrawal waits; it can only grow.',
    handler: async ({ body: { request } }) => {
      const requested = readRequest(room, request, { action: 'wait', body: null })
      if (!requested.ok) return requested
      const { mailbox: report, wait } = requested.value
      const holds = await growWait(db, { network, report }, wait)
      return holds === null ? fail('not-found') : ok({ wait: holds })
    },
  })

  return [readOwn, sendToOrganisation, withdraw, keep, setWait]
}
