import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusesOf } from './testing/call.ts'
import { testKey } from './testing/keys.ts'
import { nextState } from './testing/network.ts'
import { NOON, serverOn } from './test-server.ts'
import { ORIGIN, signInStatement } from './testing/sign-in.ts'

const MINUTE_MS = 60_000

describe.each(postgresesForTests())('sign-in on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)

  const at = (ms: number) => {
    server().clock.now = new Date(Date.parse(NOON) + ms)
  }
  const challenge = async () =>
    (await server().post<{ challenge: string }>('/v1/sign-in/challenge')).body.challenge
  const statement = (asked: string, change: Partial<Parameters<typeof signInStatement>[0]> = {}) => {
    const { network, clock } = server()
    return signInStatement({ key: network.kelp.staff, network, now: clock.now, challenge: asked, ...change })
  }
  const signIn = (signed: object) => server().post('/v1/sign-in', { body: { signed } })
  const refused = { status: 403, body: { code: 'sign-in-refused' } }

  it('opens a session to staff, coordinators and stewards, saying what they are', async () => {
    const { kelp, stewards } = server().network
    for (const [key, roles] of [
      [kelp.staff, { steward: false, coordinatorOf: [], staffOf: [kelp.id] }],
      [kelp.coordinator, { steward: false, coordinatorOf: [kelp.id], staffOf: [kelp.id] }],
      [stewards[0], { steward: true, coordinatorOf: [], staffOf: [] }],
    ] as const) {
      const answer = await signIn(statement(await challenge(), { key }))
      expect(answer).toMatchObject({ status: 201, body: { expires: '2026-11-24T08:00:00.000Z', ...roles } })
    }
    expect(await signIn(statement(await challenge(), { key: testKey('stranger') }))).toMatchObject(refused)
  })

  it('takes a challenge once, within five minutes, and none that it did not make', async () => {
    const once = await challenge()
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(statement(once))))
    expect(statusesOf(answers)).toEqual([201, 403, 403, 403])
    expect(await signIn(statement(once))).toMatchObject(refused)
    const made = await challenge()
    for (const byte of [0, 5, 9]) {
      const other = Buffer.from(made, 'base64url')
      other[byte] = (other[byte] ?? 0) ^ 1
      expect(await signIn(statement(other.toString('base64url')))).toMatchObject(refused)
    }
    const late = await challenge()
    at(5 * MINUTE_MS)
    expect(await signIn(statement(late))).toMatchObject(refused)
    at(0)
  })

  it('takes no statement for another origin, network or time, nor a bad signature', async () => {
    const { network } = server()
    expect(await signIn(statement(await challenge(), { origin: 'http://localhost:7300' }))).toMatchObject(
      refused,
    )
    const other = { ...network, network: 'AAAAAAAAAAAAAAAAAAAAAA' as typeof network.network }
    expect(await signIn(statement(await challenge(), { network: other }))).toMatchObject(refused)
    for (const ms of [-3 * MINUTE_MS, 4 * MINUTE_MS]) {
      const now = new Date(Date.parse(NOON) + ms)
      expect(await signIn(statement(await challenge(), { now }))).toMatchObject(refused)
    }
    const asked = await challenge()
    const { statement: text } = statement(asked)
    const { signatures } = statement(asked, { origin: `${ORIGIN}0` })
    expect(await signIn({ statement: text, signatures })).toMatchObject(refused)
  })

  it('ends a session after twelve hours and at sign-out, and knows no other token', async () => {
    const { kelp } = server().network
    const token = await server().signIn(kelp.staff)
    const status = async (bearer: string) => (await server().get('/v1/inbox', { token: bearer })).status
    at(12 * 60 * MINUTE_MS - 1)
    expect(await status(token)).toBe(200)
    at(12 * 60 * MINUTE_MS)
    expect(await status(token)).toBe(401)
    at(0)
    expect(await server().post('/v1/sign-out', { token })).toMatchObject({ status: 200 })
    expect(await status(token)).toBe(401)
    expect(await status(token.replace(/^../, 'xx'))).toBe(401)
  })

  it('writes nothing for who only asks for a challenge', async () => {
    const { db } = server().database
    const spent = () => db.selectFrom('challenge').selectAll().execute()
    const before = await spent()
    await challenge()
    expect(await spent()).toEqual(before)
  })

  it('stores tokens hashed only', async () => {
    const token = await server().signIn(server().network.kelp.staff)
    const { db } = server().database
    const stored = [...(await db.selectFrom('session').select('token as hash').execute())].map(({ hash }) =>
      hash.toString('base64url'),
    )
    expect(stored).not.toContain(token)
  })

  it('ends the session of whoever leaves the roster, at the next request', async () => {
    const { fern } = server().network
    const token = await server().signIn(fern.staff)
    expect(await server().get('/v1/inbox', { token })).toMatchObject({ status: 200 })
    const left = nextState(fern, {
      staff: fern.state.staff.filter(({ key }) => key !== fern.staff.public),
      former: [{ key: fern.staff.public, lastVersion: 1 }],
    })
    const coordinator = await server().signIn(fern.coordinator)
    expect(
      await server().post('/v1/roster/organisation', { token: coordinator, body: { signed: left.signed } }),
    ).toMatchObject({ status: 201 })
    expect(await server().get('/v1/inbox', { token })).toMatchObject({ status: 401 })
  })

  it('deletes sessions and challenges whose time is over', async () => {
    await challenge()
    await server().signIn(server().network.kelp.staff)
    at(13 * 60 * MINUTE_MS)
    for (const job of server().app.jobs) await job.run()
    at(0)
    const { db } = server().database
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('challenge').selectAll().execute()).toEqual([])
  })
})
