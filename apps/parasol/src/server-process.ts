import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fail, ok, type Result } from '@parasol/service'
import * as v from 'valibot'
import type { Trouble } from './outcomes.ts'
import { CHECKOUT } from './places.ts'

const portShape = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))
const lineShape = v.variant('event', [
  v.object({
    event: v.literal('ready'),
    phonePort: v.optional(portShape),
    deskPort: v.optional(portShape),
    tablesPort: v.optional(portShape),
  }),
  v.object({ event: v.literal('failed'), failure: v.string(), port: v.optional(portShape) }),
  v.object({ event: v.literal('migrated') }),
])
type Line = v.InferOutput<typeof lineShape>
type Ready = Extract<Line, { readonly event: 'ready' }>

/** A server as a process of its own. It ends when we end, however that happens, because its channel to us closes. */
export type ServerProcess = {
  readonly pid: number
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

// A person at a terminal is told what matters; a log keeper gets every line.
const ROUTINE = /^\{"level":30,/

const STOP_WITHIN_MS = 30_000

/** Starts a server's program. @returns once it answers, with the ports that it says it has */
export async function startServer(
  program: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<ServerProcess & { readonly ready: Ready }, Trouble>> {
  const { child, said, ended } = run(program, env)
  const line = await said
  if (line?.event !== 'ready') {
    child.kill('SIGTERM')
    await ended
    return fail(troubleOf(line))
  }
  return ok({
    pid: child.pid ?? 0,
    ready: line,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
      await ended
      clearTimeout(impatient)
    },
  })
}

/** Has a server's code bring its database to the level a backup was made at. */
export async function migrateWith(
  program: string,
  env: NodeJS.ProcessEnv,
  level: string,
): Promise<Result<true, Trouble>> {
  const { said, ended } = run(program, { ...env, PARASOL_MIGRATE_TO: level })
  const line = await said
  await ended
  return line?.event === 'migrated' ? ok(true) : fail(troubleOf(line))
}

function run(
  program: string,
  env: NodeJS.ProcessEnv,
): {
  child: ChildProcess
  said: Promise<Line | null>
  ended: Promise<void>
} {
  const child = spawn(process.execPath, [program], {
    cwd: CHECKOUT,
    env,
    // Ctrl-C reaches only us, and we stop the server before its database.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const said = new Promise<Line | null>((resolve) => {
    const lines = child.stdout ? createInterface({ input: child.stdout }) : null
    lines?.on('line', (text) => {
      const line = readLine(text)
      if (line) resolve(line)
      else if (!process.stderr.isTTY || !ROUTINE.test(text)) process.stderr.write(`${text}\n`)
    })
    void ended.then(() => resolve(null))
  })
  void forwardComplaints(child, said)
  return { child, said, ended }
}

/** Where the server's failure is one that we put into words ourselves, its own words would only say it twice. */
async function forwardComplaints({ stderr }: ChildProcess, said: Promise<Line | null>): Promise<void> {
  const held: Buffer[] = []
  const hold = (chunk: Buffer): void => void held.push(chunk)
  stderr?.on('data', hold)
  const line = await said
  stderr?.off('data', hold)
  if (line?.event !== 'failed' || troubleOf(line).code === 'server-failed') {
    for (const chunk of held) process.stderr.write(chunk)
  }
  stderr?.pipe(process.stderr, { end: false })
}

function readLine(text: string): Line | null {
  try {
    const parsed = v.safeParse(lineShape, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

const KNOWN_FAILURES = {
  'port-taken': 'port-taken',
  'port-forbidden': 'port-forbidden',
  'database-newer': 'database-ahead',
  'history-differs': 'database-ahead',
  'network-file': 'network-file',
} as const

function troubleOf(line: Line | null): Trouble {
  if (line?.event !== 'failed') return { code: 'server-failed', about: '' }
  const known = Object.entries(KNOWN_FAILURES).find(([failure]) => failure === line.failure)
  return { code: known?.[1] ?? 'server-failed', about: line.port === undefined ? '' : String(line.port) }
}
