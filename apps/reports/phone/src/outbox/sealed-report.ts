import {
  exactBytes,
  hashShape,
  type Instant,
  instantShape,
  organisationIdShape,
  reportIdShape,
  signedShape,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'

const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))

const sealedMessageShape = v.strictObject({ request: signedShape, sequence: versionShape, sealed: base64url })

/** A report as it leaves: sealed, signed for sending, readable by nobody here. The same bytes are sent however often. */
export const sealedReportShape = v.strictObject({
  report: reportIdShape,
  organisation: organisationIdShape,
  envelope: base64url,
  envelopeHash: hashShape,
  request: signedShape,
  /** When the permission to send inside `request` ends. */
  until: instantShape,
  since: instantShape,
  /** Opens the locked contact part for the organisation, when she agreed to be contacted. */
  release: v.nullable(sealedMessageShape),
  /** Work already done for it, and how much. */
  work: v.nullable(v.strictObject({ nonce: exactBytes(8), bits: v.pipe(v.number(), v.safeInteger()) })),
})
export type SealedReport = Readonly<v.InferOutput<typeof sealedReportShape>>

/** Whether its permission to be sent has run out. */
export const tooOld = (sealed: SealedReport, now: Instant): boolean => sealed.until <= now
