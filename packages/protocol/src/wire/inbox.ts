import { dayShape, list, organisationIdShape, reportIdShape, versionShape } from '@parasol/charter'
import * as v from 'valibot'
import { countShape } from '../feed.ts'
import { sizeClassShape } from '../sizes.ts'
import { laneShape } from './intake.ts'
import { mailboxShape, sealedMessageShape } from './mailbox.ts'
import type { WireRoute } from './route.ts'
import { doneShape, storedShape, wrapShape } from './shapes.ts'

/** Shape of an Inbox. */
export const inboxShape = v.strictObject({
  reports: list(
    v.strictObject({
      report: reportIdShape,
      organisation: organisationIdShape,
      order: countShape,
      day: dayShape,
      size: sizeClassShape,
      lane: laneShape,
      messages: countShape,
      withdrawOn: v.nullable(dayShape),
      wrapped: v.strictObject({ inbox: v.nullable(versionShape), cover: v.nullable(versionShape) }),
    }),
    0,
    200_000,
  ),
  withdrawn: list(reportIdShape, 0, 200_000),
})
/** Reports of one's own organisations and those they cover, with what can be said of them unopened. `order` is the order of arrival;
 *  `withdrawOn` the day a withdrawal waits for; `wrapped` the versions of the inbox keys that desks last found or made the wraps
 *  for, null before any has looked. */
export type Inbox = Readonly<v.InferOutput<typeof inboxShape>>

/** Lists the inbox. */
export const readInboxRoute = {
  method: 'GET',
  path: '/v1/inbox',
  bearer: true,
  answer: inboxShape,
  failures: ['not-allowed'],
} as const satisfies WireRoute

/** A report's envelope and messages. */
export const openReportRoute = {
  method: 'POST',
  path: '/v1/inbox/open',
  bearer: true,
  body: v.strictObject({ report: reportIdShape }),
  answer: mailboxShape,
  failures: ['not-allowed', 'not-found', 'withdrawn'],
} as const satisfies WireRoute

/** Sends a message to the reporter. */
export const sendToReceiptRoute = {
  method: 'POST',
  path: '/v1/inbox/send',
  bearer: true,
  body: v.strictObject({ report: reportIdShape, sequence: versionShape, sealed: sealedMessageShape }),
  answer: storedShape,
  status: 201,
  failures: ['not-allowed', 'not-found', 'conflict', 'withdrawn', 'too-many'],
} as const satisfies WireRoute

/** Exchanges wraps of a report and its messages for ones to a newer inbox key, all or none, and says for which version the reader at
 *  this position then has them. 'conflict': another wrap stands there, or a message came in between; look again. */
export const rewrapReportRoute = {
  method: 'POST',
  path: '/v1/inbox/rewrap',
  bearer: true,
  body: v.strictObject({
    report: reportIdShape,
    position: v.picklist(['inbox', 'cover']),
    version: versionShape,
    messages: countShape,
    wraps: list(
      v.strictObject({
        of: v.nullable(
          v.strictObject({ to: v.picklist(['receipt', 'organisation']), sequence: versionShape }),
        ),
        before: wrapShape,
        after: wrapShape,
      }),
      0,
      2001,
    ),
  }),
  answer: doneShape,
  failures: ['not-allowed', 'not-found', 'conflict', 'withdrawn'],
} as const satisfies WireRoute
