import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresesForTests, type RunningPostgresForTests, startPostgresForTests } from './for-tests.ts'
import { startJobs } from './jobs.ts'

const NEW_YEAR = '0 0 1 1 *'

describe.each(postgresesForTests())('on $name', ({ binaries }) => {
  let postgres: RunningPostgresForTests
  beforeAll(async () => {
    postgres = await startPostgresForTests(binaries)
  })
  afterAll(() => postgres.stop())

  it('runs a job once for two servers', async () => {
    const connection = await postgres.freshDatabase()
    const runs: string[] = []
    const server = (name: string) =>
      startJobs({
        connection,
        jobs: [{ name: 'expire', cron: NEW_YEAR, run: async () => void runs.push(name) }],
        onIncident: () => undefined,
      })
    const [one, two] = [await server('one'), await server('two')]
    await one.trigger('expire')
    await expect.poll(() => runs.length, { timeout: 20_000 }).toBe(1)
    await Promise.all([one.stop(), two.stop()])
    expect(runs).toHaveLength(1)
  })

  it('reports a failing job and leaves nothing of the reason in the database', async () => {
    const connection = await postgres.freshDatabase()
    const incidents: unknown[] = []
    const jobs = await startJobs({
      connection,
      jobs: [
        {
          name: 'expire',
          cron: NEW_YEAR,
          run: async () => {
            throw new Error('about CANARY')
          },
        },
      ],
      onIncident: (thrown) => void incidents.push(thrown),
    })
    await jobs.trigger('expire')
    await expect.poll(() => incidents.length, { timeout: 20_000 }).toBe(1)
    await jobs.stop()
    const client = new pg.Client(connection)
    await client.connect()
    const { rows } = await client.query(
      "select state::text, output::text from jobs.job where name = 'expire'",
    )
    await client.end()
    expect(rows).toMatchObject([{ state: 'failed' }])
    expect(JSON.stringify(rows)).not.toContain('CANARY')
  })

  it('finishes a job under way before it stops', async () => {
    let begun = false
    let finished = false
    const jobs = await startJobs({
      connection: await postgres.freshDatabase(),
      jobs: [
        {
          name: 'slow',
          cron: NEW_YEAR,
          run: async () => {
            begun = true
            await new Promise((resolve) => setTimeout(resolve, 300))
            finished = true
          },
        },
      ],
      onIncident: () => undefined,
    })
    await jobs.trigger('slow')
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(true)
    await jobs.stop()
    expect(finished).toBe(true)
  })
})
