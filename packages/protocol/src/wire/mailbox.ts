import { list, organisationIdShape, signedShape, versionShape } from '@parasol/charter'
import * as v from 'valibot'
import { LARGEST } from '../sizes.ts'
import type { WireRoute } from './route.ts'
import { sealedUpTo, storedShape } from './shapes.ts'

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
})
/** What lies in a mailbox, sealed. */
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

/** Withdraws a report: envelope and messages go. The answer is the same for a mailbox that never was. */
export const withdrawReportRoute = {
  method: 'POST',
  path: '/v1/mailbox/withdraw',
  body: v.strictObject({ request: signedShape }),
  answer: v.strictObject({ withdrawn: v.literal(true) }),
  failures: ['request-refused', 'request-expired'],
} as const satisfies WireRoute
