import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresesForTests } from '@parasol/service/for-tests'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverOn } from './test-server.ts'

type Column = { table: string; column: string; type: string; unlogged: boolean }

const MIGRATION = readFileSync(join(import.meta.dirname, 'migrations/0001-sealed-tables.ts'), 'utf8')

describe.each(postgresesForTests())('the tables on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  let columns: Column[] = []
  beforeAll(async () => {
    await begin()
    const { rows } = await sql<Column>`
      select c.relname::text as table, a.attname::text as column, format_type(a.atttypid, null) as type,
        c.relpersistence = 'u' as unlogged
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'migration%'
      order by 1, a.attnum`.execute(server().database.db)
    columns = rows
  })
  afterAll(end)

  it('[G1] hold no moment finer than a day, but for sign-ins, which are gone within hours', () => {
    const moments = columns.filter(({ type }) => /time|interval/.test(type)).map(({ table }) => table)
    expect(moments).toEqual(['challenge', 'session'])
    const short = columns.filter(({ unlogged }) => unlogged).map(({ table }) => table)
    expect([...new Set(short)]).toEqual(['challenge', 'intake_load'])
  })

  it('have the network first in every primary key', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select c.relname::text as table, a.attname::text as first
      from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relname not like 'migration%'
      order by 1`.execute(server().database.db)
    expect(rows).toEqual(
      [...new Set(columns.map(({ table }) => table))].map((table) => ({ table, first: 'network' })),
    )
  })

  it('are all explained where they are made', () => {
    const explained = MIGRATION.slice(0, MIGRATION.indexOf('*/'))
    for (const { table } of columns) expect(explained).toContain(`| ${table}`)
  })

  it('are written durably', async () => {
    const { rows } = await sql<{ commit: string; fsync: string }>`
      select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`.execute(
      server().database.db,
    )
    expect(rows).toEqual([{ commit: 'on', fsync: 'on' }])
  })
})
