import type { BallotOption, Cell, DecisionResult, Publication, StatementOption } from '@parasol/agreement'
import { dayShape, line, list, name, policyRuleShape, prose, uniqueList } from '@parasol/charter'
import * as v from 'valibot'
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

const whole = (least = 0) => v.pipe(v.number(), v.safeInteger(), v.minValue(least))

const seatShape = v.strictObject({
  id: idShape,
  alias: aliasShape,
  roles: list(roleIdShape, 0, 12),
  kind: v.picklist(SEAT_KINDS),
  host: v.boolean(),
})
/** Somebody at a table, as everybody there sees her. */
export type SeatView = Readonly<v.InferOutput<typeof seatShape>>

/** Shape of what somebody sees before she takes a seat. */
export const roomViewShape = v.strictObject({
  table: idShape,
  name: shortNameShape,
  settings: settingsShape,
  /** Grows each time somebody of police or government comes, and when more people may come, read or vote. */
  room: whole(1),
  /** Roles of those who are here. */
  present: uniqueList(roleIdShape, 0, 12),
  guests: v.boolean(),
  interpreters: v.boolean(),
  people: whole(),
  /** What the invitation offers; an open door offers a voice in any role. */
  offer: v.strictObject({
    kind: v.picklist(SEAT_KINDS),
    role: v.nullable(roleIdShape),
    host: v.boolean(),
  }),
})
/** Who is in a room, before one joins. */
export type RoomView = Readonly<v.InferOutput<typeof roomViewShape>>

/** Text of an observation: what is happening, without details of a case. */
export const OBSERVATION = prose(600)
export const STATEMENT = line(200)
export const REASON = prose(400)

const shownOrOut = v.picklist(['waiting', 'shown', 'out'])
const observationShape = v.strictObject({
  id: idShape,
  round: whole(1),
  text: OBSERVATION,
  where: COARSE.where,
  when: COARSE.when,
  source: COARSE.source,
  state: shownOrOut,
  reason: REASON,
  mine: v.boolean(),
})
/** Something that is happening, as somebody put it. */
export type ObservationView = Readonly<v.InferOutput<typeof observationShape>>

const voteShape = v.picklist([-1, 0, 1])
const statementShape = v.strictObject({
  id: idShape,
  round: whole(1),
  text: STATEMENT,
  state: shownOrOut,
  reason: REASON,
  mine: v.boolean(),
  /** My own vote, while the round is open; null while I have none. Nobody else's is ever sent. */
  vote: v.nullable(voteShape),
})
/** A statement, and my vote on it. */
export type StatementView = Readonly<v.InferOutput<typeof statementShape>>

const cellOf = <Option extends string>(
  options: readonly [Option, ...Option[]],
): v.GenericSchema<Cell<Option>> =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('too-few') }),
    v.strictObject({ kind: v.literal('most'), option: v.picklist(options), atLeast: whole(5) }),
    v.strictObject({
      kind: v.literal('counts'),
      counts: v.strictObject(
        Object.fromEntries(options.map((each) => [each, whole()])) as Record<
          Option,
          ReturnType<typeof whole>
        >,
      ),
    }),
    v.strictObject({ kind: v.literal('withheld') }),
  ])

const statementCell: v.GenericSchema<Cell<StatementOption>> = cellOf<StatementOption>([
  'agree',
  'disagree',
  'pass',
])
const ballotCell: v.GenericSchema<Cell<BallotOption>> = cellOf<BallotOption>([
  'agree',
  'stand-aside',
  'disagree',
  'block',
])

const publishedShape: v.GenericSchema<Publication> = v.strictObject({
  smallestCell: whole(5),
  voices: list(v.strictObject({ roles: list(roleIdShape, 1, 12), people: whole(1) }), 0, 12),
  statements: list(
    v.strictObject({
      verdict: v.picklist(['agreed', 'against', 'leaning', 'not-heard', 'divided', 'contested', 'silent']),
      overall: statementCell,
      voices: list(v.strictObject({ cell: statementCell, heard: v.boolean() }), 0, 12),
      missing: list(roleIdShape, 0, 12),
      change: v.nullable(v.strictObject({ voice: whole(), people: whole(1) })),
    }),
    0,
    2000,
  ),
  groups: v.variant('kind', [
    v.strictObject({ kind: v.picklist(['too-few', 'unsteady']) }),
    v.strictObject({
      kind: v.literal('groups'),
      groups: list(
        v.strictObject({
          about: whole(5),
          middle: v.tuple([v.number(), v.number()]),
          width: v.number(),
          holds: list(
            v.strictObject({ statement: whole(), direction: v.picklist(['agree', 'disagree']) }),
            0,
            900,
          ),
        }),
        2,
        5,
      ),
    }),
  ]),
})

/** Shape of a round as published. */
export const roundShape = v.strictObject({
  round: whole(1),
  day: dayShape,
  /** The statements, in the order of `result.statements`. */
  statements: list(v.strictObject({ id: idShape, text: STATEMENT }), 0, 2000),
  result: publishedShape,
})
/** Where a table agreed, once a round has ended. */
export type RoundView = Readonly<v.InferOutput<typeof roundShape>>

const resultShape: v.GenericSchema<DecisionResult> = v.strictObject({
  outcome: v.picklist(['passed', 'not-passed', 'blocked', 'no-result']),
  entitled: whole(),
  tookPart: whole(),
  quorumMet: v.boolean(),
  missing: list(roleIdShape, 0, 12),
  smallestCell: whole(5),
  cell: ballotCell,
})

/** Rules of the reports service that a proposal would set. */
export const rulesShape = v.pipe(
  list(policyRuleShape, 1, 9),
  v.check((rules) => new Set(rules.map(({ rule }) => rule)).size === rules.length),
)

/** What somebody may answer to a proposal. */
export const BALLOT_OPTIONS = [
  'agree',
  'stand-aside',
  'disagree',
  'block',
] as const satisfies readonly BallotOption[]

const reasonsShape = list(
  v.strictObject({
    /** What it was given for; null where that would tell how many. */
    option: v.nullable(v.picklist(BALLOT_OPTIONS)),
    reason: REASON,
  }),
  0,
  5000,
)

/** Shape of one version of a proposal. */
export const versionShape = v.strictObject({ version: whole(1), title: name(200), text: prose(4000) })
export type ProposalVersion = Readonly<v.InferOutput<typeof versionShape>>

const proposalShape = v.strictObject({
  id: idShape,
  round: whole(1),
  title: name(200),
  text: prose(4000),
  rule: decisionRuleShape,
  rules: v.nullable(rulesShape),
  /** Statements that it answers. */
  statements: list(idShape, 0, 20),
  version: whole(1),
  state: v.picklist(['draft', 'voting', 'decided', 'withdrawn']),
  mine: v.boolean(),
  /** Whether I may vote, and whether I have. How is kept nowhere with my name, so it cannot be shown. */
  entitled: v.boolean(),
  voted: v.boolean(),
  closesOn: v.nullable(dayShape),
  /** On what terms an open vote is counted, as the table had decided when it was opened. */
  terms: v.nullable(v.strictObject({ smallestCell: whole(5), mustHear: list(roleIdShape, 0, 12) })),
  number: v.nullable(whole(1)),
  day: v.nullable(dayShape),
  result: v.nullable(resultShape),
  reasons: reasonsShape,
  /** What the table says came of it. */
  outcome: prose(2000),
  /** The policy draft that the table hands over, where it sets rules and was passed: its exact text. */
  draft: v.nullable(v.pipe(v.string(), v.maxLength(65_536))),
})
/** A proposal, and what came of it. */
export type ProposalView = Readonly<v.InferOutput<typeof proposalShape>>

export const COMMITMENT_STATES = ['planned', 'under-way', 'kept', 'late', 'dropped'] as const

const commitmentShape = v.strictObject({
  id: idShape,
  round: whole(1),
  theme: name(80),
  action: line(300),
  owner: name(120),
  due: dayShape,
  resources: line(200),
  state: v.picklist(COMMITMENT_STATES),
  made: dayShape,
  /** The decision that it follows from. */
  proposal: v.nullable(idShape),
  /** Whoever at the table is reminded. */
  keeper: v.nullable(idShape),
  updates: list(
    v.strictObject({
      day: dayShape,
      state: v.picklist(COMMITMENT_STATES),
      note: line(300),
      evidence: line(300),
    }),
    0,
    200,
  ),
})
/** An action that an organisation promised, and what became of it. */
export type CommitmentView = Readonly<v.InferOutput<typeof commitmentShape>>

const meetingShape = v.strictObject({
  day: dayShape,
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  zone: v.picklist(['America/Vancouver', 'America/Dawson_Creek', 'America/Edmonton']),
  place: line(160),
  notes: prose(2000),
})
/** When a table meets next, in the time of its place. */
export type MeetingView = Readonly<v.InferOutput<typeof meetingShape>>
export const MEETING = meetingShape

export const LOG_ACTS = [
  'opened',
  'joined',
  'left',
  'removed',
  'settings',
  'step',
  'took-out',
  'refused',
  'voting',
  'decided',
  'withdrew',
  'host',
  'renamed',
  'roles',
] as const
const logShape = v.strictObject({
  day: dayShape,
  act: v.picklist(LOG_ACTS),
  about: line(200),
  reason: REASON,
})
/** What hosts and people did to the table itself, for everybody there to read. */
export type LogView = Readonly<v.InferOutput<typeof logShape>>

const invitationShape = v.strictObject({
  id: idShape,
  kind: v.picklist(SEAT_KINDS),
  role: v.nullable(roleIdShape),
  host: v.boolean(),
  places: whole(1),
  used: whole(),
  expires: dayShape,
})
/** An invitation, as hosts see it; its words are known to whoever made it. */
export type InvitationView = Readonly<v.InferOutput<typeof invitationShape>>

/** Shape of all that one person sees of her table. */
export const tableViewShape = v.strictObject({
  table: idShape,
  name: shortNameShape,
  settings: settingsShape,
  round: whole(1),
  step: v.picklist(STEPS),
  room: whole(1),
  opened: dayShape,
  me: v.strictObject({
    ...seatShape.entries,
    votes: v.boolean(),
    /** The role that my invitation named; it stays. */
    invited: v.nullable(roleIdShape),
    language: languageShape,
    /** `off`: no address. `asked`: a code was sent. `on`: reminded. `never`: this server sends no mail. */
    mail: v.picklist(['never', 'off', 'asked', 'on']),
    /** The room that she has seen. */
    seenRoom: whole(1),
  }),
  seats: list(seatShape, 1, 5000),
  observations: list(observationShape, 0, 5000),
  statements: list(statementShape, 0, 2000),
  /** Roles of which fewer than half have voted on anything yet, while a round is open. */
  quiet: list(roleIdShape, 0, 12),
  rounds: list(roundShape, 0, 400),
  proposals: list(proposalShape, 0, 2000),
  commitments: list(commitmentShape, 0, 5000),
  meeting: v.nullable(meetingShape),
  log: list(logShape, 0, 1000),
  /** Hosts only. */
  invitations: list(invitationShape, 0, 500),
})
/** All that one person sees of her table. */
export type TableView = Readonly<v.InferOutput<typeof tableViewShape>>

/** Shape of what anybody sees of a table with an open door. */
export const openTableShape = v.strictObject({
  room: roomViewShape,
  step: v.picklist(STEPS),
  round: whole(1),
  rounds: list(roundShape, 0, 400),
  decisions: list(
    v.strictObject({
      title: name(200),
      text: prose(4000),
      number: whole(1),
      day: dayShape,
      result: resultShape,
      outcome: prose(2000),
    }),
    0,
    2000,
  ),
  commitments: list(commitmentShape, 0, 5000),
})
/** What anybody sees of a table with an open door. */
export type OpenTableView = Readonly<v.InferOutput<typeof openTableShape>>
