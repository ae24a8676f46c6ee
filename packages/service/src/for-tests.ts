import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseConnection } from './database.ts'
import { installedBinaries } from './embedded-postgres/binaries.ts'
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts'

export type PostgresForTests = { readonly name: string; readonly binaries: string }

export type RunningPostgresForTests = {
  /** An empty database of its own, so that tests of one file never meet. */
  freshDatabase(): Promise<Extract<DatabaseConnection, { host: string }>>
  readonly stop: () => Promise<void>
}

const DEBIAN = '/usr/lib/postgresql/15/bin'

/** The PostgreSQLs on this machine that store tests run on: `describe.each(postgresesForTests())`. */
export function postgresesForTests(): readonly PostgresForTests[] {
  const embedded = installedBinaries()
  const candidates = [
    { name: 'embedded PostgreSQL', binaries: embedded },
    { name: "Debian's PostgreSQL 15", binaries: existsSync(DEBIAN) ? DEBIAN : null },
  ]
  return candidates.flatMap(({ name, binaries }) => {
    if (binaries !== null) return [{ name, binaries }]
    process.stderr.write(`\n!!! SKIPPED: no ${name} on this machine; its store tests did not run !!!\n\n`)
    return []
  })
}

export async function startPostgresForTests(binaries: string): Promise<RunningPostgresForTests> {
  const home = await mkdtemp(join(tmpdir(), 'parasol-test-'))
  const started = await startEmbeddedPostgres({ home, binaries })
  if (!started.ok) throw new Error(`PostgreSQL for tests: ${started.failure.code} ${started.failure.path}`)
  const { connection, stop } = started.value
  return {
    freshDatabase: async () => {
      const database = `test_${randomBytes(6).toString('hex')}`
      const client = new pg.Client(connection)
      await client.connect()
      await client.query(`create database ${database}`).finally(() => client.end())
      return { ...connection, database }
    },
    stop: async () => {
      await stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
