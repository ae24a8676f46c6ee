import { bytesUpTo, dayShape, organisationIdShape, prose } from '@parasol/charter'
import * as v from 'valibot'
import { formAnswers } from '../form/answers.ts'

/** Bytes of a sealed copy at most, so that it fits in one entry. */
export const LARGEST_FORWARDED = 40 * 1024

/** Shape of a ForwardRecord. */
export const forwardShape = v.strictObject({
  type: v.literal('forward'),
  to: organisationIdShape,
  sealed: bytesUpTo(LARGEST_FORWARDED),
  expires: dayShape,
})
/** A copy of a report for one other organisation, sealed to its inbox. In the desk feed only, and only where the reporter lets
 *  partner organisations read; her words withdraw it like a warning. */
export type ForwardRecord = Readonly<v.InferOutput<typeof forwardShape>>

/** Shape of a ForwardedReport. */
export const forwardedReportShape = v.strictObject({ day: dayShape, form: formAnswers, note: prose(1000) })
/** What that organisation reads: the day of the report, its answers, and why it was handed on. Photos and what is locked stay behind. */
export type ForwardedReport = Readonly<v.InferOutput<typeof forwardedReportShape>>
