import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { postgresesForTests, type RunningPostgresForTests, startPostgresForTests } from './for-tests.ts'

const ownPid = async ({ db }: Pick<Database<unknown>, 'db'>): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  return rows[0]?.pid ?? 0
}

describe.each(postgresesForTests())('on $name', ({ binaries }) => {
  let postgres: RunningPostgresForTests
  beforeAll(async () => {
    postgres = await startPostgresForTests(binaries)
  })
  afterAll(() => postgres.stop())

  it('a connection that breaks between two statements fails the second, and the process and the next ones go on', async () => {
    const connection = await postgres.freshDatabase()
    const open = () => openDatabase({ connection, onLostConnection: () => undefined })
    const [database, other] = [open(), open()]
    const broken = database.db.transaction().execute(async (transaction) => {
      const pid = await ownPid({ db: transaction })
      await sql`select pg_terminate_backend(${pid})`.execute(other.db)
      const left = sql<{
        gone: boolean
      }>`select not exists (select from pg_stat_activity where pid = ${pid}) as gone`
      await expect.poll(async () => (await left.execute(other.db)).rows[0]?.gone).toBe(true)
      await sql`select 1`.execute(transaction)
    })
    await expect(broken).rejects.toThrow()
    expect(await ownPid(database)).toBeGreaterThan(0)
    await Promise.all([database.close(), other.close()])
  })
})
