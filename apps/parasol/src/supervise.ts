import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Result } from '@parasol/service'
import type { OpenData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { say } from './say.ts'
import type { ServerProcess } from './server-process.ts'

type Service<Server extends ServerProcess> = {
  readonly data: OpenData
  readonly server: Server
  readonly reopen: () => Promise<Result<OpenData, Trouble>>
  /** On the ports it had. */
  readonly restart: (data: OpenData) => Promise<Result<Server, Trouble>>
  readonly restarted: (server: Server) => Promise<void>
  /** Aborted when somebody asks Parasol to stop. */
  readonly asked: AbortSignal
}

/** What is left when a service has stopped: its database, still to be stopped. */
export type Left = { readonly data: OpenData; readonly result: Result<true, Trouble> }

const WATCH_MS = 250
const RESTARTS_A_MINUTE = 5

/** Until asked to stop. Brings back what ends by itself: the database in any case, the server a few times a minute. */
export async function supervise<Server extends ServerProcess>(service: Service<Server>): Promise<Left> {
  const { asked, reopen, restart, restarted } = service
  const stopped = new Promise<void>((resolve) => asked.addEventListener('abort', () => resolve()))
  const restarts: number[] = []
  let { data } = service
  let server: Server | null = service.server
  while (!asked.aborted) {
    if (!(await data.running())) {
      say('The database stopped by itself. Starting it again …')
      const reopened = await reopen()
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
      const again = await restart(data)
      if (!again.ok) {
        // Perhaps the database went just then; the next round looks.
        if (again.failure.code !== 'server-failed') return { data, result: again }
        await sleep(WATCH_MS)
        continue
      }
      server = again.value
      await restarted(server)
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

const address = ({ connection }: OpenData): string =>
  'host' in connection ? connection.host : connection.connectionString
