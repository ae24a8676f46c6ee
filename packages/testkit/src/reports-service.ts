import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type ReportsServiceOptions = {
  /** The text of network.json; null when nothing is founded yet. */
  readonly network: string | null
  /** Folders of built pages; without them only calls are answered. */
  readonly phoneFiles?: string
  readonly deskFiles?: string
  /** False takes every report without proof of work. */
  readonly asksForWork?: boolean
}

export type ReportsService = {
  /** Origins, such as http://localhost:41234. */
  readonly phone: string
  readonly desk: string
  /** The list of deletions, one JSON object a line. */
  readonly journal: string
  /** As libpq names them: PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE. */
  readonly database: Readonly<Record<string, string>>
  /** Ends the server like a power cut; the database stays. */
  kill(): Promise<void>
  /** Starts a server on the same ports and database after `kill`. */
  restart(): Promise<void>
  /** Ends everything and deletes it. */
  stop(): Promise<void>
}

type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}
type Ready = { readonly event: string; readonly phonePort: number; readonly deskPort: number }

const ROOT = join(import.meta.dirname, '../../..')
const SERVER = join(ROOT, 'apps/reports/server/src')

/** A whole reports service of its own: a throw-away embedded PostgreSQL and a server, each a process. */
export async function startReportsService(options: ReportsServiceOptions): Promise<ReportsService> {
  const folder = await mkdtemp(join(tmpdir(), 'parasol-reports-'))
  const journal = join(folder, 'deletions.jsonl')
  const networkFile = join(folder, 'network.json')
  if (options.network !== null) await writeFile(networkFile, options.network)

  const postgres = run(join(SERVER, 'testing/postgres.ts'), {})
  const connection = await firstLine<Connection>(postgres, (line) => 'host' in line)
  const database = {
    PGHOST: connection.host,
    PGPORT: String(connection.port),
    PGUSER: connection.user,
    PGPASSWORD: connection.password,
    PGDATABASE: connection.database,
  }
  const serve = async (
    phonePort: number,
    deskPort: number,
  ): Promise<{ child: ChildProcess; ready: Ready }> => {
    const child = run(join(SERVER, 'main.ts'), {
      ...database,
      PARASOL_JOURNAL: journal,
      PARASOL_NETWORK_FILE: networkFile,
      PARASOL_PHONE_PORT: String(phonePort),
      PARASOL_DESK_PORT: String(deskPort),
      ...(options.phoneFiles !== undefined && { PARASOL_PHONE_FILES: options.phoneFiles }),
      ...(options.deskFiles !== undefined && { PARASOL_DESK_FILES: options.deskFiles }),
      ...(options.asksForWork === false && { PARASOL_WORK: 'off' }),
    })
    return { child, ready: await firstLine<Ready>(child, (line) => line['event'] === 'ready') }
  }

  const { ready, ...first } = await serve(0, 0).catch(async (thrown: unknown) => {
    await end(postgres, 'SIGTERM')
    throw thrown
  })
  let { child } = first
  return {
    phone: `http://localhost:${ready.phonePort}`,
    desk: `http://localhost:${ready.deskPort}`,
    journal,
    database,
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = (await serve(ready.phonePort, ready.deskPort)).child
    },
    stop: async () => {
      await end(child, 'SIGTERM')
      await end(postgres, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** With a channel: both end by themselves should this process be killed. */
function run(program: string, env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env
  return spawn(process.execPath, [program], {
    cwd: ROOT,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
}

function firstLine<Line>(
  child: ChildProcess,
  wanted: (line: Readonly<Record<string, unknown>>) => boolean,
): Promise<Line> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`${child.spawnargs[1]} ended with ${code} before it was ready`)),
    )
    child.once('error', reject)
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line: unknown = text.startsWith('{') ? JSON.parse(text) : null
      if (typeof line === 'object' && line !== null && wanted({ ...line })) resolve(line as Line)
    })
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
