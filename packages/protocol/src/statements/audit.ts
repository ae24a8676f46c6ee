import {
  citeShape,
  type Day,
  type Hash,
  hashOfStatement,
  hashShape,
  instantShape,
  list,
  networkIdShape,
  organisationIdShape,
  reportIdShape,
  type Signed,
  signedShape,
  type StatementType,
} from '@parasol/charter'
import * as v from 'valibot'

/** Statement type of a batch of acts. */
export const AUDIT = 'parasol/audit/1' satisfies StatementType

/** What a device tells of: a report was opened, its photos or what it locks were shown, something was shared with other desks,
 *  published, taken back or printed, somebody was invited as a member or removed. */
export const AUDIT_ACTS = [
  'opened',
  'photos',
  'locked-part',
  'shared',
  'published',
  'recalled',
  'printed',
  'invited',
  'member-removed',
] as const
/** One of them. */
export type AuditAct = (typeof AUDIT_ACTS)[number]

/** One document a month of the year; the next year's takes its place. */
export const AUDIT_PARTS = [
  'audit-01',
  'audit-02',
  'audit-03',
  'audit-04',
  'audit-05',
  'audit-06',
  'audit-07',
  'audit-08',
  'audit-09',
  'audit-10',
  'audit-11',
  'audit-12',
] as const
/** One of them. */
export type AuditPart = (typeof AUDIT_PARTS)[number]

/** A month as 'YYYY-MM', UTC. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The document in which what was done on a day lies. @param day UTC */
export const auditPartOf = (day: Day): AuditPart => AUDIT_PARTS[Number(day.slice(5, 7)) - 1] ?? 'audit-01'

const monthShape = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

const entryShape = v.strictObject({
  at: instantShape,
  act: v.picklist(AUDIT_ACTS),
  report: v.nullable(reportIdShape),
})
/** One act. `report` is null where it was about none. */
export type AuditEntry = Readonly<v.InferOutput<typeof entryShape>>

/** At most so many acts stand in one batch. */
export const MOST_IN_BATCH = 100

/** Shape of an AuditBatch. */
export const auditBatchShape = v.strictObject({
  kind: v.literal('audit'),
  network: networkIdShape,
  organisation: organisationIdShape,
  cite: citeShape,
  month: monthShape,
  previous: v.nullable(hashShape),
  entries: list(entryShape, 1, MOST_IN_BATCH),
})
/** What one person's device tells that she did, signed by her, oldest first. `previous` is the hash of her batch before it in the same
 *  month, so that a batch taken out from between others is missed. */
export type AuditBatch = Readonly<v.InferOutput<typeof auditBatchShape>>

/** At most so many batches stand in one month. */
export const MOST_BATCHES = 1200

/** Shape of an AuditTrail. */
export const auditTrailShape = v.strictObject({
  month: monthShape,
  left: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  batches: list(signedShape, 0, MOST_BATCHES),
})
/** One month of an organisation's audit trail, oldest batch first; `left` counts the oldest ones that had to make room. */
export type AuditTrail = Readonly<v.InferOutput<typeof auditTrailShape>>

/** The hash by which the next batch names this one. */
export const batchHash = ({ statement }: Signed): Hash => hashOfStatement(AUDIT, statement)
