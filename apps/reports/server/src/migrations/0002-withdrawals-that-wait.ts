import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/*
 * | table             | column              | reveals                                                            |
 * |-------------------|---------------------|--------------------------------------------------------------------|
 * | report            | wait                | days that a withdrawal of this report waits: 0, 3 or 14            |
 * |                   | withdraw_on         | the day one waits for; null when none does                         |
 */
const UP = `
alter table report
  add column wait integer not null default 0 check (wait in (0, 3, 14)),
  add column withdraw_on date,
  add constraint waits_whole check (envelope is not null or withdraw_on is null);
create index report_by_withdrawal on report (network, withdraw_on) where withdraw_on is not null;

drop function store_report(bytea, bytea, bytea, bigint, date, integer, text, bytea, bytea);
create function store_report(
  of_network bytea, of_report bytea, to_organisation bytea, under_revision bigint,
  on_day date, of_size integer, in_lane text, with_hash bytea, sealed bytea, with_wait integer
) returns text language plpgsql as $$
declare
  known record;
begin
  if under_revision is distinct from (select revision from charter where network = of_network) then
    return 'charter-moved';
  end if;
  insert into report (network, report, organisation, day, size, lane, hash, envelope, wait)
    values (of_network, of_report, to_organisation, on_day, of_size, in_lane, with_hash, sealed, with_wait)
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
`

export const withdrawalsThatWait: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw(UP).execute(db)
  },
}
