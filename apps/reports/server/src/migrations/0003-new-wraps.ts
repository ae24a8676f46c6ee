import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/*
 * | table             | column              | reveals                                                            |
 * |-------------------|---------------------|--------------------------------------------------------------------|
 * | report            | inbox_version       | for which inbox key a desk last made or found the wraps; the       |
 * |                   | cover_version       | public roster tells when keys change; null before any has looked   |
 */
const UP = `
alter table report
  add column inbox_version integer check (inbox_version >= 1),
  add column cover_version integer check (cover_version >= 1);

-- As before, with two differences: whoever sent a message to an older key is looked after again, and a repeat is told by
-- what is sealed, since its wraps may have been made anew. An envelope: suite, number of wraps, 80 bytes a wrap, the rest.
drop function store_message(bytea, bytea, text, integer, bytea, integer, integer);
create function sealed_part(envelope bytea) returns bytea language sql immutable as $$
  select case when octet_length(envelope) < 2 then envelope else substr(envelope, 3 + 80 * get_byte(envelope, 1)) end
$$;
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
    update report set inbox_version = null, cover_version = null
      where network = of_network and report = of_report
        and (inbox_version is not null or cover_version is not null);
    return 'new';
  end if;
  perform from message where network = of_network and report = of_report and recipient = to_recipient
    and sequence = of_sequence and sealed_part(sealed) = sealed_part(with_sealed);
  if found then
    return 'repeat';
  end if;
  return 'conflict';
end
$$;
`

export const newWraps: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw(UP).execute(db)
  },
}
