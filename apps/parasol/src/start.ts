import { existsSync } from 'node:fs'
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
import { supervise } from './supervise.ts'
import { openingCode, openTablesData, startTablesServer, type TablesServer } from './tables-server.ts'

export type StartOptions = {
  readonly home: string
  readonly phonePort: number
  readonly deskPort: number
  readonly tablesPort: number
  readonly demo: Demo | null
  /** Aborted when somebody asks Parasol to stop. */
  readonly asked: AbortSignal
  readonly env: NodeJS.ProcessEnv
}

const DAY_MS = 86_400_000

export async function start(options: StartOptions): Promise<Result<true, Trouble>> {
  if (await runsElsewhere(options.home)) return fail({ code: 'already-running', about: options.home })
  say('Parasol is starting …', '  the databases')
  const opened = await openData(options.home, options.env)
  if (!opened.ok) return opened
  const left: OpenData[] = [opened.value]
  try {
    const { home } = opened.value
    const tables = await openTablesData(home, options.env)
    if (!tables.ok) return tables
    left.push(tables.value)
    await options.demo?.found(home)
    say('  the pages')
    const built = await buildPages(home)
    if (options.asked.aborted) return ok(true)
    if (!built.ok) return built
    say('  the servers')
    return await serveBoth(options, { reports: opened.value, tables: tables.value }, left)
  } finally {
    for (const data of left) await data.stop()
    await forgetRunning(opened.value.home)
    if (options.asked.aborted) say('Stopped. Everything is saved.')
  }
}

type Opened = { readonly reports: OpenData; readonly tables: OpenData }

/** Runs two services that know nothing of each other, until asked to stop, or one of them cannot be kept up. */
async function serveBoth(
  options: StartOptions,
  data: Opened,
  left: OpenData[],
): Promise<Result<true, Trouble>> {
  const { home } = data.reports
  const code = await openingCode(home, options.env)
  const reports = await startReportsServer(serverEnvironment(data.reports, options))
  if (!reports.ok) return reports
  const startTables = (on: OpenData, port: number) => startTablesServer(on, { env: options.env, port, code })
  const tables = await startTables(data.tables, options.tablesPort)
  if (!tables.ok) {
    await reports.value.stop()
    return tables
  }
  let [reportsNow, tablesNow] = [reports.value, tables.value]
  await noteRunning(home, reportsNow.pid, tablesNow.pid)
  await letOldBackupsGo(data.reports)
  const daily = setInterval(() => void letOldBackupsGo(data.reports).catch(() => undefined), DAY_MS)
  await welcome(options, { home, code }, { ...reportsNow, ...tablesNow })
  const end = new AbortController()
  options.asked.addEventListener('abort', () => {
    say('', 'Stopping …')
    end.abort()
  })
  if (options.asked.aborted) end.abort()
  const { phonePort, deskPort } = reportsNow
  const { tablesPort } = tablesNow
  const kept = await Promise.all(
    [
      supervise({
        data: data.reports,
        server: reportsNow,
        asked: end.signal,
        reopen: () => openData(home, options.env),
        restart: (on) => startReportsServer(serverEnvironment(on, { ...options, phonePort, deskPort })),
        restarted: (server: ReportsServer) => noteRunning(home, (reportsNow = server).pid, tablesNow.pid),
      }),
      supervise({
        data: data.tables,
        server: tablesNow,
        asked: end.signal,
        reopen: () => openTablesData(home, options.env),
        restart: (on) => startTables(on, tablesPort),
        restarted: (server: TablesServer) => noteRunning(home, reportsNow.pid, (tablesNow = server).pid),
      }),
    ].map((each) => each.finally(() => end.abort())),
  )
  clearInterval(daily)
  left.splice(0, left.length, ...kept.map((each) => each.data))
  return kept.find(({ result }) => !result.ok)?.result ?? ok(true)
}

function serverEnvironment(
  data: OpenData,
  options: Pick<StartOptions, 'env' | 'phonePort' | 'deskPort'>,
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, TABLES_DATABASE_URL: _tables, ...env } = options.env
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

async function welcome(
  { demo }: StartOptions,
  { home, code }: { readonly home: string; readonly code: string },
  server: Pick<ReportsServer & TablesServer, 'phonePort' | 'deskPort' | 'tablesPort'>,
): Promise<void> {
  const phone = `http://localhost:${server.phonePort}`
  const desk = `http://localhost:${server.deskPort}`
  const tables = `http://localhost:${server.tablesPort}`
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
      'Tables need no network. To open one:',
      `  ${tables} with the code ${code}`,
      '',
      `Everything is kept in ${home}`,
    )
    return
  }
  const tour = (await demo?.fill({ home, phone, desk, tables, code })) ?? []
  say(
    '',
    'Parasol is running.',
    '',
    `  To report or to check:     ${phone}`,
    `  For staff and stewards:    ${desk}`,
    `  Tables:                    ${tables}`,
    `  To open a new table there: code ${code}`,
    '',
    ...tour,
    `Everything is kept in ${home}`,
    'To stop: Ctrl-C',
  )
}
