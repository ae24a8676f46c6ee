import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/*
 * What a reader of this database learns: tables, who sits at them under which name and role, what was said, decided and promised there; how
 * people voted on statements while a round is open (by seat, without a time), and nothing of that once it has ended. Of a decision: who is
 * entitled and who has voted, and how many ballots say what; never which ballot is whose, nor in which order they came: a box is one row that
 * every ballot writes anew, in the order of the alphabet. No legal name, no address of the network, no time of day.
 *
 * | table         | column              | reveals                                                                          |
 * |---------------|---------------------|----------------------------------------------------------------------------------|
 * | round_table   | apart               | roles that were large enough to be shown by themselves when people began to answer |
 * | seat          | key                 | a public key of this table only; the same person elsewhere has another            |
 * |               | invited, written    | the role her invitation named; how much she wrote in this round                    |
 * |               | mail                | an address, where somebody asked for reminders                                   |
 * | vote          | all                 | a seat's votes, until the round ends                                             |
 * | ballot_box    | roll, voted         | seats, sorted; no order in which they voted                                      |
 * |               | ballots, reasons    | counts and reasons, sorted, until voting ends                                    |
 * | invitation    | maker               | the seat of the host who made it                                                   |
 * | mail          | all                 | what waits to be sent, and while it is being sent until when; deleted once it is   |
 */
const UP = `
create table service_state (key text primary key, value text not null);

create table round_table (
  id text primary key,
  name text not null unique,
  settings text not null,
  round integer not null default 1 check (round > 0),
  step text not null default 'stock',
  room integer not null default 1,
  next_number integer not null default 1,
  apart text[],
  public_from integer,
  opened date not null
);

create table seat (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  key text not null,
  alias text not null,
  roles text[] not null,
  kind text not null check (kind in ('voice', 'guest', 'interpreter')),
  invited text,
  host boolean not null,
  written integer not null default 0,
  language text not null,
  seen_room integer not null,
  mail text,
  mail_state text not null default 'off' check (mail_state in ('off', 'asked', 'on')),
  mail_code text,
  mail_tries integer not null default 0,
  mail_day date,
  unique (table_id, key)
);
create unique index seat_by_alias on seat (table_id, lower(alias));

create table invitation (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  maker text not null references seat on delete cascade,
  key text not null unique,
  kind text not null,
  role text,
  host boolean not null,
  places integer not null,
  used integer not null default 0 check (used <= places),
  expires date not null
);

create table challenge (hash text primary key, expires timestamptz not null);
create table session (
  token text primary key,
  seat text not null references seat on delete cascade,
  expires timestamptz not null
);

create table observation (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  round integer not null,
  text text not null,
  place text not null,
  time text not null,
  source text not null,
  state text not null check (state in ('waiting', 'shown', 'out')),
  reason text not null default '',
  author text references seat on delete set null
);
create table statement (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  round integer not null,
  text text not null,
  state text not null check (state in ('waiting', 'shown', 'out')),
  reason text not null default '',
  author text references seat on delete set null
);
create index observation_by_table on observation (table_id, round);
create index statement_by_table on statement (table_id, round);

create table vote (
  statement text not null references statement on delete cascade,
  seat text not null references seat on delete cascade,
  vote smallint not null check (vote in (-1, 0, 1)),
  primary key (statement, seat)
);
create index vote_by_seat on vote (seat);

create table publication (
  table_id text not null references round_table on delete cascade,
  round integer not null,
  day date not null,
  statements text not null,
  result text not null,
  primary key (table_id, round)
);

create table proposal (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  round integer not null,
  title text not null,
  text text not null,
  rule text not null,
  rules text,
  statements text[] not null,
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'voting', 'decided', 'withdrawn')),
  author text references seat on delete set null,
  closes_on date,
  number integer,
  day date,
  result text,
  draft text,
  reasons text not null default '[]',
  outcome text not null default ''
);
create index proposal_by_table on proposal (table_id);
create table proposal_version (
  proposal text not null references proposal on delete cascade,
  version integer not null,
  title text not null,
  text text not null,
  primary key (proposal, version)
);
create table ballot_box (
  proposal text primary key references proposal on delete cascade,
  terms text not null,
  roll text not null,
  voted text not null,
  ballots text not null,
  reasons text not null
);

create table commitment (
  id text primary key,
  table_id text not null references round_table on delete cascade,
  round integer not null,
  proposal text references proposal on delete set null,
  theme text not null,
  action text not null,
  owner text not null,
  due date not null,
  resources text not null,
  state text not null,
  made date not null,
  keeper text references seat on delete set null
);
create index commitment_by_table on commitment (table_id, due);
create table follow_up (
  id bigint generated always as identity primary key,
  commitment text not null references commitment on delete cascade,
  day date not null,
  state text not null,
  note text not null,
  evidence text not null
);
create index follow_up_by_commitment on follow_up (commitment);

create table meeting (
  table_id text primary key references round_table on delete cascade,
  meeting text not null,
  reminded boolean not null default false
);
create table log_entry (
  id bigint generated always as identity primary key,
  table_id text not null references round_table on delete cascade,
  day date not null,
  act text not null,
  about text not null,
  reason text not null
);
create index log_by_table on log_entry (table_id, id);

create table mail (
  id bigint generated always as identity primary key,
  seat text not null references seat on delete cascade,
  kind text not null check (kind in ('code', 'waiting')),
  address text not null,
  language text not null,
  code text,
  tries integer not null default 0,
  leased_until timestamptz,
  unique (seat, kind)
);

-- The planner's statistics are copies of what a column holds, which nothing deletes when a row goes.
do $$
declare each record;
begin
  for each in
    select format('%I.%I', table_schema, table_name) as held, column_name as name
    from information_schema.columns where table_schema = current_schema()
  loop
    execute format('alter table %s alter column %I set statistics 0', each.held, each.name);
  end loop;
  alter index seat_by_alias alter column 2 set statistics 0;
end $$;
`

export const tables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw(UP).execute(db)
  },
}
