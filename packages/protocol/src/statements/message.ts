import {
  citeShape,
  dayShape,
  entryIdShape,
  exactBytes,
  hashShape,
  networkIdShape,
  organisationIdShape,
  prose,
  reportIdShape,
  signedShape,
  type StatementType,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'
import { formAnswers } from '../form/answers.ts'

/** Statement type of a message. */
export const MESSAGE = 'parasol/message/1' satisfies StatementType
/** Most UTF-16 code units of a message's text. */
export const LONGEST_MESSAGE = 4000

const text = prose(LONGEST_MESSAGE)
const entryNamed = { feed: feedIdShape, entry: entryIdShape }

const common = {
  kind: v.literal('message'),
  network: networkIdShape,
  organisation: organisationIdShape,
  report: reportIdShape,
}

const place = { sequence: versionShape, previous: hashShape }

// Parts of a report that stay locked until the reporter hands over their release key.
const LOCKED_PARTS = ['contact', 'police'] as const

/** Shape of a StaffContent. */
export const staffContentShape = v.variant('type', [
  v.strictObject({ type: v.literal('acknowledgement') }),
  v.strictObject({ type: v.literal('answer'), text }),
  v.strictObject({ type: v.literal('published'), ...entryNamed, to: v.exactOptional(organisationIdShape) }),
  v.strictObject({ type: v.literal('recalled'), ...entryNamed }),
  v.strictObject({ type: v.literal('not-published'), text }),
])
/** What staff can write to a receipt. Something published `to` one organisation is a copy of the report. */
export type StaffContent = Readonly<v.InferOutput<typeof staffContentShape>>

/** Shape of a ReceiptContent. */
export const receiptContentShape = v.variant('type', [
  v.strictObject({ type: v.literal('reply'), text }),
  v.strictObject({ type: v.literal('addition'), text }),
  v.strictObject({
    type: v.literal('correction'),
    form: v.pipe(
      formAnswers,
      v.check((form) => Object.keys(form).length > 0, 'corrects nothing'),
    ),
  }),
  v.strictObject({ type: v.literal('withdrawal'), on: dayShape }),
  v.strictObject({ type: v.literal('kept') }),
  v.strictObject({ type: v.literal('consent'), statement: signedShape }),
  v.strictObject({ type: v.literal('release'), part: v.picklist(LOCKED_PARTS), key: exactBytes(32) }),
])
/** What a reporter can write to an organisation. An addition or correction leaves the report as it was sent; a correction holds
 *  only the answers that change. A withdrawal waits until its day; `kept` takes it back. A release's `key` opens a locked part of
 *  the report, for good. */
export type ReceiptContent = Readonly<v.InferOutput<typeof receiptContentShape>>

/** Shape of a Message. */
export const messageShape = v.variant('to', [
  v.strictObject({
    ...common,
    to: v.literal('receipt'),
    ...place,
    cite: citeShape,
    day: dayShape,
    content: staffContentShape,
  }),
  v.strictObject({
    ...common,
    to: v.literal('organisation'),
    ...place,
    cite: v.null(),
    day: dayShape,
    content: receiptContentShape,
  }),
])
/** One message of a mailbox. `sequence` counts from 1 in each direction; `previous` is the hash of the message before it in that
 *  direction, of the report for the first. To a receipt: signed by staff, with a cite. To an organisation: signed by the receipt. */
export type Message = Readonly<v.InferOutput<typeof messageShape>>
