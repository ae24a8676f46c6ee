/** Polis's arithmetic over one table's votes, from votes to priorities; deterministic. Throws RangeError on an index or a vote out of range. */
export { opinionMap } from './opinion-map.ts'
/** The same, kept up to date vote by vote from where it was; for tables of thousands. */
export { type LiveMap, liveMap } from './live-map.ts'
/** What a table has said: people and statements by index from 0; agree +1, disagree −1, pass 0. */
export type { CastVote, Conversation, Vote } from './votes.ts'

/** Turns a round's votes into all that is ever shown of them: by role, with a verdict a statement. Every vote goes in, and none can be told
 *  from what comes out, not even by somebody who knows one. Throws RangeError like `opinionMap`. */
export {
  type Publication,
  type PublishedStatement,
  publishStatements,
  publishVotes,
  type RoundToPublish,
} from './publish-statements.ts'
/** A role and who speaks for it; roles counted together. */
export { rolesAlone, type TableRole, type Voices, voicesOf } from './voices.ts'
/** How many of a role must have answered for it to count as heard: half, and at least three where there are three. */
export { neededToHear } from './voices.ts'
/** What may be shown of some people's answers. Never exact below five answers, and never where all but two or fewer say the same. */
export { type Cell, cellOf, SMALLEST_CELL, type Tally } from './cells.ts'
/** Where a table stands on a statement; told from what is shown. */
export type { SmallestChange, StatementOption, Verdict, VoiceOnStatement } from './verdict.ts'
/** Groups of opinion, where there are fifty people and the groups hold when some are left out. */
export { PEOPLE_FOR_GROUPS, type ShownGroup, type ShownGroups } from './shown-groups.ts'
/** Numbers from 0 up to but not including 1. */
export type { Chance } from './stability.ts'
/** A statement that a group holds more than the others do. */
export type { Held } from './stability.ts'

/** Counts a decision by its rule: what is announced, and nothing of how anybody answered where too few took part. */
export {
  type BallotOption,
  decide,
  outcomeOf,
  type DecisionResult,
  type DecisionRule,
  type DecisionToCount,
  type Outcome,
  type RoleTurnout,
} from './decide.ts'
