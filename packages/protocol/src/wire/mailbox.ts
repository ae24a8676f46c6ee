import { dayShape, list, organisationIdShape, signedShape, versionShape } from '@parasol/charter'
import * as v from 'valibot'
import { LARGEST } from '../sizes.ts'
import { waitShape } from '../wait.ts'
import type { WireRoute } from './route.ts'
import { doneShape, sealedUpTo, storedShape } from './shapes.ts'

/** Shape of a sealed message. */
export const sealedMessageShape = sealedUpTo(LARGEST.message)

/** Shape of a Mailbox. */
export const mailboxShape = v.strictObject({
  organisation: organisationIdShape,
  envelope: sealedUpTo(LARGEST.report),
  messages: list(
    v.strictObject({
      to: v.picklist(['receipt', 'organisation']),
      sequence: versionShape,
      sealed: sealedMessageShape,
    }),
    0,
    2000,
  ),
  wait: waitShape,
  withdrawOn: v.nullable(dayShape),
})
/** What lies in a mailbox, sealed. `wait`: the days a withdrawal waits; `withdrawOn`: the day one waits for. */
export type Mailbox = Readonly<v.InferOutput<typeof mailboxShape>>

/** Reads a mailbox; a withdrawn one is 'not-found' like one that never was. */
export const readMailboxRoute = {
  method: 'POST',
  path: '/v1/mailbox/read',
  body: v.strictObject({ request: signedShape }),
  answer: mailboxShape,
  failures: ['request-refused', 'request-expired', 'not-found'],
} as const satisfies WireRoute

/** Sends a message to the organisation. */
export const sendToOrganisationRoute = {
  method: 'POST',
  path: '/v1/mailbox/send',
  body: v.strictObject({ request: signedShape, sequence: versionShape, sealed: sealedMessageShape }),
  answer: storedShape,
  status: 201,
  failures: ['request-refused', 'request-expired', 'not-found', 'conflict', 'too-many'],
} as const satisfies WireRoute

/** Withdraws a report: envelope and messages go, at once (`on` null) or, where a wait was chosen before, from the day `on`. Asked
 *  again, the day stays; from that day it is at once. The answer for a mailbox that never was is that of one without a wait. */
export const withdrawReportRoute = {
  method: 'POST',
  path: '/v1/mailbox/withdraw',
  body: v.strictObject({ request: signedShape }),
  answer: v.strictObject({ on: v.nullable(dayShape) }),
  failures: ['request-refused', 'request-expired'],
} as const satisfies WireRoute

/** Takes a withdrawal back that still waits. 'conflict': its day has come. */
export const keepReportRoute = {
  method: 'POST',
  path: '/v1/mailbox/keep',
  body: v.strictObject({ request: signedShape }),
  answer: doneShape,
  failures: ['request-refused', 'request-expired', 'not-found', 'conflict'],
} as const satisfies WireRoute

/** Sets how many days a withdrawal waits, from then on. It can grow and never shrink: whoever forces a withdrawal would begin
 *  by shrinking it. The answer is the wait that now holds. */
export const setWaitRoute = {
  method: 'POST',
  path: '/v1/mailbox/wait',
  body: v.strictObject({ request: signedShape }),
  answer: v.strictObject({ wait: waitShape }),
  failures: ['request-refused', 'request-expired', 'not-found'],
} as const satisfies WireRoute
