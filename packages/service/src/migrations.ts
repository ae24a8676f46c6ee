import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { fail, ok, type Result } from './result.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** `database-newer`: the database is ahead of this code. `history-differs`: it was made by other code. */
export type MigrationFailure = 'database-newer' | 'history-differs'

const TABLE = 'migration'
const LOCK_TABLE = 'migration_lock'

/** Several servers may start at once: Kysely takes an advisory lock before it looks at what is left to do. */
export async function migrate<Tables>(
  { db }: Database<Tables>,
  migrations: Migrations,
  upTo?: string,
): Promise<Result<readonly string[], MigrationFailure>> {
  const names = Object.keys(migrations).toSorted()
  if (upTo !== undefined && !names.includes(upTo)) return fail('database-newer')
  const applied = await appliedMigrations(db)
  const before = verdict(applied, names)
  if (before !== null) return fail(before)
  // Never down: a way back would drop what newer code has stored.
  if (upTo !== undefined && applied.some((name) => name > upTo)) return fail('database-newer')
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: TABLE,
    migrationLockTableName: LOCK_TABLE,
  })
  const { error, results } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error !== undefined) {
    // Another server with newer code may have migrated between our look and our turn.
    const after = verdict(await appliedMigrations(db), names)
    if (after !== null) return fail(after)
    throw error
  }
  return ok((results ?? []).map(({ migrationName }) => migrationName))
}

export async function migrationLevel<Tables>({ db }: Database<Tables>): Promise<string | null> {
  return (await appliedMigrations(db)).at(-1) ?? null
}

function verdict(applied: readonly string[], known: readonly string[]): MigrationFailure | null {
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.some((name) => name > (known.at(-1) ?? ''))) return 'database-newer'
  if (unknown.length > 0) return 'history-differs'
  return applied.every((name, place) => known[place] === name) ? null : 'history-differs'
}

async function appliedMigrations<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === TABLE)) return []
  const rows = await (db as unknown as Kysely<{ [TABLE]: { name: string } }>)
    .selectFrom(TABLE)
    .select('name')
    .execute()
  return rows.map(({ name }) => name).toSorted()
}
