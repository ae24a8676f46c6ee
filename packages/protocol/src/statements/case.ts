import {
  areaIdShape,
  bytesOf,
  dayShape,
  line,
  list,
  prose,
  publicKeyShape,
  type ReportId,
  reportIdShape,
  signedShape,
  uniqueList,
} from '@parasol/charter'
import * as v from 'valibot'

/** Where staff stand with a report, in the order of work. */
export const CASE_STATES = [
  'new',
  'in-work',
  'waiting',
  'second-reader',
  'published',
  'declined',
  'closed',
] as const
/** One of the states. */
export type CaseState = (typeof CASE_STATES)[number]

/** Documents that hold cases: sixteen, by the first four bits of the report's id, so that two desks seldom write the same one. */
export const CASE_PARTS = [
  'cases-0',
  'cases-1',
  'cases-2',
  'cases-3',
  'cases-4',
  'cases-5',
  'cases-6',
  'cases-7',
  'cases-8',
  'cases-9',
  'cases-a',
  'cases-b',
  'cases-c',
  'cases-d',
  'cases-e',
  'cases-f',
] as const
/** One of these documents. */
export type CasePart = (typeof CASE_PARTS)[number]

/** The document that holds the case of a report. */
export const casePartOf = (report: ReportId): CasePart =>
  CASE_PARTS[(bytesOf(report)[0] ?? 0) >> 4] ?? 'cases-0'

/** Most staff notes of one case. */
export const MOST_CASE_NOTES = 60
/** Most changes of one case that are kept; older ones go first. */
export const MOST_CASE_CHANGES = 60

const changeShape = v.strictObject({
  by: publicKeyShape,
  day: dayShape,
  what: v.picklist(['state', 'assigned', 'due', 'snoozed', 'conflict', 'no-conflict', 'escalated', 'sorted']),
  to: line(60),
})
/** Who changed what on which day; `to` as text, empty for nothing. */
export type CaseChange = Readonly<v.InferOutput<typeof changeShape>>

const caseShape = v.strictObject({
  report: reportIdShape,
  state: v.picklist(CASE_STATES),
  assigned: v.nullable(publicKeyShape),
  due: v.nullable(dayShape),
  snoozed: v.nullable(dayShape),
  sorted: v.nullable(v.strictObject({ area: v.nullable(areaIdShape), level: v.picklist([1, 2, 3, 4]) })),
  conflicts: uniqueList(publicKeyShape, 0, 100),
  escalations: list(signedShape, 0, 20),
  notes: list(v.strictObject({ by: publicKeyShape, day: dayShape, text: prose(2000) }), 0, MOST_CASE_NOTES),
  changes: list(changeShape, 0, MOST_CASE_CHANGES),
})
/** What staff do about one report. `sorted`: what an inbox sorts by without opening it. `conflicts`: staff who are named in it or know
 *  somebody who is, and so do not handle it. `escalations` are steps, oldest first. */
export type Case = Readonly<v.InferOutput<typeof caseShape>>

/** Shape of Cases. */
export const casesShape = v.strictObject({ cases: list(caseShape, 0, 4000) })
/** The cases of one part. */
export type Cases = Readonly<v.InferOutput<typeof casesShape>>
