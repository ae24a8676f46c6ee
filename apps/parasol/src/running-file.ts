import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { runningFileIn, SERVER_PROGRAM, TABLES_PROGRAM } from './places.ts'

const pidShape = v.pipe(v.number(), v.integer(), v.minValue(2))
const runningShape = v.strictObject({ parasol: pidShape, server: pidShape, tables: pidShape })

const SERVER_LEAVES_WITHIN_MS = 20_000

export const noteRunning = (home: string, server: number, tables: number): Promise<void> =>
  writeFile(runningFileIn(home), JSON.stringify({ parasol: process.pid, server, tables }), { mode: 0o600 })

export const forgetRunning = (home: string): Promise<void> => rm(runningFileIn(home), { force: true })

/**
 * Whether another Parasol serves this home. A server whose Parasol was killed is on its way out; we wait for it, because
 * it still holds the ports.
 */
export async function runsElsewhere(home: string): Promise<boolean> {
  const noted = await readNote(home)
  if (noted === null || noted.parasol === process.pid) return false
  if ((await commandOf(noted.parasol)).includes('parasol/src/main.ts')) return true
  for (
    const since = performance.now();
    performance.now() - since < SERVER_LEAVES_WITHIN_MS;
    await sleep(50)
  ) {
    const [reports, tables] = [await commandOf(noted.server), await commandOf(noted.tables)]
    if (!reports.includes(SERVER_PROGRAM) && !tables.includes(TABLES_PROGRAM)) return false
  }
  return false
}

async function readNote(home: string): Promise<v.InferOutput<typeof runningShape> | null> {
  try {
    return v.parse(runningShape, JSON.parse(await readFile(runningFileIn(home), 'utf8')))
  } catch {
    return null
  }
}

/** How the process was called, or nothing when there is none: pids are given to other programs later. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  )
}
