import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClientProxy, openClientProxy } from './client-proxy.ts'
import { ownCheckout } from './own-checkout.ts'
import { CLIENT_ADDRESS, record } from './transcript.ts'

export type Parasol = {
  /** Origins, as the address bar shows them. */
  readonly phone: string
  readonly desk: string
  readonly tables: string
  /** Where the operator stands: her own files lie there. */
  readonly folder: string
  /** The data folder. */
  readonly home: string
  /** `parasol start`; settles when it says that it runs. */
  readonly start: () => Promise<void>
  /** What Ctrl-C does. */
  readonly stop: () => Promise<void>
  /** Runs another command to its end. @returns what it said @throws when it ends with another status than 0 */
  readonly run: (...words: readonly string[]) => Promise<string>
  /** Stops and removes everything. */
  readonly remove: () => Promise<void>
}

type Ports = { readonly phone: number; readonly desk: number; readonly tables: number }

/** What opens a new table in a journey. */
export const OPENING_CODE = 'open-for-journeys'

/** The command line as an operator has it, with a checkout, a data folder and three ports of its own. Not started yet.
 *  @param pseudo its pages offer one more language, long and foreign-looking */
export async function installParasol(pseudo = false): Promise<Parasol> {
  const checkout = ownCheckout()
  const home = record?.home ?? mkdtempSync(join(tmpdir(), 'parasol-home-'))
  const ports: Ports = { phone: await freePort(), desk: await freePort(), tables: await freePort() }
  const host = record ? CLIENT_ADDRESS : 'localhost'
  const phone = `http://${host}:${ports.phone}`
  const desk = `http://${host}:${ports.desk}`
  const tables = `http://${host}:${ports.tables}`
  const proxies: ClientProxy[] = []
  if (record) {
    for (const port of Object.values(ports)) proxies.push(await openClientProxy(CLIENT_ADDRESS, port))
  }

  const spawnParasol = (words: readonly string[]): ChildProcess => {
    const { PARASOL_TRANSCRIPT: _, NODE_OPTIONS: __, ...env } = process.env
    const child = spawn(process.execPath, ['apps/parasol/src/main.ts', ...words, '--home', home], {
      cwd: checkout.folder,
      env: {
        ...env,
        INIT_CWD: checkout.folder,
        PARASOL_PHONE_PORT: String(ports.phone),
        PARASOL_DESK_PORT: String(ports.desk),
        PARASOL_DESK_ORIGIN: desk,
        PARASOL_TABLES_PORT: String(ports.tables),
        PARASOL_TABLES_ORIGIN: tables,
        PARASOL_TABLES_CODE: OPENING_CODE,
        ...(pseudo ? { PARASOL_PSEUDO_LANGUAGE: 'yes' } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return child
  }

  let running: ChildProcess | null = null
  const stop = async (): Promise<void> => {
    const child = running
    running = null
    if (child) await end(child)
  }
  return {
    phone,
    desk,
    tables,
    folder: checkout.folder,
    home,
    start: async () => {
      running = spawnParasol(['start'])
      for (const stream of [running.stdout, running.stderr])
        stream?.on('data', (chunk: Buffer) => record && appendFileSync(record.output, chunk))
      await says(running, /is running\.[^]*kept in/)
    },
    stop,
    run: (...words) => outputOf(spawnParasol(words)),
    remove: async () => {
      await stop()
      for (const proxy of proxies) await proxy.close()
      checkout.remove()
      if (!record) rmSync(home, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })
}

function says(child: ChildProcess, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      if (wanted.test(said)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('exit', (status) => reject(new Error(`parasol ended with ${status}:\n${said}`)))
  })
}

async function outputOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += String(chunk)))
  let complained = ''
  child.stderr?.on('data', (chunk: Buffer) => (complained += String(chunk)))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status !== 0) throw new Error(`parasol ended with ${status}:\n${said}${complained}`)
  return said
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}
