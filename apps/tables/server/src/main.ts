import { randomBytes } from 'node:crypto'
import {
  connectionFromEnvironment,
  type Database,
  fail,
  type Jobs,
  migrate,
  ok,
  openDatabase,
  openLog,
  type Result,
  startJobs,
} from '@parasol/service'
import { type App, createApp } from './app.ts'
import type { Tables } from './http/tables.ts'
import { smtpMail } from './mail/smtp.ts'
import { migrations } from './migrations/index.ts'

/*
 * The tables server as a process. It knows nothing of the reports service, and has a database and a login of its own. Its environment:
 *   DATABASE_URL, or PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE
 *   PARASOL_HOST            127.0.0.1 unless told
 *   PARASOL_TABLES_PORT     7302 unless told; 0 takes any free one
 *   PARASOL_TABLES_FILES    folder of the built pages; without it only calls are answered
 *   PARASOL_TABLES_ORIGIN   what the address bar shows; http://localhost and http://127.0.0.1 unless told
 *   PARASOL_TABLES_CODE     what opens a new table; without it none can be opened
 *   PARASOL_SMTP_URL        smtps://user:password@host, for reminders; without it there are none
 *   PARASOL_MAIL_FROM       whom they come from, e.g. "Reminders <reminders@example.org>"
 *   PARASOL_MIGRATE_TO      a level: bring the database there and end
 * On stdout, one line of JSON among the log's: {"event":"ready","tablesPort":…}, {"event":"migrated"} or
 * {"event":"failed","failure":…,"port":…}. It stops on SIGTERM, on SIGINT, and when the process that spawned it with a channel goes.
 */
type Failure = {
  readonly failure:
    | 'environment'
    | 'database-newer'
    | 'history-differs'
    | 'port-taken'
    | 'port-forbidden'
    | 'unexpected'
  readonly say: string
  readonly port?: number
}

const DEFAULT_PORT = 7302

const env = process.env
const log = openLog(['serving', 'stopping', 'connection-lost'] as const)
const tell = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)
const failed = (failure: Failure['failure'], say: string, port?: number) =>
  fail({ failure, say, ...(port !== undefined && { port }) })

async function run(): Promise<Result<true, Failure>> {
  const connection = connectionFromEnvironment(env)
  if (!connection)
    return failed('environment', 'Set DATABASE_URL, or PGHOST, PGUSER, PGPASSWORD and PGDATABASE.')
  const database = openDatabase<Tables>({ connection, onLostConnection: () => log.event('connection-lost') })
  const upTo = env['PARASOL_MIGRATE_TO']
  const migrated = await migrate(database, migrations, ...(upTo ? [upTo] : []))
  if (!migrated.ok || upTo) {
    await database.close()
    if (!migrated.ok) return failed(migrated.failure, 'The database belongs to another version of Parasol.')
    tell({ event: 'migrated' })
    return ok(true)
  }
  let port = 0
  const app = createApp({
    db: database.db,
    now: () => new Date(),
    random: randomBytes,
    origins: () => originsOf(port),
    openingCode: env['PARASOL_TABLES_CODE'] ?? null,
    sendMail: env['PARASOL_SMTP_URL']
      ? smtpMail(env['PARASOL_SMTP_URL'], env['PARASOL_MAIL_FROM'] ?? 'Reminders <reminders@localhost>')
      : null,
    onIncident: log.incident,
    ...(env['PARASOL_TABLES_FILES'] && { webFiles: env['PARASOL_TABLES_FILES'] }),
  })
  const wanted = Number(env['PARASOL_TABLES_PORT'] ?? DEFAULT_PORT)
  const listening = await app.http.listen({ host: env['PARASOL_HOST'] ?? '127.0.0.1', port: wanted })
  if (!listening.ok) {
    await database.close()
    return listening.failure === 'port-taken'
      ? failed('port-taken', `Port ${wanted} is in use. Stop what uses it, or choose another port.`, wanted)
      : failed('port-forbidden', `This account may not use port ${wanted}. Choose one above 1023.`, wanted)
  }
  port = listening.value
  const jobs = await startJobs({ connection, jobs: app.jobs, onIncident: log.incident })
  stopWhenAsked(app, { jobs, database })
  log.event('serving')
  tell({ event: 'ready', tablesPort: port })
  return ok(true)
}

const originsOf = (port: number): readonly string[] => {
  const told = env['PARASOL_TABLES_ORIGIN']
  return told ? [told] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

function stopWhenAsked(
  app: App,
  { jobs, database }: { readonly jobs: Jobs; readonly database: Database<Tables> },
): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    log.event('stopping')
    await Promise.all([app.http.close(), jobs.stop()])
    await database.close()
    if (process.connected) process.disconnect()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
    process.on(signal, () => {
      stop().catch((thrown: unknown) => {
        log.incident(thrown)
        process.exit(1)
      })
    })
  }
}

const ran = await run().catch((thrown: unknown) => {
  log.incident(thrown)
  return failed(
    'unexpected',
    'The server could not start. The incident on the line before says of what kind.',
  )
})
if (!ran.ok) {
  const { failure, say, port } = ran.failure
  tell({ event: 'failed', failure, ...(port !== undefined && { port }) })
  process.stderr.write(`${say}\n`)
  process.exitCode = failure === 'port-taken' ? 12 : 1
  if (process.connected) process.disconnect()
}
