import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** Either a socket or host with its account, or one address in the form `postgres://…`. */
export type DatabaseConnection =
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly password: string
      readonly database: string
    }
  | { readonly connectionString: string }

export type Database<Tables> = {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

export type DatabaseOptions = {
  readonly connection: DatabaseConnection
  readonly maxConnections?: number
  /** Hears of connections that broke while nobody used them; the pool replaces them by itself. */
  readonly onLostConnection: (thrown: unknown) => void
}

const CONNECT_TIMEOUT_MS = 10_000
const INT8 = 20
const DATE = 1082

export function openDatabase<Tables>(options: DatabaseOptions): Database<Tables> {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser: typeParser },
  })
  // Without a listener the first connection that a stopping database closes would end the whole process.
  pool.on('error', options.onLostConnection)
  // The pool listens only to idle ones. One in use that breaks between two queries fails the next of them, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

export function connectionFromEnvironment(env: NodeJS.ProcessEnv): DatabaseConnection | null {
  const { DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE } = env
  if (DATABASE_URL !== undefined && DATABASE_URL !== '') return { connectionString: DATABASE_URL }
  if (PGHOST === undefined || PGUSER === undefined || PGPASSWORD === undefined || PGDATABASE === undefined)
    return null
  return {
    host: PGHOST,
    port: Number(PGPORT ?? 5432),
    user: PGUSER,
    password: PGPASSWORD,
    database: PGDATABASE,
  }
}

const typeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format !== 'binary') {
    if (oid === INT8) return safeInteger
    // pg would make a moment in the machine's own time zone of it; a day is a day.
    if (oid === DATE) return String
  }
  return format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid)
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('an integer from the database is beyond 2^53')
  return value
}
