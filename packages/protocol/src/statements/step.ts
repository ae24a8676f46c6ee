import {
  citeShape,
  dayShape,
  exactBytes,
  type Hash,
  hashOfStatement,
  hashShape,
  line,
  list,
  networkIdShape,
  organisationIdShape,
  prose,
  reportIdShape,
  type StatementType,
  uniqueList,
} from '@parasol/charter'
import * as v from 'valibot'

/** Statement type of a step. */
export const STEP = 'parasol/step/1' satisfies StatementType

/** Why a report cannot wait. */
export const ESCALATION_REASONS = ['under-19', 'imminent-harm'] as const
/** One of the reasons. */
export type EscalationReason = (typeof ESCALATION_REASONS)[number]

/** What staff tick off once it is done: talked with a colleague, read what the law asks, told who must be told, told the
 *  reporter, wrote down why nobody was told. */
export const ESCALATION_CHECKS = ['colleague', 'law', 'told', 'reporter', 'why-not'] as const
/** One of the checks. */
export type EscalationCheck = (typeof ESCALATION_CHECKS)[number]

/** Shape of a Step. */
export const stepShape = v.strictObject({
  kind: v.literal('step'),
  network: networkIdShape,
  organisation: organisationIdShape,
  cite: citeShape,
  day: dayShape,
  content: v.variant('type', [
    v.strictObject({
      type: v.literal('reading'),
      draft: exactBytes(16),
      text: hashShape,
      says: v.picklist(['ready', 'yes', 'no']),
      note: prose(500),
    }),
    v.strictObject({
      type: v.literal('escalation'),
      report: reportIdShape,
      why: v.picklist(ESCALATION_REASONS),
      done: uniqueList(v.picklist(ESCALATION_CHECKS), 0, ESCALATION_CHECKS.length),
      told: list(v.strictObject({ who: line(120), when: line(60) }), 0, 10),
      note: prose(1000),
      open: v.boolean(),
    }),
  ]),
})
/** One act of staff that has to be theirs beyond doubt, signed, and kept inside a sealed document of their organisation. A reading:
 *  'ready' asks a second person to read the draft whose text has this hash, 'yes' and 'no' are her answer. An escalation says, whole,
 *  where things stand; the newest of a report counts. */
export type Step = Readonly<v.InferOutput<typeof stepShape>>
/** What a step says. */
export type StepContent = Step['content']

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}

/** The exact text of a draft as a reading names it: the hash of its JSON with sorted members, as of a statement of type
 *  `parasol/draft/1`. The same in whatever order its members stand; another report, feed or letter gives another. */
export const draftHash = ({
  report,
  feed,
  record,
}: Readonly<Record<'report' | 'feed' | 'record', unknown>>): Hash =>
  hashOfStatement('parasol/draft/1', JSON.stringify(sorted({ report, feed, record })))
