import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { chmod, mkdtemp, open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { fail, ok, type Result } from '../result.ts'
import { databaseAccount, firstClosedFolder } from './account.ts'
import { installedBinaries, prepareBinaries } from './binaries.ts'
import {
  buildOf,
  type Cluster,
  DATABASE_USER,
  databaseEnvironment,
  makeClusterOnce,
  settings,
} from './cluster.ts'
import type { EmbeddedFailure, EmbeddedPostgres } from './contracts.ts'
import { claimHome, giveTo, makePrivateFolder, notWritable, readOrMakePassword } from './home.ts'
import { anyoneWorksIn, lives, readPostmasterFile, worksIn } from './postmaster.ts'

export type EmbeddedOptions = {
  readonly home: string
  /** The folder of `postgres` and `initdb`; npm's when left out. */
  readonly binaries?: string
}

const PORT = 5432
const POLL_MS = 10
const RETRY_MS = 50
const LOCKED_FOR_MS = 10_000
const PATIENCE_MS = 30_000
const SOCKET_PATH_BYTES = process.platform === 'darwin' ? 103 : 107
const LOG_LIMIT_BYTES = 4 * 1024 * 1024
const LOCKED = /lock file "[^"]*" already exists|is still in use/
const DISK_FULL = /No space left on device|Disk quota exceeded/
const DAMAGED =
  /PANIC:|could not (?:open|read|access|locate|find)|not a valid data directory|control file|checkpoint record|bogus|invalid data|incompatible|corrupt|checksum|does not exist/

export async function startEmbeddedPostgres(
  options: EmbeddedOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedFailure>> {
  const claimed = await claimHome(options.home)
  if (!claimed.ok) return claimed
  const home = claimed.value
  try {
    const prepared = await prepare(home, options.binaries ?? installedBinaries())
    return prepared.ok ? await adoptOrStart(prepared.value) : prepared
  } catch (thrown) {
    return notWritable(thrown, home)
  }
}

async function prepare(
  home: string,
  binariesFolder: string | null,
): Promise<Result<Cluster, EmbeddedFailure>> {
  const data = join(home, 'data')
  const account = await databaseAccount(data)
  if (!account.ok) return account
  await makePrivateFolder(home, account.value)
  const closed = await firstClosedFolder(home, account.value)
  if (closed !== null) return fail({ code: 'closed-to-account', path: closed })
  if (binariesFolder === null) return fail({ code: 'binaries-missing', path: home })
  const binaries = await prepareBinaries(home, binariesFolder, account.value)
  if (!binaries.ok) return binaries
  const password = await readOrMakePassword(home, account.value)
  const cluster = { home, data, account: account.value, binaries: binaries.value, password }
  const made = await makeClusterOnce(cluster)
  return made.ok ? ok(cluster) : made
}

async function adoptOrStart(cluster: Cluster): Promise<Result<EmbeddedPostgres, EmbeddedFailure>> {
  for (const since = performance.now(); ; await sleep(RETRY_MS)) {
    const adopted = await adopt(cluster)
    if (adopted) return adopted
    const started = await start(cluster)
    if (started !== 'locked') return started
    if (performance.now() - since > LOCKED_FOR_MS)
      return fail({ code: 'start-failed', path: logPath(cluster) })
    await clearStaleFile(cluster)
  }
}

/** @returns null when nothing of ours runs there, or what ran was not built as we would and has been stopped. */
async function adopt(cluster: Cluster): Promise<Result<EmbeddedPostgres, EmbeddedFailure> | null> {
  for (;;) {
    const file = await readPostmasterFile(cluster.data)
    if (!file || !(await worksIn(file.pid, cluster.data))) return null
    if (file.status === 'ready') {
      const running = handle(cluster, { pid: file.pid, socketFolder: file.socketFolder, adopted: true })
      const answer = await ask(running.connection, ADOPTION_QUERY)
      if (
        answer.ok &&
        answer.row?.['folder'] === cluster.data &&
        answer.row['build'] === buildOf(cluster.binaries)
      ) {
        return ok(running)
      }
      if (!answer.ok && !(await worksIn(file.pid, cluster.data))) return null
      await running.stop()
      return null
    }
    await sleep(POLL_MS)
  }
}

const ADOPTION_QUERY =
  "select current_setting('data_directory') as folder, current_setting('parasol.build', true) as build"

async function start(cluster: Cluster): Promise<Result<EmbeddedPostgres, EmbeddedFailure> | 'locked'> {
  const { data, binaries, account } = cluster
  const socketFolder = await makeSocketFolder(cluster)
  const logFrom = await openLogAt(cluster)
  const log = await open(logPath(cluster), constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o600)
  const flags = settings(binaries).flatMap((setting) => ['-c', setting])
  const child = spawn(
    join(binaries.folder, 'postgres'),
    ['-D', data, '-k', socketFolder, '-p', String(PORT), ...flags],
    {
      ...account,
      cwd: data,
      env: databaseEnvironment(binaries),
      // In a group of its own: Ctrl-C must reach the server above it first.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  )
  const ended = new AbortController()
  child.once('error', () => ended.abort())
  child.once('exit', () => ended.abort())
  child.unref()
  const pid = child.pid ?? 0
  while (!ended.signal.aborted) {
    const file = await readPostmasterFile(data)
    if (file?.pid === pid && file.status === 'ready') break
    await sleep(POLL_MS)
  }
  await log.close()
  const running = handle(cluster, { pid, socketFolder, adopted: false })
  if (!ended.signal.aborted) {
    const answer = await ask(running.connection, ADOPTION_QUERY)
    if (answer.ok) return ok(running)
    await running.stop()
    return fail({ code: 'damaged-database', path: data })
  }
  await clearSocketFolder(cluster, socketFolder)
  const said = (await readFile(logPath(cluster))).subarray(logFrom).toString('utf8')
  if (LOCKED.test(said)) return 'locked'
  if (DISK_FULL.test(said)) return fail({ code: 'home-not-writable', path: cluster.home })
  return DAMAGED.test(said)
    ? fail({ code: 'damaged-database', path: data })
    : fail({ code: 'start-failed', path: logPath(cluster) })
}

/** A file that names a living process of another program would be refused for ever. */
async function clearStaleFile({ data }: Cluster): Promise<void> {
  const file = await readPostmasterFile(data)
  if (file && !(await anyoneWorksIn(data))) await rm(join(data, 'postmaster.pid'), { force: true })
}

type Running = { readonly pid: number; readonly socketFolder: string; readonly adopted: boolean }

function handle(cluster: Cluster, { pid, socketFolder, adopted }: Running): EmbeddedPostgres {
  return {
    pid,
    adopted,
    connection: {
      host: socketFolder,
      port: PORT,
      user: DATABASE_USER,
      password: cluster.password.password,
      database: 'postgres',
    },
    running: () => worksIn(pid, cluster.data),
    stop: async () => {
      // SIGKILL never: it would leave shared memory and half a checkpoint to the next start.
      for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
        if (await worksIn(pid, cluster.data)) send(pid, signal)
        if (await gone(pid, PATIENCE_MS)) break
      }
      await clearSocketFolder(cluster, socketFolder)
    },
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')) throw thrown
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < withinMs; await sleep(POLL_MS)) {
    if (!(await lives(pid))) return true
  }
  return false
}

type Answer =
  | { readonly ok: true; readonly row: Record<string, unknown> | undefined }
  | { readonly ok: false }

/** A database that recovers, or whose places are all taken, is asked again until patience ends. */
async function ask(connection: EmbeddedPostgres['connection'], query: string): Promise<Answer> {
  for (const since = performance.now(); ; await sleep(RETRY_MS)) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE_MS })
    client.on('error', () => null)
    try {
      await client.connect()
      const { rows } = await client.query<Record<string, unknown>>(query)
      return { ok: true, row: rows[0] }
    } catch (thrown) {
      const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : null
      if (!BUSY.has(String(code)) || performance.now() - since > PATIENCE_MS) return { ok: false }
    } finally {
      await client.end().catch(() => null)
    }
  }
}

const BUSY = new Set(['57P03', '53300', 'ECONNREFUSED'])

async function makeSocketFolder({ home, account }: Cluster): Promise<string> {
  const run = join(home, 'run')
  if (Buffer.byteLength(join(run, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_BYTES)
    return makePrivateFolder(run, account)
  const folder = await mkdtemp(join(tmpdir(), 'parasol-'))
  await chmod(folder, 0o700)
  await giveTo(account, folder)
  return folder
}

async function clearSocketFolder({ home }: Cluster, folder: string): Promise<void> {
  if (dirname(folder) !== home) await rm(folder, { recursive: true, force: true })
}

const logPath = ({ home }: Cluster): string => join(home, 'postgres.log')

/** @returns where this start's lines begin; an old log that grew large is emptied first. */
async function openLogAt(cluster: Cluster): Promise<number> {
  const size = (await stat(logPath(cluster)).catch(() => null))?.size ?? 0
  if (size <= LOG_LIMIT_BYTES) return size
  await truncate(logPath(cluster))
  return 0
}
