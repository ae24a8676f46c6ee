import type { ColumnType, Generated } from 'kysely'

/** The tables of the database as Kysely sees them; what each column tells a reader stands above the migration that makes it. */
export type Tables = {
  service_state: { key: string; value: string }
  round_table: {
    id: string
    name: string
    settings: string
    round: Generated<number>
    step: Generated<string>
    room: Generated<number>
    next_number: Generated<number>
    /** Roles that were voices of their own when people began to answer; null at an open door, and while nobody is asked. */
    apart: string[] | null
    /** The first round that anybody may read of; null where the door is not open. */
    public_from: number | null
    opened: Day
  }
  seat: {
    id: string
    table_id: string
    key: string
    alias: string
    roles: string[]
    kind: string
    /** The role that her invitation named. */
    invited: string | null
    host: boolean
    /** How much she wrote in this round. */
    written: Generated<number>
    language: string
    seen_room: number
    mail: string | null
    mail_state: Generated<'off' | 'asked' | 'on'>
    mail_code: string | null
    mail_tries: Generated<number>
    /** When she last asked for a code. */
    mail_day: Day | null
  }
  invitation: {
    id: string
    table_id: string
    maker: string
    key: string
    kind: string
    role: string | null
    host: boolean
    places: number
    used: Generated<number>
    expires: Day
  }
  challenge: { hash: string; expires: Date }
  session: { token: string; seat: string; expires: Date }
  observation: Moderated & { place: string; time: string; source: string }
  statement: Moderated
  vote: { statement: string; seat: string; vote: number }
  publication: { table_id: string; round: number; day: Day; statements: string; result: string }
  proposal: {
    id: string
    table_id: string
    round: number
    title: string
    text: string
    rule: string
    rules: string | null
    statements: string[]
    version: Generated<number>
    state: Generated<'draft' | 'voting' | 'decided' | 'withdrawn'>
    author: string | null
    closes_on: Day | null
    number: number | null
    day: Day | null
    result: string | null
    draft: string | null
    reasons: Generated<string>
    outcome: Generated<string>
  }
  proposal_version: { proposal: string; version: number; title: string; text: string }
  ballot_box: {
    proposal: string
    terms: string
    roll: string
    voted: string
    ballots: string
    reasons: string
  }
  commitment: {
    id: string
    table_id: string
    round: number
    proposal: string | null
    theme: string
    action: string
    owner: string
    due: Day
    resources: string
    state: string
    made: Day
    keeper: string | null
  }
  follow_up: {
    id: Generated<number>
    commitment: string
    day: Day
    state: string
    note: string
    evidence: string
  }
  meeting: { table_id: string; meeting: string; reminded: Generated<boolean> }
  log_entry: { id: Generated<number>; table_id: string; day: Day; act: string; about: string; reason: string }
  mail: {
    id: Generated<number>
    seat: string
    kind: 'code' | 'waiting'
    address: string
    language: string
    code: string | null
    tries: Generated<number>
    leased_until: Date | null
  }
}

/** A day goes in and comes out as the text YYYY-MM-DD. */
type Day = ColumnType<string, string, string>

type Moderated = {
  id: string
  table_id: string
  round: number
  text: string
  state: string
  reason: Generated<string>
  author: string | null
}
