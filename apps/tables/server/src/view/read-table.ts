import { type SeatKind, type TableView, votes } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { Seated } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'
import { readProposals } from './proposals.ts'
import { quietRoles } from './quiet-roles.ts'
import { readCommitments, readLog, readRounds } from './records.ts'

const MOST_OBSERVATIONS = 2000

/** All that one person sees of her table. Of others’ votes and ballots nothing is read here but what was published. */
export async function readTable(
  db: Kysely<Tables>,
  { seat, table }: Seated,
  { mails }: { readonly mails: boolean },
): Promise<TableView> {
  const seats = await db
    .selectFrom('seat')
    .selectAll()
    .where('table_id', '=', table.id)
    .orderBy('alias')
    .execute()
  const own = await db.selectFrom('vote').select(['statement', 'vote']).where('seat', '=', seat.id).execute()
  const voteOn = new Map(own.map(({ statement, vote }) => [statement, vote]))
  const { id, alias, roles, kind, host, language } = seat
  const view = {
    table: table.id,
    name: table.name,
    settings: table.settings,
    round: table.round,
    step: table.step,
    room: table.room,
    opened: table.opened,
    me: {
      id,
      alias,
      roles,
      kind,
      host,
      votes: votes(table.settings, kind as SeatKind, roles),
      invited: seat.invited,
      language,
      mail: mails ? seat.mail_state : ('never' as const),
      seenRoom: seat.seen_room,
    },
    seats: seats.map((each) => ({
      id: each.id,
      alias: each.alias,
      roles: each.roles,
      kind: each.kind,
      host: each.host,
    })),
    observations: await observations(db, { seat, table }),
    statements: await statements(db, { seat, table }, voteOn),
    quiet: await quietRoles(db, table, seats),
    rounds: await readRounds(db, table),
    proposals: await readProposals(db, { seat, table }),
    commitments: await readCommitments(db, table),
    meeting: await meetingOf(db, table.id),
    log: await readLog(db, table),
    invitations: host ? await invitations(db, table.id) : [],
  }
  return view as unknown as TableView
}

async function observations(db: Kysely<Tables>, { seat, table }: Seated) {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('table_id', '=', table.id)
    .orderBy('round', 'desc')
    .orderBy('text')
    .limit(MOST_OBSERVATIONS)
    .execute()
  return rows.map(({ id, round, text, place, time, source, state, reason, author }) => ({
    id,
    round,
    text,
    where: place,
    when: time,
    source,
    state,
    reason,
    mine: author === seat.id,
  }))
}

/** Those that wait for a host are seen by hosts and by whoever wrote them. Rounds that have ended are in the publications. */
async function statements(db: Kysely<Tables>, { seat, table }: Seated, voteOn: ReadonlyMap<string, number>) {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('table_id', '=', table.id)
    .where('round', '=', table.round)
    .orderBy('id')
    .execute()
  return rows
    .filter(({ state, author }) => state !== 'waiting' || seat.host || author === seat.id)
    .map(({ id, round, text, state, reason, author }) => ({
      id,
      round,
      text: state === 'out' && author !== seat.id && !seat.host ? '' : text,
      state,
      reason,
      mine: author === seat.id,
      vote: voteOn.get(id) ?? null,
    }))
}

async function meetingOf(db: Kysely<Tables>, table: string) {
  const row = await db
    .selectFrom('meeting')
    .select('meeting')
    .where('table_id', '=', table)
    .executeTakeFirst()
  return row ? (JSON.parse(row.meeting) as unknown) : null
}

async function invitations(db: Kysely<Tables>, table: string) {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('table_id', '=', table)
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, role, host, places, used, expires }) => ({
    id,
    kind,
    role,
    host,
    places,
    used,
    expires,
  }))
}
