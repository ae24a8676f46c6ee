import {
  claimHome,
  type DatabaseConnection,
  fail,
  ok,
  openDatabase,
  type Result,
  startEmbeddedPostgres,
} from '@parasol/service'
import type { Trouble } from './outcomes.ts'

export type OpenData = {
  readonly home: string
  readonly connection: DatabaseConnection
  /** False once the private database has gone by itself; a database of the operator's own is not watched. */
  readonly running: () => Promise<boolean>
  readonly stop: () => Promise<void>
  /** Whether it ran before we came, so that somebody else may need it. */
  readonly adopted: boolean
}

export async function openData(folder: string, env: NodeJS.ProcessEnv): Promise<Result<OpenData, Trouble>> {
  const claimed = await claimHome(folder)
  if (!claimed.ok) return fail({ code: claimed.failure.code, about: claimed.failure.path })
  const home = claimed.value
  const address = env['DATABASE_URL']
  return address === undefined || address === '' ? openPrivate(home) : openOwn(home, address)
}

async function openPrivate(home: string): Promise<Result<OpenData, Trouble>> {
  const started = await startEmbeddedPostgres({ home })
  if (!started.ok) return fail({ code: started.failure.code, about: started.failure.path })
  const { connection, adopted, running, stop } = started.value
  return ok({ home, connection, adopted, running, stop })
}

async function openOwn(home: string, connectionString: string): Promise<Result<OpenData, Trouble>> {
  const connection = { connectionString }
  const database = openDatabase({ connection, maxConnections: 1, onLostConnection: () => undefined })
  try {
    await database.pool.query('select 1')
  } catch {
    return fail({ code: 'database-away', about: 'DATABASE_URL' })
  } finally {
    await database.close()
  }
  return ok({ home, connection, adopted: true, running: async () => true, stop: async () => undefined })
}

/** The same connection as environment variables, for a child process. */
export function connectionVariables(connection: DatabaseConnection): Record<string, string> {
  if ('connectionString' in connection) return { DATABASE_URL: connection.connectionString }
  const { host, port, user, password, database } = connection
  return { PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database }
}
