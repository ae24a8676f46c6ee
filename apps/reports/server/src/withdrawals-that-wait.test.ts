import type { Wait } from '@parasol/protocol'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetWaiting } from './mailbox/store.ts'
import { type TestKey, testKey } from './testing/keys.ts'
import { mailboxOf, requestOf, submit } from './testing/reports.ts'
import { NOON, serverOn } from './test-server.ts'

const DAY_MS = 86_400_000

describe.each(postgresesForTests())('a withdrawal that waits, on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)
  beforeEach(() => later(0))

  const later = (days: number): void => {
    server().clock.now = new Date(Date.parse(NOON) + days * DAY_MS)
  }
  const dayIn = (days: number): string =>
    new Date(Date.parse(NOON) + days * DAY_MS).toISOString().slice(0, 10)
  const ask = (path: string, lookup: TestKey, action: 'read' | 'withdraw' | 'keep') =>
    server().post(`/v1/mailbox/${path}`, {
      body: { request: requestOf(server(), lookup, { action }) },
    })
  const read = (lookup: TestKey) => ask('read', lookup, 'read')
  const withdraw = (lookup: TestKey) => ask('withdraw', lookup, 'withdraw')
  const keep = (lookup: TestKey) => ask('keep', lookup, 'keep')
  const setWait = (lookup: TestKey, wait: Wait) =>
    server().post('/v1/mailbox/wait', {
      body: { request: requestOf(server(), lookup, { action: 'wait', wait }) },
    })
  const sent = async (label: string, wait?: Wait): Promise<TestKey> => {
    const lookup = testKey(`${label} ${binaries}`)
    await submit(server(), { lookup, bits: 8, ...(wait === undefined ? {} : { wait }) })
    return lookup
  }
  const sweep = async (): Promise<void> => {
    for (const job of server().app.jobs) await job.run()
  }

  it('[G19] does as she chose when she sent it: nothing goes before its day, asked however often', async () => {
    const lookup = await sent('chosen at sending', 3)
    expect((await withdraw(lookup)).body).toEqual({ on: dayIn(3) })
    later(2)
    expect((await withdraw(lookup)).body).toEqual({ on: dayIn(3) })
    await sweep()
    expect(await read(lookup)).toMatchObject({ status: 200, body: { wait: 3, withdrawOn: dayIn(3) } })
  })

  it('[G19] can be taken back until its day, and not from then on', async () => {
    const lookup = await sent('taken back', 3)
    await withdraw(lookup)
    later(2)
    expect((await keep(lookup)).status).toBe(200)
    expect((await read(lookup)).body).toMatchObject({ wait: 3, withdrawOn: null })
    expect((await withdraw(lookup)).body).toEqual({ on: dayIn(5) })
    later(5)
    expect(await keep(lookup)).toMatchObject({ status: 409, body: { code: 'conflict' } })
  })

  it('[G19] has a wait that grows and never shrinks', async () => {
    const lookup = await sent('grows')
    expect((await setWait(lookup, 3)).body).toEqual({ wait: 3 })
    expect((await setWait(lookup, 14)).body).toEqual({ wait: 14 })
    for (const less of [0, 3] as const) expect((await setWait(lookup, less)).body).toEqual({ wait: 14 })
    expect((await withdraw(lookup)).body).toEqual({ on: dayIn(14) })
  })

  it('leaves desks three days to take warnings back, tells them, and then deletes the report by itself', async () => {
    const lookup = await sent('left alone', 3)
    await withdraw(lookup)
    later(5)
    await sweep()
    const token = await server().signIn(server().network.kelp.staff)
    const inbox = await server().get<{ reports: { report: string; withdrawOn: string | null }[] }>(
      '/v1/inbox',
      { token },
    )
    expect(inbox.body.reports.find(({ report }) => report === mailboxOf(lookup))?.withdrawOn).toBe(dayIn(3))
    later(6)
    await sweep()
    expect(await read(lookup)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('goes at once from its day on, when she comes back with her words', async () => {
    const lookup = await sent('finished by her', 3)
    await withdraw(lookup)
    later(3)
    expect((await withdraw(lookup)).body).toEqual({ on: null })
    expect((await read(lookup)).status).toBe(404)
  })

  it('[UI-25] answers alike for one that never was, one withdrawn at once and one that the server deleted', async () => {
    const [never, gone, swept] = [testKey(`never ${binaries}`), await sent('gone'), await sent('swept', 3)]
    await withdraw(gone)
    await withdraw(swept)
    later(6)
    await sweep()
    for (const act of [read, withdraw, keep, (key: TestKey) => setWait(key, 14)]) {
      const [first, ...others] = [await act(never), await act(gone), await act(swept)]
      for (const other of others) expect([other.status, other.body]).toEqual([first.status, first.body])
    }
  })

  it('does not wait any more after a restore, where nobody knows whether she took it back since', async () => {
    const lookup = await sent('restored', 3)
    await withdraw(lookup)
    await forgetWaiting(server().database.db, server().network.network)
    later(6)
    await sweep()
    expect((await read(lookup)).body).toMatchObject({ wait: 3, withdrawOn: null })
  })
})
