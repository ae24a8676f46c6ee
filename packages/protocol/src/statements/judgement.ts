import {
  dayShape,
  entryIdShape,
  hashShape,
  line,
  list,
  organisationIdShape,
  prose,
  publicKeyShape,
  reportIdShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'

/** Shape of a Reference. */
export const referenceShape = v.variant('kind', [
  v.strictObject({
    kind: v.literal('warning'),
    feed: v.pipe(
      feedIdShape,
      v.check((feed) => feed !== 'desk'),
    ),
    entry: entryIdShape,
  }),
  v.strictObject({ kind: v.literal('pattern'), entry: entryIdShape }),
  v.strictObject({ kind: v.literal('report'), organisation: organisationIdShape, alias: hashShape }),
])
/** What a judgement is about: a warning, a pattern record, or a report that `organisation` holds. A report goes by its alias,
 *  which only who can open it can tell: its id is its mailbox, and the server knows that. */
export type Reference = Readonly<v.InferOutput<typeof referenceShape>>

/** One text for one reference, to compare and to look up by. */
export function referenceText(reference: Reference): string {
  switch (reference.kind) {
    case 'warning':
      return `warning ${reference.feed} ${reference.entry}`
    case 'pattern':
      return `pattern ${reference.entry}`
    case 'report':
      return `report ${reference.organisation} ${reference.alias}`
  }
}

/** What a person can decide about two references; `none` takes back what was decided before. */
export const DECISIONS = ['same', 'different', 'unsure', 'none'] as const
/** One of the decisions. */
export type Decision = (typeof DECISIONS)[number]

/** How likely a device called it, in words: a figure would tell more of a sealed report than the decision does. */
export const LIKELIHOODS = ['very-likely', 'likely', 'possible', 'unlikely'] as const
/** One of the likelihoods. */
export type Likelihood = (typeof LIKELIHOODS)[number]

const decided = {
  left: referenceShape,
  right: referenceShape,
  decision: v.picklist(DECISIONS),
  note: prose(500),
  suggested: v.nullable(
    v.strictObject({
      model: v.pipe(line(40), v.minLength(1)),
      likelihood: v.picklist(LIKELIHOODS),
    }),
  ),
}

type Pair = { readonly left: Reference; readonly right: Reference }

/** Whether a judgement speaks of two things. */
export const speaksOfTwo = ({ left, right }: Pair): boolean => referenceText(left) !== referenceText(right)

/** Shape of a JudgementRecord. */
export const judgementShape = v.strictObject({ type: v.literal('judgement'), ...decided })
/** What a person decided about two things that may be about one aggressor. `suggested` names the published model that had
 *  brought them together; null when none had. An organisation's newest on a pair replaces its earlier ones. */
export type JudgementRecord = Readonly<v.InferOutput<typeof judgementShape>>

/** Shape of a KeptJudgement. */
export const keptJudgementShape = v.pipe(
  v.strictObject({
    ...decided,
    day: dayShape,
    by: publicKeyShape,
    about: list(reportIdShape, 0, 2),
  }),
  v.check(({ left, right }) => speaksOfTwo({ left, right })),
)
/** A judgement that stays inside one organisation, as a report in it may not be spoken of outside. `about` names the reports,
 *  so that it goes when one of them does. */
export type KeptJudgement = Readonly<v.InferOutput<typeof keptJudgementShape>>
