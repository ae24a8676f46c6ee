import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@parasol/service'
import { connectionVariables } from '../../apps/parasol/src/open-data.ts'
import { journalIn, networkFileIn } from '../../apps/parasol/src/places.ts'
import { type ReportsServer, startReportsServer } from '../../apps/parasol/src/reports-server.ts'

export type Victim = 'server' | 'database'

const AGAIN_MS = 250
const STARTS_WITHIN_MS = 30_000

export type KillableService = {
  /** Origins; the same after every kill. */
  readonly phone: string
  readonly desk: string
  /** SIGKILL, wait until it is gone, start it again as `parasol start` does. */
  readonly kill: (victim: Victim) => Promise<void>
  /** How often the server ended although nobody killed it. */
  readonly serverFell: () => number
  readonly stop: () => Promise<void>
}

async function database(home: string): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ home })
  if (!started.ok) throw new Error(`the database did not start: ${started.failure.code}`)
  return started.value
}

type Ports = Pick<ReportsServer, 'phonePort' | 'deskPort'>

/** Tries again while the database is away, as whoever watches over it in earnest does. */
async function server(home: string, { connection }: EmbeddedPostgres, ports: Ports): Promise<ReportsServer> {
  const { PATH, HOME } = process.env
  for (const since = performance.now(); ; await sleep(AGAIN_MS)) {
    const started = await startReportsServer({
      PATH,
      HOME,
      ...connectionVariables(connection),
      PARASOL_HOME: home,
      PARASOL_PHONE_PORT: String(ports.phonePort),
      PARASOL_DESK_PORT: String(ports.deskPort),
      PARASOL_NETWORK_FILE: networkFileIn(home),
      PARASOL_JOURNAL: journalIn(home),
      PARASOL_WORK: 'off',
    })
    if (started.ok) return started.value
    const late = performance.now() - since > STARTS_WITHIN_MS
    if (late || started.failure.code !== 'server-failed')
      throw new Error(`the server did not start: ${started.failure.code}`)
  }
}

/** A reports service in a folder of its own, whose parts can be killed one by one. @param network text of network.json */
export async function startKillableService(network: string): Promise<KillableService> {
  const home = await mkdtemp(join(tmpdir(), 'parasol-kill-loop-'))
  let postgres = await database(home)
  await writeFile(networkFileIn(home), network)
  let reports = await server(home, postgres, { phonePort: 0, deskPort: 0 })
  const { phonePort, deskPort } = reports
  let ending: 'by-itself' | 'killed' | 'stopped' = 'by-itself'
  let fell = 0

  const watch = async (): Promise<void> => {
    await reports.ended
    if (ending === 'stopped') return
    if (ending === 'by-itself') fell += 1
    ending = 'by-itself'
    reports = await server(home, postgres, { phonePort, deskPort })
    replaced = watch()
  }
  let replaced = watch()

  const killServer = async (): Promise<void> => {
    ending = 'killed'
    const back = replaced
    process.kill(reports.pid, 'SIGKILL')
    await back
  }
  const killDatabase = async (): Promise<void> => {
    process.kill(postgres.pid, 'SIGKILL')
    postgres = await database(home)
  }
  return {
    phone: `http://localhost:${phonePort}`,
    desk: `http://localhost:${deskPort}`,
    kill: (victim) => (victim === 'server' ? killServer() : killDatabase()),
    serverFell: () => fell,
    stop: async () => {
      ending = 'stopped'
      await reports.stop()
      await postgres.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
