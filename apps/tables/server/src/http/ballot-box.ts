import type { BallotOption, RoleTurnout, Tally } from '@parasol/agreement'
import { BALLOT_OPTIONS, type SeatKind, votes } from '@parasol/tables-protocol'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { TableRow } from './seated.ts'
import type { Tables } from './tables.ts'

/*
 * A ballot box is one row: on what terms it is counted, who is on the roll, who of them has voted, how many ballots say what, and the
 * reasons, each sorted. A ballot writes the whole row anew, so neither the order of rows, nor an id, nor a transaction's number tells
 * which ballot is whose.
 */
const rollShape = v.array(v.strictObject({ seat: v.string(), roles: v.array(v.string()) }))
const termsShape = v.strictObject({
  smallestCell: v.number(),
  roles: v.array(v.strictObject({ id: v.string(), mustHear: v.boolean() })),
})
const votedShape = v.array(v.string())
const ballotsShape = v.strictObject({
  agree: v.number(),
  'stand-aside': v.number(),
  disagree: v.number(),
  block: v.number(),
})
const reasonsShape = v.array(v.strictObject({ option: v.picklist(BALLOT_OPTIONS), reason: v.string() }))

export type Reason = v.InferOutput<typeof reasonsShape>[number]
export type Box = {
  /** What the table had decided when voting began; a later change counts for later votes. */
  readonly terms: v.InferOutput<typeof termsShape>
  readonly roll: v.InferOutput<typeof rollShape>
  readonly voted: readonly string[]
  readonly ballots: Tally<BallotOption>
  readonly reasons: readonly Reason[]
}

export const NO_BALLOTS: Tally<BallotOption> = { agree: 0, 'stand-aside': 0, disagree: 0, block: 0 }

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

export const termsOf = ({ settings: { smallestCell, roles } }: TableRow): Box['terms'] => ({
  smallestCell,
  roles: roles.map(({ id, mustHear }) => ({ id, mustHear })),
})

/** Everybody who may vote now; nobody joins it later. */
export async function rollOf(tx: Kysely<Tables>, { id, settings }: TableRow): Promise<Box['roll']> {
  const seats = await tx
    .selectFrom('seat')
    .select(['id', 'roles', 'kind'])
    .where('table_id', '=', id)
    .orderBy('id')
    .execute()
  return seats
    .filter(({ kind, roles }) => votes(settings, kind as SeatKind, roles))
    .map(({ id: seat, roles }) => ({ seat, roles }))
}

export function readBox(row: Selectable<Tables['ballot_box']>): Box {
  return {
    terms: v.parse(termsShape, JSON.parse(row.terms)),
    roll: v.parse(rollShape, JSON.parse(row.roll)),
    voted: v.parse(votedShape, JSON.parse(row.voted)),
    ballots: v.parse(ballotsShape, JSON.parse(row.ballots)),
    reasons: v.parse(reasonsShape, JSON.parse(row.reasons)),
  }
}

export const writtenBox = ({ terms, roll, voted, ballots, reasons }: Box) => ({
  terms: JSON.stringify(terms),
  roll: JSON.stringify(roll.toSorted((one, other) => inOrder(one.seat, other.seat))),
  voted: JSON.stringify(voted.toSorted(inOrder)),
  ballots: JSON.stringify(ballots),
  reasons: JSON.stringify(
    reasons.toSorted((one, other) => inOrder(one.option, other.option) || inOrder(one.reason, other.reason)),
  ),
})

export const withBallot = (box: Box, seat: string, { option, reason }: Reason): Box => ({
  ...box,
  voted: [...box.voted, seat],
  ballots: { ...box.ballots, [option]: box.ballots[option] + 1 },
  reasons: reason === '' ? box.reasons : [...box.reasons, { option, reason }],
})

/** How many of each role took part. Somebody of several roles took part for each of them. */
export const turnoutOf = ({ terms, roll, voted }: Box): readonly RoleTurnout[] =>
  terms.roles.map(({ id: role, mustHear }) => {
    const own = roll.filter((each) => each.roles.includes(role))
    return {
      role,
      mustHear,
      entitled: own.length,
      tookPart: own.filter(({ seat }) => voted.includes(seat)).length,
    }
  })
