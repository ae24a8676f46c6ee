import {
  dayShape,
  instantShape,
  line,
  list,
  name,
  prose,
  publicKeyShape,
  signedShape,
  uniqueList,
} from '@parasol/charter'
import * as v from 'valibot'
import type { TableFailureCode } from './failures.ts'
import {
  aliasShape,
  COARSE,
  decisionRuleShape,
  idShape,
  languageShape,
  roleIdShape,
  SEAT_KINDS,
  settingsShape,
  shortNameShape,
  STEPS,
} from './table.ts'
import {
  BALLOT_OPTIONS,
  COMMITMENT_STATES,
  MEETING,
  OBSERVATION,
  openTableShape,
  REASON,
  roomViewShape,
  rulesShape,
  STATEMENT,
  tableViewShape,
  versionShape,
} from './view.ts'

/** One call to the tables server, as the server defines it and the page calls it. All bodies and answers are JSON. */
export type TableRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: v.GenericSchema
  readonly answer: v.GenericSchema
  readonly status?: 200 | 201
  readonly bearer?: true
  readonly failures: readonly TableFailureCode[]
}

/** Failures that any call may meet besides its own. */
export const COMMON_TABLE_FAILURES = [
  'malformed',
  'not-signed-in',
  'unknown-route',
  'too-large',
  'unsupported-media-type',
  'internal',
  'unavailable',
] as const satisfies readonly TableFailureCode[]

const done = v.strictObject({ done: v.literal(true) })
const signed = v.strictObject({ signed: signedShape })
const of = v.strictObject({ id: idShape })
const seated = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/)),
  expires: instantShape,
})

/** The id behind a short name. */
export const findTableRoute = {
  method: 'POST',
  path: '/v1/door',
  body: v.strictObject({ name: shortNameShape }),
  answer: v.strictObject({ table: idShape }),
  failures: ['not-found'],
} as const satisfies TableRoute

/** Tables with an open door, and all that they have published. */
export const openTablesRoute = {
  method: 'GET',
  path: '/v1/open-tables',
  answer: v.strictObject({ tables: list(openTableShape, 0, 200) }),
  failures: [],
} as const satisfies TableRoute

/** Shows the room to whoever holds an invitation. */
export const lookRoute = {
  method: 'POST',
  path: '/v1/invitations/look',
  body: signed,
  answer: roomViewShape,
  failures: ['invitation-refused'],
} as const satisfies TableRoute

/** Takes a seat. */
export const joinRoute = {
  method: 'POST',
  path: '/v1/seats',
  body: signed,
  answer: seated,
  status: 201,
  failures: ['invitation-refused', 'alias-taken', 'room-changed', 'too-many', 'not-found'],
} as const satisfies TableRoute

/** Opens a new table, whose first host is whoever opens it. */
export const openTableRoute = {
  method: 'POST',
  path: '/v1/tables',
  body: v.strictObject({
    code: v.pipe(v.string(), v.maxLength(60)),
    name: shortNameShape,
    settings: settingsShape,
    signed: signedShape,
  }),
  answer: seated,
  status: 201,
  failures: ['code-refused', 'name-taken', 'too-many'],
} as const satisfies TableRoute

/** A challenge to sign. */
export const askTableChallengeRoute = {
  method: 'POST',
  path: '/v1/sign-in/challenge',
  answer: v.strictObject({ challenge: v.string() }),
  failures: [],
} as const satisfies TableRoute

/** Takes one's seat again. */
export const tableSignInRoute = {
  method: 'POST',
  path: '/v1/sign-in',
  body: signed,
  answer: seated,
  status: 201,
  failures: ['sign-in-refused'],
} as const satisfies TableRoute

const seat = <Body extends v.GenericSchema, const Failures extends readonly TableFailureCode[]>(
  path: string,
  body: Body,
  failures: Failures,
) =>
  ({
    method: 'POST',
    path: `/v1/table/${path}`,
    body,
    answer: done,
    bearer: true,
    failures,
  }) as const satisfies TableRoute

/** All that one sees of one's table. */
export const readTableRoute = {
  method: 'GET',
  path: '/v1/table',
  answer: tableViewShape,
  bearer: true,
  failures: [],
} as const satisfies TableRoute

/** Ends the session. */
export const tableSignOutRoute = {
  method: 'POST',
  path: '/v1/sign-out',
  answer: done,
  bearer: true,
  failures: [],
} as const satisfies TableRoute

/** Says that one has seen who is in the room now. */
export const seeRoomRoute = seat('room', v.strictObject({ room: v.number() }), ['room-changed'])
/** Changes how the table works; hosts. */
export const settingsRoute = seat('settings', v.strictObject({ settings: settingsShape }), [
  'not-allowed',
  'wrong-step',
])
/** Goes on to the next step; hosts. Leaving `needs` ends the round: votes are counted, published and deleted. */
export const stepRoute = seat('step', v.strictObject({ to: v.picklist(STEPS) }), [
  'not-allowed',
  'wrong-step',
])
/** Makes an invitation; hosts. Its words stay with whoever made it. */
export const inviteRoute = seat(
  'invitations',
  v.strictObject({
    key: publicKeyShape,
    kind: v.picklist(SEAT_KINDS),
    role: v.nullable(roleIdShape),
    host: v.boolean(),
    places: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200)),
    expires: dayShape,
  }),
  ['not-allowed', 'too-many'],
)
/** Takes an invitation back; hosts. */
export const closeInvitationRoute = seat('invitations/close', of, ['not-allowed', 'not-found'])
/** Makes somebody host, or ends it; hosts. */
export const hostRoute = seat('host', v.strictObject({ seat: idShape, host: v.boolean() }), [
  'not-allowed',
  'not-found',
  'last-host',
])
/** Takes somebody's seat away; hosts, with a reason that everybody reads. */
export const removeSeatRoute = seat('seats/remove', v.strictObject({ seat: idShape, reason: REASON }), [
  'not-allowed',
  'not-found',
  'last-host',
])
/** Changes one's own name, roles and language at the table. */
export const changeSeatRoute = seat(
  'me',
  v.strictObject({ alias: aliasShape, roles: uniqueList(roleIdShape, 0, 12), language: languageShape }),
  ['alias-taken', 'not-allowed'],
)
/** Gives up one's seat: what one wrote stays without a name, votes of an open round go. */
export const leaveRoute = seat('leave', v.strictObject({}), ['last-host'])
/** Asks for reminders by e-mail: a code is sent there. Null ends them and deletes the address. */
export const mailRoute = seat(
  'mail',
  v.strictObject({ address: v.nullable(v.pipe(v.string(), v.email(), v.maxLength(254))) }),
  ['no-mail', 'too-many'],
)
/** Confirms an address with the code that was sent to it. */
export const confirmMailRoute = seat(
  'mail/confirm',
  v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  ['code-refused'],
)
/** Adds an observation. */
export const observeRoute = seat('observations', v.strictObject({ text: OBSERVATION, ...COARSE }), [
  'not-allowed',
  'wrong-step',
  'too-many',
])
/** Takes an observation out: one's own, or, with a reason, a host any. */
export const takeOutObservationRoute = seat(
  'observations/out',
  v.strictObject({ id: idShape, reason: REASON }),
  ['not-allowed', 'not-found'],
)
/** Adds a statement. */
export const stateRoute = seat('statements', v.strictObject({ text: STATEMENT }), [
  'not-allowed',
  'wrong-step',
  'too-many',
])
/** Lets a statement in or takes it out; hosts, with a reason that everybody reads. One's own may always be taken out. */
export const moderateRoute = seat(
  'statements/moderate',
  v.strictObject({ id: idShape, to: v.picklist(['shown', 'out']), reason: REASON }),
  ['not-allowed', 'not-found', 'wrong-step'],
)
/** Votes on a statement, changes one's vote, or with null takes it back. */
export const voteRoute = seat(
  'votes',
  v.strictObject({ id: idShape, vote: v.nullable(v.picklist([-1, 0, 1])) }),
  ['not-allowed', 'not-found', 'wrong-step'],
)
const proposalBody = {
  title: name(200),
  text: prose(4000),
  rule: decisionRuleShape,
  rules: v.nullable(rulesShape),
  statements: list(idShape, 0, 20),
}
/** Puts a proposal before the table. */
export const proposeToTableRoute = seat('proposals', v.strictObject(proposalBody), [
  'not-allowed',
  'wrong-step',
  'too-many',
])
/** Writes a proposal anew, as its next version, while nobody votes on it. */
export const reviseRoute = seat('proposals/revise', v.strictObject({ id: idShape, ...proposalBody }), [
  'not-allowed',
  'not-found',
  'wrong-step',
  'too-many',
])
/** All versions of a proposal, the first first. */
export const readVersionsRoute = {
  method: 'POST',
  path: '/v1/table/proposals/versions',
  body: of,
  answer: v.strictObject({ versions: list(versionShape, 1, 20) }),
  bearer: true,
  failures: ['not-found'],
} as const satisfies TableRoute
/** Takes a draft back. */
export const withdrawProposalRoute = seat('proposals/withdraw', of, [
  'not-allowed',
  'not-found',
  'wrong-step',
])
/** Begins voting: from now on nobody joins the roll and nobody changes the text; hosts. */
export const openVotingRoute = seat(
  'proposals/open',
  v.strictObject({ id: idShape, closesOn: v.nullable(dayShape) }),
  ['not-allowed', 'not-found', 'wrong-step'],
)
/** Casts a ballot, once. It is kept without the voter. */
export const castBallotRoute = seat(
  'proposals/ballot',
  v.strictObject({ id: idShape, option: v.picklist(BALLOT_OPTIONS), reason: REASON }),
  ['not-found', 'wrong-step', 'already-voted', 'not-on-roll'],
)
/** Ends voting: ballots are counted once, the result is published, the ballots are deleted; hosts. */
export const closeVotingRoute = seat('proposals/close', of, ['not-allowed', 'not-found', 'wrong-step'])
/** Says in words what came of a decision; hosts. */
export const outcomeRoute = seat('proposals/outcome', v.strictObject({ id: idShape, outcome: prose(2000) }), [
  'not-allowed',
  'not-found',
  'wrong-step',
])
/** Writes down a commitment. */
export const commitRoute = seat(
  'commitments',
  v.strictObject({
    theme: name(80),
    action: line(300),
    owner: name(120),
    due: dayShape,
    resources: line(200),
    proposal: v.nullable(idShape),
    keep: v.boolean(),
  }),
  ['not-allowed', 'too-many'],
)
/** Says how a commitment goes. */
export const followUpRoute = seat(
  'commitments/update',
  v.strictObject({
    id: idShape,
    state: v.picklist(COMMITMENT_STATES),
    note: line(300),
    evidence: line(300),
  }),
  ['not-allowed', 'not-found', 'too-many'],
)
/** Says when the table meets next; hosts. */
export const meetRoute = seat('meeting', v.strictObject({ meeting: v.nullable(MEETING) }), ['not-allowed'])
/** Deletes the table and everything on it; hosts. Its short name is typed once more. */
export const deleteTableRoute = seat('delete', v.strictObject({ name: shortNameShape }), ['not-allowed'])
