import { ok, type Result } from '@parasol/service'
import type { Trouble } from './outcomes.ts'
import { SERVER_PROGRAM } from './places.ts'
import { type ServerProcess, startServer } from './server-process.ts'

export type ReportsServer = ServerProcess & { readonly phonePort: number; readonly deskPort: number }

/** Runs the reports server. */
export async function startReportsServer(env: NodeJS.ProcessEnv): Promise<Result<ReportsServer, Trouble>> {
  const started = await startServer(SERVER_PROGRAM, env)
  if (!started.ok) return started
  const { ready, ...server } = started.value
  return ok({ ...server, phonePort: ready.phonePort ?? 0, deskPort: ready.deskPort ?? 0 })
}
