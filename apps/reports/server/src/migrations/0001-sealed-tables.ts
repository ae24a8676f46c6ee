import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/*
 * What a dump of each table tells. Every primary key begins with the network, so that provinces can share or split
 * clusters. "Sealed" columns hold ciphertext that nobody on this side can open. No moment finer than a day is kept,
 * except in session and challenge (gone within hours) and in intake_load (minutes of a flood, not in the WAL).
 *
 * | table             | column              | reveals                                                            |
 * |-------------------|---------------------|--------------------------------------------------------------------|
 * | service_state     | key, value          | that a restore is being finished; what challenges are proven with  |
 * | charter           | revision            | how often the roster changed                                       |
 * |                   | bundle              | the public roster: areas, organisations, stewards' and staff keys  |
 * | proposal          | signed              | a roster change that waits for signatures                          |
 * | report            | report              | mailbox id: tells nothing without the receipt                      |
 * |                   | organisation        | to whom                                                            |
 * |                   | arrival             | order of insertion                                                 |
 * |                   | day, size, lane     | UTC day, size class in KiB, whether enough work came along         |
 * |                   | hash, envelope      | sealed                                                             |
 * |                   |                     | all of day, size, lane, hash, envelope are null once withdrawn     |
 * | message           | recipient, sequence | how many messages went each way                                    |
 * |                   | sealed              | sealed                                                             |
 * | feed              | entries, head, epoch| how many entries an area has                                       |
 * |                   | restoring           | that its desks have not yet given back what a restore lost         |
 * | entry             | header              | id, epoch, size class, four slots, day, hash of the body; public   |
 * |                   | head                | the chain after this entry; public                                 |
 * |                   | body                | sealed; null once withdrawn or recalled                            |
 * | withdrawal        | entry, preimage     | that a warning was withdrawn, not by which report                  |
 * | recall            | entry, recall       | that staff took a warning back                                     |
 * | epoch_wrap        | organisation, …     | which circles a feed serves; public roster says the same           |
 * |                   | wrap                | sealed                                                             |
 * | note              | organisation        | that an organisation's desk has ever been active; sealed           |
 * | inbox_key         | key, version        | which staff keys may open an inbox; public roster says the same    |
 * |                   | wrap                | sealed                                                             |
 * | circle_page       | page, version       | how many members an organisation has, in steps of 64               |
 * |                   | bytes               | sealed                                                             |
 * | document          | name, version       | how often staff saved their register and drafts                    |
 * |                   | sealed              | sealed                                                             |
 * | invitation        | invitation, expires | how many invitations are open                                      |
 * |                   | welcome             | sealed; null once expired                                          |
 * | claim             | hash, sealed        | how many invitations were claimed                                  |
 * | challenge         | expires             | that somebody signed in within the last minutes                    |
 * | session           | key, expires        | which staff key signed in; twelve hours                            |
 * | intake_load       | minute, normal, …   | that an organisation is being flooded; nothing in quiet times      |
 */
const UP = `
create domain id16 as bytea check (octet_length(value) = 16);
create domain hash32 as bytea check (octet_length(value) = 32);

create table service_state (
  network id16 not null,
  key text not null,
  value text not null,
  primary key (network, key)
);

create table charter (
  network id16 primary key,
  revision bigint not null,
  bundle text not null
);

create table proposal (
  network id16 not null,
  hash hash32 not null,
  signed text not null,
  primary key (network, hash)
);

create table report (
  network id16 not null,
  report id16 not null,
  organisation id16 not null,
  arrival bigint generated always as identity,
  day date,
  size integer check (size > 0),
  lane text check (lane in ('normal', 'slow')),
  hash hash32,
  envelope bytea,
  primary key (network, report),
  constraint withdrawn_whole check (num_nulls(day, size, lane, hash, envelope) in (0, 5))
);
create index report_by_organisation on report (network, organisation, arrival);
alter table report alter column envelope set storage external;

create table message (
  network id16 not null,
  report id16 not null,
  recipient text not null check (recipient in ('receipt', 'organisation')),
  sequence integer not null check (sequence >= 1),
  sealed bytea not null,
  primary key (network, report, recipient, sequence)
);
alter table message alter column sealed set storage external;

create table feed (
  network id16 not null,
  feed text not null,
  entries integer not null check (entries >= 0),
  head hash32 not null,
  epoch integer not null check (epoch >= 0),
  restoring boolean not null,
  primary key (network, feed)
);

create table entry (
  network id16 not null,
  feed text not null,
  index integer not null check (index >= 0),
  entry id16 not null,
  header text not null,
  head hash32 not null,
  body bytea,
  primary key (network, feed, index),
  unique (network, feed, entry)
);
alter table entry alter column body set storage external;

create table withdrawal (
  network id16 not null,
  feed text not null,
  entry id16 not null,
  preimage hash32 not null,
  primary key (network, feed, entry)
);

create table recall (
  network id16 not null,
  feed text not null,
  entry id16 not null,
  recall id16 not null,
  primary key (network, feed, entry)
);

create table epoch_wrap (
  network id16 not null,
  feed text not null,
  epoch integer not null check (epoch >= 1),
  organisation id16 not null,
  version integer not null check (version >= 1),
  wrap bytea not null,
  primary key (network, feed, epoch, organisation)
);

create table note (
  network id16 not null,
  feed text not null,
  organisation id16 not null,
  sealed bytea not null,
  primary key (network, feed, organisation)
);

create table inbox_key (
  network id16 not null,
  organisation id16 not null,
  version integer not null check (version >= 1),
  key hash32 not null,
  wrap bytea not null,
  primary key (network, organisation, version, key)
);

create table circle_page (
  network id16 not null,
  organisation id16 not null,
  page integer not null check (page >= 0),
  version integer not null check (version >= 1),
  bytes bytea not null,
  primary key (network, organisation, page)
);

create table document (
  network id16 not null,
  organisation id16 not null,
  name text not null,
  version integer not null check (version >= 1),
  sealed bytea not null,
  primary key (network, organisation, name)
);

create table invitation (
  network id16 not null,
  invitation id16 not null,
  organisation id16 not null,
  expires date not null,
  welcome bytea,
  primary key (network, invitation)
);
create index invitation_by_organisation on invitation (network, organisation);

create table claim (
  network id16 not null,
  invitation id16 not null,
  place integer not null check (place >= 1),
  hash hash32 not null,
  sealed bytea not null,
  primary key (network, invitation, place),
  unique (network, invitation, hash)
);

create unlogged table challenge (
  network id16 not null,
  hash hash32 not null,
  expires timestamptz not null,
  primary key (network, hash)
);

create table session (
  network id16 not null,
  token hash32 not null,
  key hash32 not null,
  expires timestamptz not null,
  primary key (network, token)
);

create unlogged table intake_load (
  network id16 not null,
  organisation id16 not null,
  minute integer not null,
  normal integer not null,
  slow integer not null,
  primary key (network, organisation, minute)
);

-- One round trip for one report. Each statement inside sees what was committed before it, so whoever loses a race
-- over one mailbox id reads the winner's row.
create function store_report(
  of_network bytea, of_report bytea, to_organisation bytea, under_revision bigint,
  on_day date, of_size integer, in_lane text, with_hash bytea, sealed bytea
) returns text language plpgsql as $$
declare
  known record;
begin
  if under_revision is distinct from (select revision from charter where network = of_network) then
    return 'charter-moved';
  end if;
  insert into report (network, report, organisation, day, size, lane, hash, envelope)
    values (of_network, of_report, to_organisation, on_day, of_size, in_lane, with_hash, sealed)
    on conflict (network, report) do nothing;
  if found then
    return 'new';
  end if;
  select organisation, hash into known from report where network = of_network and report = of_report;
  if known.hash is null then
    return 'withdrawn';
  end if;
  if known.hash = with_hash and known.organisation = to_organisation then
    return 'repeat';
  end if;
  return 'conflict';
end
$$;

-- The next sequence of one direction or nothing. The lock on the report keeps a withdrawal from passing in between.
create function store_message(
  of_network bytea, of_report bytea, to_recipient text, of_sequence integer, with_sealed bytea,
  most_messages integer, most_bytes integer
) returns text language plpgsql as $$
declare
  newest integer;
  kept integer;
begin
  perform from report where network = of_network and report = of_report and envelope is not null for no key update;
  if not found then
    return 'not-found';
  end if;
  select coalesce(max(sequence), 0), coalesce(sum(octet_length(sealed)), 0) into newest, kept from message
    where network = of_network and report = of_report and recipient = to_recipient;
  if of_sequence = newest + 1 then
    if of_sequence > most_messages or kept + octet_length(with_sealed) > most_bytes then
      return 'too-many';
    end if;
    insert into message (network, report, recipient, sequence, sealed)
      values (of_network, of_report, to_recipient, of_sequence, with_sealed);
    return 'new';
  end if;
  perform from message where network = of_network and report = of_report and recipient = to_recipient
    and sequence = of_sequence and sealed = with_sealed;
  if found then
    return 'repeat';
  end if;
  return 'conflict';
end
$$;
`

export const sealedTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw(UP).execute(db)
  },
}
