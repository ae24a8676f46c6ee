import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type ReadNetworkFile, readNetworkFile } from '@parasol/charter'
import {
  connectionFromEnvironment,
  type Database,
  type DatabaseConnection,
  fail,
  type Http,
  type Jobs,
  migrate,
  ok,
  openDatabase,
  openLog,
  type Result,
  startJobs,
} from '@parasol/service'
import { sql } from 'kysely'
import { type App, createApp } from './app.ts'
import { type Journal, openJournal, readJournal } from './http/journal.ts'
import type { Tables } from './http/tables.ts'
import { migrations } from './migrations/index.ts'

/*
 * The reports server as a process. Its environment:
 *   DATABASE_URL, or PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE
 *   PARASOL_HOST           127.0.0.1 unless told
 *   PARASOL_PHONE_PORT     7300 unless told; 0 takes any free one
 *   PARASOL_DESK_PORT      7301 unless told
 *   PARASOL_PHONE_FILES    folder of the phone's built pages; without it only calls are answered
 *   PARASOL_DESK_FILES     folder of the desk's
 *   PARASOL_DESK_ORIGIN    what the address bar of a desk shows; http://localhost and http://127.0.0.1 unless told
 *   PARASOL_NETWORK_FILE   network.json; while it is missing nothing is founded
 *   PARASOL_JOURNAL        the list of deletions, which no backup may hold
 *   PARASOL_WORK           "off" asks nobody for proof of work
 *   PARASOL_MIGRATE_TO     a level: bring the database there and end
 * On stdout, one line of JSON among the log's: {"event":"ready","phonePort":…,"deskPort":…,"founded":…},
 * {"event":"migrated"} or {"event":"failed","failure":…,"port":…}. It stops on SIGTERM, on SIGINT, and when the process
 * that spawned it with a channel goes.
 */
type Failure = {
  readonly failure:
    | 'environment'
    | 'network-file'
    | 'database-newer'
    | 'history-differs'
    | 'not-durable'
    | 'port-taken'
    | 'port-forbidden'
    | 'unexpected'
  readonly say: string
  readonly port?: number
}

const EXIT_CODES: Partial<Record<Failure['failure'], number>> = { 'port-taken': 12 }
const DEFAULT_PORT = { phone: 7300, desk: 7301 } as const
const EXCHANGE_EVERY_MS = 5_000

const env = process.env
const log = openLog(['serving', 'stopping', 'connection-lost'] as const)
const tell = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)

async function run(): Promise<Result<true, Failure>> {
  const connection = connectionFromEnvironment(env)
  if (!connection) {
    return failed('environment', 'Set DATABASE_URL, or PGHOST, PGUSER, PGPASSWORD and PGDATABASE.')
  }
  const database = openDatabase<Tables>({ connection, onLostConnection: () => log.event('connection-lost') })
  const served = await prepareAndServe(database, connection)
  if (!served.ok) await database.close()
  return served
}

async function prepareAndServe(
  database: Database<Tables>,
  connection: DatabaseConnection,
): Promise<Result<true, Failure>> {
  const upTo = env['PARASOL_MIGRATE_TO']
  const migrated = await migrate(database, migrations, ...(upTo ? [upTo] : []))
  if (!migrated.ok) return failed(migrated.failure, 'The database belongs to another version of Parasol.')
  if (upTo) {
    tell({ event: 'migrated' })
    await database.close()
    return ok(true)
  }
  if (!(await isDurable(database))) {
    return failed(
      'not-durable',
      'Set fsync and synchronous_commit to on: else a report that was taken can be lost.',
    )
  }
  const pin = readPin(env['PARASOL_NETWORK_FILE'] ?? '')
  if (!pin.ok) return pin
  const journalPath = env['PARASOL_JOURNAL'] ?? ''
  if (journalPath === '') return failed('environment', 'Set PARASOL_JOURNAL to a file that no backup holds.')
  const journal = await openJournal(journalPath, randomBytes)
  let deskPort = 0
  const app = await createApp({
    db: database.db,
    pin: pin.value,
    now: () => new Date(),
    random: randomBytes,
    journal,
    deletions: () => readJournal(journalPath),
    deskOrigins: () => originsOf(deskPort),
    asksForWork: env['PARASOL_WORK'] !== 'off',
    onIncident: log.incident,
    ...filesFrom('phoneFiles', env['PARASOL_PHONE_FILES']),
    ...filesFrom('deskFiles', env['PARASOL_DESK_FILES']),
  })
  const desk = await listen(app.desk, env['PARASOL_DESK_PORT'], DEFAULT_PORT.desk)
  if (!desk.ok) return desk
  deskPort = desk.value
  const phone = await listen(app.phone, env['PARASOL_PHONE_PORT'], DEFAULT_PORT.phone)
  if (!phone.ok) {
    await app.desk.close()
    return phone
  }
  const jobs = await startJobs({ connection, jobs: app.jobs, onIncident: log.incident })
  stopWhenAsked(app, { jobs, journal, database })
  // What ran out, or was decided, while nothing ran is not kept until the next time.
  for (const { name } of app.jobs) await jobs.trigger(name)
  log.event('serving')
  tell({ event: 'ready', phonePort: phone.value, deskPort, founded: pin.value !== null })
  return ok(true)
}

async function isDurable({ db }: Database<Tables>): Promise<boolean> {
  const { rows } = await sql<{ fsync: string; commit: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`.execute(db)
  const [settings] = rows
  return settings?.fsync === 'on' && ['on', 'remote_apply'].includes(settings.commit)
}

function readPin(path: string): Result<ReadNetworkFile | null, Failure> {
  if (path === '' || !existsSync(path)) return ok(null)
  const read = readNetworkFile(readFileSync(path, 'utf8'))
  return read.ok
    ? read
    : failed('network-file', `${path} is not a network file that can be used (${read.failure}).`)
}

const originsOf = (port: number): readonly string[] => {
  const told = env['PARASOL_DESK_ORIGIN']
  return told ? [told] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

const filesFrom = <Name extends 'phoneFiles' | 'deskFiles'>(name: Name, folder: string | undefined) =>
  (folder ? { [name]: folder } : {}) as Partial<Record<Name, string>>

async function listen(
  http: Http,
  wanted: string | undefined,
  usual: number,
): Promise<Result<number, Failure>> {
  const port = wanted ? Number(wanted) : usual
  const listening = await http.listen({ host: env['PARASOL_HOST'] ?? '127.0.0.1', port })
  if (listening.ok) return listening
  return listening.failure === 'port-taken'
    ? failed('port-taken', `Port ${port} is in use. Stop what uses it, or choose another port.`, port)
    : failed('port-forbidden', `This account may not use port ${port}. Choose one above 1023.`, port)
}

const failed = (failure: Failure['failure'], say: string, port?: number) =>
  fail({ failure, say, ...(port !== undefined && { port }) })

type Open = { readonly jobs: Jobs; readonly journal: Journal; readonly database: Database<Tables> }

function stopWhenAsked(app: App, { jobs, journal, database }: Open): void {
  const exchange = setInterval(() => void app.exchangeLoad().catch(log.incident), EXCHANGE_EVERY_MS)
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    log.event('stopping')
    clearInterval(exchange)
    await Promise.all([app.phone.close(), app.desk.close(), jobs.stop()])
    await journal.close()
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
  process.exitCode = EXIT_CODES[failure] ?? 1
  if (process.connected) process.disconnect()
}
