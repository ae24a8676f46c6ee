import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupDatabase, restoreDatabase } from './backup.ts'
import { type Database, type DatabaseConnection, openDatabase } from './database.ts'
import { postgresesForTests, type RunningPostgresForTests, startPostgresForTests } from './for-tests.ts'
import { type Migrations, migrate } from './migrations.ts'

const migrations: Migrations = {
  '0001-tables': {
    up: async (db) => {
      await sql
        .raw(`create domain id16 as bytea check (octet_length(value) = 16);
          create table zebra (n int8 generated always as identity primary key, day date, "odd ""name" text, doubled int8 generated always as (n * 2) stored);
          create table ant (zebra int8 references zebra, sealed bytea, id id16, at timestamptz);
          create unlogged table passing (n int)`)
        .execute(db)
    },
  },
  '0002-later': {
    up: async (db) => void (await sql`alter table ant add column extra text not null`.execute(db)),
  },
}
const LEVEL = '0001-tables'

type Opened = Database<unknown>
const open = (connection: DatabaseConnection): Opened =>
  openDatabase({ connection, onLostConnection: () => undefined })

async function filled(connection: DatabaseConnection): Promise<Opened> {
  const database = open(connection)
  await migrate(database, migrations, LEVEL)
  await database.pool.query(`
    insert into zebra (day, "odd ""name") select '2026-01-01'::date + n, case when n % 3 = 0 then null else repeat('é' || n, n % 50) end from generate_series(1, 5000) n;
    insert into ant select n, decode(repeat(lpad(to_hex(n % 256), 2, '0'), n % 900), 'hex'), decode(md5(n::text), 'hex'), '2026-01-01T00:00:00.123456Z'::timestamptz + n * interval '1 s' from generate_series(1, 5000) n;
    insert into passing values (1)`)
  return database
}

const prints = async ({ pool }: Opened): Promise<unknown> =>
  (
    await pool.query(`select
      (select md5(string_agg(z::text, '|' order by n)) from zebra z) as zebra,
      (select md5(string_agg(a::text, '|' order by zebra)) from ant a) as ant,
      (select count(*) from passing) as passing`)
  ).rows[0]

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function* inPieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
}

async function restoreInto(connection: DatabaseConnection, file: Uint8Array, size = 1000) {
  const database = open(connection)
  const result = await restoreDatabase(connection, inPieces(file, size), async (level) => {
    const { ok } = await migrate(database, migrations, level)
    return ok
  })
  return { database, result }
}

const all = postgresesForTests()
const pairs = all.flatMap((from) => all.map((into) => ({ from, into })))

describe.each(pairs)('from $from.name into $into.name', ({ from, into }) => {
  let source: RunningPostgresForTests
  let target: RunningPostgresForTests
  beforeAll(async () => {
    source = await startPostgresForTests(from.binaries)
    target = await startPostgresForTests(into.binaries)
  })
  afterAll(async () => {
    await source.stop()
    await target.stop()
  })

  it('brings back every row, sequence and byte', async () => {
    const connection = await source.freshDatabase()
    const original = await filled(connection)
    const file = await collect(backupDatabase(connection))
    const { database, result } = await restoreInto(await target.freshDatabase(), file)
    expect(result).toEqual({ ok: true, value: { tables: 2, rows: 10_000 } })
    expect(await prints(database)).toEqual({ ...((await prints(original)) as object), passing: 0 })
    const { rows } = await database.pool.query('insert into zebra (day) values (null) returning n')
    expect(rows).toEqual([{ n: 5001 }])
    await Promise.all([original.close(), database.close()])
  })
})

describe('backup and restore', () => {
  let postgres: RunningPostgresForTests
  beforeAll(async () => {
    postgres = await startPostgresForTests(all[0]?.binaries ?? '')
  })
  afterAll(() => postgres.stop())

  it('holds one moment while others write', async () => {
    const connection = await postgres.freshDatabase()
    const original = await filled(connection)
    const before = await prints(original)
    const chunks = backupDatabase(connection)
    const head = [(await chunks.next()).value, (await chunks.next()).value, (await chunks.next()).value]
    await original.pool.query("insert into ant select 1, 'later', null, null from generate_series(1, 500)")
    const file = Buffer.concat([...head, await collect(chunks)].filter((chunk) => chunk !== undefined))
    const { database } = await restoreInto(await postgres.freshDatabase(), file)
    expect(await prints(database)).toEqual({ ...(before as object), passing: 0 })
    await Promise.all([original.close(), database.close()])
  })

  it('restores nothing from a cut, changed or other file', async () => {
    const connection = await postgres.freshDatabase()
    const original = await filled(connection)
    const file = await collect(backupDatabase(connection))
    const wrongCount = Buffer.from(file)
    wrongCount.write('{"rows":4999}', wrongCount.indexOf('{"rows":5000}'))
    const cases = [
      [file.subarray(0, file.length - 5), 'incomplete-backup'],
      [file.subarray(0, Math.floor(file.length / 2)), 'incomplete-backup'],
      [file.subarray(0, 10), 'incomplete-backup'],
      [Buffer.from('PGDMP and something else'), 'not-a-backup'],
      [wrongCount, 'not-a-backup'],
    ] as const
    for (const [bytes, failure] of cases) {
      const { database, result } = await restoreInto(await postgres.freshDatabase(), bytes)
      expect(result).toEqual({ ok: false, failure })
      const { rows } = await database.pool.query("select to_regclass('zebra') is not null as made")
      if (rows[0]?.made === true) expect((await database.pool.query('select from zebra')).rowCount).toBe(0)
      await database.close()
    }
    await original.close()
  })

  it('closes its source, also when it refuses', async () => {
    const connection = await postgres.freshDatabase()
    const original = await filled(connection)
    const file = await collect(backupDatabase(connection))
    for (const into of [connection, await postgres.freshDatabase()]) {
      const stream = Readable.from(inPieces(file, 1000))
      await restoreDatabase(into, stream, async () => false)
      expect(stream.destroyed).toBe(true)
    }
    await original.close()
  })

  it('refuses a database that holds rows, and a level that this code does not know', async () => {
    const connection = await postgres.freshDatabase()
    const original = await filled(connection)
    const file = await collect(backupDatabase(connection))
    expect((await restoreInto(connection, file)).result).toEqual({ ok: false, failure: 'not-empty' })
    const unknown = Buffer.from(file.toString('latin1').replace(LEVEL, '0009-tables'), 'latin1')
    const { database, result } = await restoreInto(await postgres.freshDatabase(), unknown)
    expect(result).toEqual({ ok: false, failure: 'unknown-level' })
    await Promise.all([original.close(), database.close()])
  })
})
