import { answersIn, type Cell, cellOf, SMALLEST_CELL, type Tally } from './cells.ts'
import { neededToHear } from './voices.ts'

/** What somebody may answer to a proposal. */
export type BallotOption = 'agree' | 'stand-aside' | 'disagree' | 'block'

/** How a proposal is decided. `consent`: nobody blocks, and as many agree as the share. `majority`: of those who agree or disagree, more than
 *  the share agree. A quorum counts who took part, never how: staying away does not help either side. */
export type DecisionRule = {
  readonly way: 'consent' | 'majority'
  /** Of all entitled seats, how many must take part: more than 0, up to 1. */
  readonly quorum: number
  /** Above 0 and below 1. For consent: of those who took part. */
  readonly share: number
  /** Roles of which enough must take part, each for itself; must-hear roles are always among them. */
  readonly roles: readonly string[]
}

/** One role as to taking part. */
export type RoleTurnout = {
  readonly role: string
  readonly mustHear: boolean
  readonly entitled: number
  readonly tookPart: number
}

/** `no-result`: fewer than five took part, or a quorum was missed, so nothing is said of how they answered. */
export type Outcome = 'passed' | 'not-passed' | 'blocked' | 'no-result'

/** What is announced of a decision, and all that is. */
export type DecisionResult = {
  readonly outcome: Outcome
  readonly entitled: number
  readonly tookPart: number
  /** Whether as many took part as the rule asks, of everybody. */
  readonly quorumMet: boolean
  /** Roles that had to take part and did not, enough. */
  readonly missing: readonly string[]
  /** Below so many ballots there is no result. */
  readonly smallestCell: number
  /** `too-few` where there is no result. */
  readonly cell: Cell<BallotOption>
}

export type DecisionToCount = {
  readonly rule: DecisionRule
  readonly entitled: number
  readonly roles: readonly RoleTurnout[]
  readonly ballots: Tally<BallotOption>
  /** 5 or more. */
  readonly smallestCell: number
}

/** Counts a decision once, when voting has ended. Anybody can do it again from what the table sees. */
export function decide({ rule, entitled, roles, ballots, smallestCell }: DecisionToCount): DecisionResult {
  const tookPart = answersIn(ballots)
  const quorumMet = tookPart >= Math.ceil(rule.quorum * entitled)
  const missing = roles.filter((each) => isMissing(rule, each)).map(({ role }) => role)
  const least = Math.max(SMALLEST_CELL, smallestCell)
  const told = { entitled, tookPart, quorumMet, missing, smallestCell: least }
  const enough = tookPart >= least
  if (!enough || !quorumMet || missing.length > 0)
    return { ...told, outcome: 'no-result', cell: { kind: 'too-few' } }
  return { ...told, outcome: outcomeOf(rule, ballots), cell: cellOf(ballots, smallestCell) }
}

const isMissing = (rule: DecisionRule, { role, mustHear, entitled, tookPart }: RoleTurnout): boolean =>
  mustHear
    ? entitled === 0 || tookPart < neededToHear(entitled)
    : rule.roles.includes(role) && (entitled === 0 || tookPart < Math.ceil(rule.quorum * entitled))

/** What ballots lead to, once there are enough of them. */
export function outcomeOf(
  { way, share }: DecisionRule,
  ballots: Tally<BallotOption>,
): Exclude<Outcome, 'no-result'> {
  const { agree, disagree, block } = ballots
  if (way === 'majority') return agree > share * (agree + disagree + block) ? 'passed' : 'not-passed'
  if (block > 0) return 'blocked'
  return agree >= share * answersIn(ballots) ? 'passed' : 'not-passed'
}
