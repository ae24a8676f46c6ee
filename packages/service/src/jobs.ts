import { PgBoss } from 'pg-boss'
import type { DatabaseConnection } from './database.ts'

export type Job = {
  readonly name: string
  /** When, in five cron fields, UTC; a minute is the finest. */
  readonly cron: string
  readonly run: () => Promise<void>
}

export type Jobs = {
  /** Runs the job now instead of at its time; once, however many servers there are. */
  readonly trigger: (name: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export type JobsOptions = {
  readonly connection: DatabaseConnection
  readonly jobs: readonly Job[]
  readonly onIncident: (thrown: unknown) => void
}

const SCHEMA = 'jobs'
const STOP_WITHIN_MS = 20_000

/** What a failed job leaves in the database; the reason stays out of it. */
class JobFailed extends Error {}

/**
 * Starts the named recurring jobs. Each time comes once for all servers over the database; one that fails is tried
 * again at its next time.
 */
export async function startJobs({ connection, jobs, onIncident }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    schema: SCHEMA,
    max: 2,
    useListenNotify: true,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', onIncident)
  await boss.start()
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { policy: 'exclusive', retryLimit: 0, notify: true })
    await boss.schedule(name, cron, null, { tz: 'UTC' })
    await boss.work(name, async () => {
      try {
        await run()
      } catch (thrown) {
        onIncident(thrown)
        throw new JobFailed()
      }
    })
  }
  return {
    trigger: async (name) => void (await boss.send(name)),
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }),
  }
}
