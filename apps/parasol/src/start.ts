import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Result } from '@parasol/service'
import { buildPages } from './build-pages.ts'
import type { Demo } from './demo-contract.ts'
import { letOldBackupsGo } from './make-backup.ts'
import { connectionVariables, type OpenData, openData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { DESK_FILES, journalIn, networkFileIn, PHONE_FILES } from './places.ts'
import { type ReportsServer, startReportsServer } from './reports-server.ts'
import { forgetRunning, noteRunning, runsElsewhere } from './running-file.ts'
import { say } from './say.ts'

export type StartOptions = {
  readonly home: string
  readonly phonePort: number
  readonly deskPort: number
  readonly demo: Demo | null
  /** Aborted when somebody asks Parasol to stop. */
  readonly asked: AbortSignal
  readonly env: NodeJS.ProcessEnv
}

const WATCH_MS = 250
const RESTARTS_A_MINUTE = 5
const DAY_MS = 86_400_000

export async function start(options: StartOptions): Promise<Result<true, Trouble>> {
  if (await runsElsewhere(options.home)) return fail({ code: 'already-running', about: options.home })
  say('Parasol is starting …', '  the database')
  const opened = await openData(options.home, options.env)
  if (!opened.ok) return opened
  let data = opened.value
  try {
    await options.demo?.found(data.home)
    say('  the pages')
    const built = await buildPages(data.home)
    if (options.asked.aborted) return ok(true)
    if (!built.ok) return built
    say('  the server')
    const server = await startReportsServer(serverEnvironment(data, options))
    if (!server.ok) return server
    const served = await serve(options, data, server.value)
    data = served.data
    return served.result
  } finally {
    await data.stop()
    await forgetRunning(data.home)
    if (options.asked.aborted) say('Stopped. Everything is saved.')
  }
}

type Served = { readonly data: OpenData; readonly result: Result<true, Trouble> }

/** Until asked to stop. Brings back what ends by itself: the database in any case, the server a few times a minute. */
async function serve(options: StartOptions, first: OpenData, firstServer: ReportsServer): Promise<Served> {
  const { home } = first
  const { phonePort, deskPort } = firstServer
  const stopped = new Promise<void>((resolve) => options.asked.addEventListener('abort', () => resolve()))
  const restarts: number[] = []
  let data = first
  let server: ReportsServer | null = firstServer
  await noteRunning(home, firstServer.pid)
  await letOldBackupsGo(first)
  const daily = setInterval(() => void letOldBackupsGo(data).catch(() => undefined), DAY_MS)
  options.asked.addEventListener('abort', () => clearInterval(daily))
  daily.unref()
  await welcome(options, home, firstServer)
  while (!options.asked.aborted) {
    if (!(await data.running())) {
      say('The database stopped by itself. Starting it again …')
      const reopened = await openData(home, options.env)
      if (!reopened.ok) {
        await server?.stop()
        return { data, result: reopened }
      }
      if (address(reopened.value) !== address(data)) await server?.stop()
      data = reopened.value
    }
    if (server === null) {
      say('The server stopped by itself. Starting it again …')
      if (tooOften(restarts)) return { data, result: fail({ code: 'server-failed', about: '' }) }
      const again = await startReportsServer(serverEnvironment(data, { ...options, phonePort, deskPort }))
      if (!again.ok) {
        // Perhaps the database went just then; the next round looks.
        if (again.failure.code !== 'server-failed') return { data, result: again }
        await sleep(WATCH_MS)
        continue
      }
      server = again.value
      await noteRunning(home, server.pid)
    }
    const watch = new AbortController()
    const ended = await Promise.race([
      stopped.then(() => false),
      server.ended.then(() => true),
      databaseGone(data, watch.signal).then(() => false),
    ])
    watch.abort()
    if (ended) server = null
  }
  say('', 'Stopping …')
  await server?.stop()
  return { data, result: ok(true) }
}

function tooOften(restarts: number[]): boolean {
  const now = performance.now()
  restarts.push(now)
  return restarts.filter((at) => now - at < 60_000).length > RESTARTS_A_MINUTE
}

async function databaseGone(data: OpenData, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await data.running()))
    await sleep(WATCH_MS, null, { signal }).catch(() => undefined)
}

function serverEnvironment(data: OpenData, options: StartOptions): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = options.env
  return {
    ...env,
    ...connectionVariables(data.connection),
    PARASOL_HOME: data.home,
    PARASOL_PHONE_PORT: String(options.phonePort),
    PARASOL_DESK_PORT: String(options.deskPort),
    PARASOL_PHONE_FILES: PHONE_FILES,
    PARASOL_DESK_FILES: DESK_FILES,
    PARASOL_NETWORK_FILE: networkFileIn(data.home),
    PARASOL_JOURNAL: journalIn(data.home),
  }
}

const address = ({ connection }: OpenData): string =>
  'host' in connection ? connection.host : connection.connectionString

async function welcome({ demo }: StartOptions, home: string, server: ReportsServer): Promise<void> {
  const phone = `http://localhost:${server.phonePort}`
  const desk = `http://localhost:${server.deskPort}`
  if (!existsSync(networkFileIn(home))) {
    say(
      '',
      'Parasol is running. No network is founded yet. To begin:',
      '',
      `  1. Open the desk: ${desk}`,
      '     The stewards make their words there and found the network. Their words stay on their devices.',
      '  2. The desk gives you a file, network.json. Save it on this computer.',
      '  3. Stop Parasol with Ctrl-C, then:',
      '       npm run parasol -- init network.json',
      '       npm start',
      '',
      `Everything is kept in ${home}`,
    )
    return
  }
  const tour = (await demo?.fill({ home, phone, desk })) ?? []
  say(
    '',
    'Parasol is running.',
    '',
    `  To report or to check:     ${phone}`,
    `  For staff and stewards:    ${desk}`,
    '',
    ...tour,
    `Everything is kept in ${home}`,
    'To stop: Ctrl-C',
  )
}
