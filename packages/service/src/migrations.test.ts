import { spawn } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase } from './database.ts'
import { postgresesForTests, type RunningPostgresForTests, startPostgresForTests } from './for-tests.ts'
import { type Migrations, migrate, migrationLevel } from './migrations.ts'

const first: Migrations = {
  '0001-first': {
    up: async (db) => void (await sql`create table kept (n int8, day date, sealed bytea)`.execute(db)),
  },
}
const both: Migrations = {
  ...first,
  '0002-second': { up: async (db) => void (await sql`alter table kept add column extra text`.execute(db)) },
}

type Tables = { kept: { n: number; day: string; sealed: Buffer } }

describe.each(postgresesForTests())('on $name', ({ binaries }) => {
  let postgres: RunningPostgresForTests
  beforeAll(async () => {
    postgres = await startPostgresForTests(binaries)
  })
  afterAll(() => postgres.stop())

  const open = (connection: DatabaseConnection) =>
    openDatabase<Tables>({ connection, onLostConnection: () => undefined })

  it('runs what is missing, once, in order', async () => {
    const database = open(await postgres.freshDatabase())
    expect(await migrationLevel(database)).toBeNull()
    expect(await migrate(database, first)).toEqual({ ok: true, value: ['0001-first'] })
    expect(await migrate(database, both)).toEqual({ ok: true, value: ['0002-second'] })
    expect(await migrate(database, both)).toEqual({ ok: true, value: [] })
    expect(await migrationLevel(database)).toBe('0002-second')
    await database.close()
  })

  it('refuses a database that newer or other code made, and changes nothing', async () => {
    const database = open(await postgres.freshDatabase())
    await migrate(database, both)
    expect(await migrate(database, first)).toEqual({ ok: false, failure: 'database-newer' })
    const other: Migrations = { ...first, '0001-other': both['0002-second'] ?? { up: async () => undefined } }
    expect(await migrate(database, { ...other, '0003-third': { up: async () => undefined } })).toEqual({
      ok: false,
      failure: 'history-differs',
    })
    expect(await migrationLevel(database)).toBe('0002-second')
    await database.close()
  })

  it('goes to a named level, never down', async () => {
    const database = open(await postgres.freshDatabase())
    expect(await migrate(database, both, '0009-unknown')).toEqual({ ok: false, failure: 'database-newer' })
    expect(await migrate(database, both, '0001-first')).toEqual({ ok: true, value: ['0001-first'] })
    await migrate(database, both)
    expect(await migrate(database, both, '0001-first')).toEqual({ ok: false, failure: 'database-newer' })
    await database.close()
  })

  it('rolls a failing migration back and throws', async () => {
    const database = open(await postgres.freshDatabase())
    const broken: Migrations = {
      ...first,
      '0002-broken': { up: async (db) => void (await sql`alter table nowhere add column n int`.execute(db)) },
    }
    await expect(migrate(database, broken)).rejects.toMatchObject({ code: '42P01' })
    expect(await migrationLevel(database)).toBeNull()
    await database.close()
  })

  it('lets several processes start at the same moment', async () => {
    const connection = await postgres.freshDatabase()
    const script = `
      const { openDatabase, migrate } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
      const database = openDatabase({ connection: ${JSON.stringify(connection)}, onLostConnection: () => {} })
      const up = async (db) => { await database.pool.query('select pg_sleep(0.05)'); await db.schema.createTable('t' + process.pid).execute() }
      const result = await migrate(database, { '0001': { up }, '0002': { up: async () => {} } })
      await database.close()
      console.log(JSON.stringify(result))`
    const results = await Promise.all(Array.from({ length: 4 }, () => output(script)))
    expect(results.map((text) => JSON.parse(text).ok)).toEqual([true, true, true, true])
    expect(results.flatMap((text) => JSON.parse(text).value)).toEqual(['0001', '0002'])
    const database = open(connection)
    const { rows } = await database.pool.query(
      "select count(*) as n from pg_tables where tablename ~ '^t[0-9]+$'",
    )
    expect(rows).toEqual([{ n: 1 }])
    await database.close()
  })

  it('gives back numbers, days and bytes as they went in', async () => {
    const database = open(await postgres.freshDatabase())
    await migrate(database, first)
    const row = { n: 2 ** 53 - 1, day: '2026-03-08', sealed: Buffer.from([0, 255, 10]) }
    await database.db.insertInto('kept').values(row).execute()
    expect(await database.db.selectFrom('kept').select(['n', 'day', 'sealed']).execute()).toEqual([row])
    await expect(database.pool.query('select 9007199254740993::int8 as n')).rejects.toThrow(RangeError)
    await database.close()
  })
})

function output(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk)).once('end', () => resolve(text))
  })
}
