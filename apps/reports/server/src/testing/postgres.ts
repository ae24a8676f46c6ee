import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@parasol/service'

/*
 * A throw-away embedded PostgreSQL as a process, for tests and measurements: prints its connection as one line of JSON,
 * and goes, folder and all, on SIGTERM or when the process that spawned it with a channel goes.
 */
const home = await mkdtemp(join(tmpdir(), 'parasol-throw-away-'))
const started = await startEmbeddedPostgres({ home })
if (!started.ok) throw new Error(`PostgreSQL: ${started.failure.code} ${started.failure.path}`)
const { connection, stop } = started.value

let stopping = false
const end = async (): Promise<void> => {
  if (stopping) return
  stopping = true
  await stop()
  await rm(home, { recursive: true, force: true })
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void end())
process.stdout.write(`${JSON.stringify(connection)}\n`)
// Without a channel nothing else keeps this process.
setInterval(() => undefined, 60_000)
