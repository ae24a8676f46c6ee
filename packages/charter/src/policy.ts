import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { dayShape } from './calendar.ts'
import { exactBytes, type Hash, hashShape, sha256 } from './encoded.ts'
import { list, unique } from './lists.ts'
import { fail, ok, type Result } from './result.ts'
import { name } from './text.ts'

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

const rule = <const Name extends string, Value>(called: Name, value: v.GenericSchema<Value>) =>
  v.strictObject({ rule: v.literal(called), value })

/** Shape of a PolicyRule. */
export const policyRuleShape = v.variant('rule', [
  rule('reports-months', whole(1, 120)),
  rule('warnings-months', whole(1, 24)),
  rule('audit-months', whole(1, 12)),
  rule('backups-days', whole(1, 365)),
  rule('second-reader', v.picklist(['always', 'organisation-decides'])),
  rule('publishers', v.picklist(['editors', 'coordinators'])),
  rule('smallest-cell', whole(5, 50)),
  rule('disclosure', v.picklist(['law-only', 'law-and-consent'])),
  rule('removal', v.picklist(['own-organisation', 'two-organisations'])),
])
/** One thing that a governing table decides about the reports service, with its value. Months that a report with its mailbox, a warning, and
 *  an audit trail are kept at most; days that a backup lives; whether a second person always reads a warning; who may publish; below how
 *  many nothing is counted in public; what may be disclosed to police; who may remove an organisation. */
export type PolicyRule = Readonly<v.InferOutput<typeof policyRuleShape>>

/** Names of the rules, in the order they are shown. */
export const POLICY_RULES = [
  'reports-months',
  'warnings-months',
  'audit-months',
  'backups-days',
  'second-reader',
  'publishers',
  'smallest-cell',
  'disclosure',
  'removal',
] as const satisfies readonly PolicyRule['rule'][]

const decisionEntries = {
  /** Drawn at random when the table was opened. */
  table: exactBytes(16),
  tableName: name(120),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  title: name(200),
  day: dayShape,
}

const draftShape = v.strictObject({
  format: v.literal('parasol-policy'),
  version: v.literal(1),
  decision: v.strictObject(decisionEntries),
  rules: v.pipe(
    list(policyRuleShape, 1, POLICY_RULES.length),
    v.check((rules) => unique(rules.map((each) => each.rule))),
  ),
})
/** What a governing table hands to the stewards: one decision and the rules it sets. Nobody has signed it; it binds nothing until stewards
 *  have put it into a network state. */
export type PolicyDraft = Readonly<v.InferOutput<typeof draftShape>>

/** Shape of a PolicyDecision. */
export const policyDecisionShape = v.strictObject({ ...decisionEntries, draft: hashShape })
/** Which decision of which table set a rule: decisions of a table are numbered from 1. `draft` is the hash of the file that the table
 *  handed over, which its people see beside the decision. */
export type PolicyDecision = Readonly<v.InferOutput<typeof policyDecisionShape>>

export const policyShape = v.strictObject({ set: policyRuleShape, by: policyDecisionShape })
/** A rule in force and where it comes from. */
export type Policy = Readonly<v.InferOutput<typeof policyShape>>

/** Shape of the policies of a network state: each rule once. */
export const policiesShape = v.pipe(
  list(policyShape, 1, POLICY_RULES.length),
  v.check((policies) => unique(policies.map(({ set }) => set.rule))),
)

const MOST_CHARACTERS = 65_536

/** Reads a policy draft. @param text at most 65,536 UTF-16 code units, longer is 'malformed' */
export function readPolicyDraft(text: string): Result<PolicyDraft, 'not-json' | 'malformed'> {
  if (text.length > MOST_CHARACTERS) return fail('malformed')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fail('not-json')
  }
  const draft = v.safeParse(draftShape, json)
  return draft.success ? ok(draft.output) : fail('malformed')
}

/** The exact text of a draft, as its hash takes it. */
export const policyDraftText = (draft: PolicyDraft): string =>
  JSON.stringify({
    format: draft.format,
    version: draft.version,
    decision: {
      table: draft.decision.table,
      tableName: draft.decision.tableName,
      number: draft.decision.number,
      title: draft.decision.title,
      day: draft.decision.day,
    },
    rules: draft.rules.map(({ rule: called, value }) => ({ rule: called, value })),
  })

/** What the table's people and the stewards compare: SHA-256 of the draft's exact text. */
export const hashOfDraft = (draft: PolicyDraft): Hash => sha256(utf8ToBytes(policyDraftText(draft)))

/** The policies once a draft takes effect: its rules replace those of the same name. 'older': for one of its rules a decision of this table
 *  with the same or a higher number, or of another table on the same or a later day, is in force. 'in-force': it is so already. */
export function policiesWith(
  before: readonly Policy[],
  draft: PolicyDraft,
): Result<readonly Policy[], 'older' | 'in-force'> {
  const by: PolicyDecision = { ...draft.decision, draft: hashOfDraft(draft) }
  const set = draft.rules.map((each): Policy => ({ set: each, by }))
  const standing = (each: Policy): Policy | undefined => before.find((other) => sameRule(other, each))
  if (set.every((each) => standing(each)?.by.draft === by.draft)) return fail('in-force')
  const overtaken = set.some((each) => {
    const other = standing(each)
    return other !== undefined && !isLater(by, other.by)
  })
  if (overtaken) return fail('older')
  return ok([...before.filter((each) => !set.some((other) => sameRule(other, each))), ...set])
}

const sameRule = (one: Policy, other: Policy): boolean => one.set.rule === other.set.rule

function isLater(one: PolicyDecision, other: PolicyDecision): boolean {
  return one.table === other.table ? one.number > other.number : one.day > other.day
}

/** Whether policies may follow others: none is dropped, and one that changed was changed by a later decision. */
export function policiesFollow(
  before: readonly Policy[],
  after: readonly Policy[],
): Result<true, 'drops-policy' | 'older-policy'> {
  for (const was of before) {
    const is = after.find((each) => sameRule(each, was))
    if (!is) return fail('drops-policy')
    const same = JSON.stringify(is) === JSON.stringify(was)
    if (!same && !isLater(is.by, was.by)) return fail('older-policy')
  }
  return ok(true)
}

/** Values by the name of their rule; a rule that no table has decided is not there. */
export type PolicyValues = { readonly [Each in PolicyRule as Each['rule']]?: Each['value'] }

/** The values in force. */
export const valuesOf = (policies: readonly Policy[] = []): PolicyValues =>
  Object.fromEntries(policies.map(({ set }) => [set.rule, set.value]))
