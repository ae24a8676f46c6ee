import { NETWORK_STATE } from '@parasol/charter'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusesOf } from './testing/call.ts'
import { hashOfSigned, signStatement, testKey } from './testing/keys.ts'
import { nextState } from './testing/network.ts'
import { reportOf, submit } from './testing/reports.ts'
import { sealedLooking, testEntry } from './testing/sealed.ts'
import { serverOn, startTestServer, type TestServer } from './test-server.ts'

describe.each(postgresesForTests())('two servers over one database, $name', ({ binaries }) => {
  const { begin, end, server: left } = serverOn(binaries)
  let right: TestServer
  beforeAll(async () => {
    await begin()
    const { host, port, user, password, database } = left().database.pool.options
    const connection = { host, port, user, password, database } as Parameters<
      typeof startTestServer
    >[0]['connection']
    right = await startTestServer({ connection, journalPath: left().journalPath })
  })
  afterAll(async () => {
    await right.close()
    await end()
  })

  it('make one report of the same post to both at once', async () => {
    const body = reportOf(left(), { lookup: testKey('both'), bits: 8 })
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        (place % 2 ? right : left()).post<{ stored: string }>('/v1/reports', { body }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201))
    expect(answers.filter((answer) => answer.body.stored === 'new')).toHaveLength(1)
  })

  it('share sessions and sign-in challenges', async () => {
    const token = await left().signIn(left().network.kelp.staff)
    expect(await right.get('/v1/inbox', { token })).toMatchObject({ status: 200 })
    await right.post('/v1/sign-out', { token })
    expect(await left().get('/v1/inbox', { token })).toMatchObject({ status: 401 })
  })

  it('both see a roster change at the next request', async () => {
    const { kelp } = left().network
    const token = await left().signIn(kelp.staff)
    expect(await right.get('/v1/inbox', { token })).toMatchObject({ status: 200 })
    const change = nextState(kelp, {
      staff: kelp.state.staff.filter(({ key }) => key !== kelp.staff.public),
      former: [{ key: kelp.staff.public, lastVersion: 1 }],
    })
    const coordinator = await left().signIn(kelp.coordinator)
    await left().post('/v1/roster/organisation', { token: coordinator, body: { signed: change.signed } })
    expect(await right.get('/v1/inbox', { token })).toMatchObject({ status: 401 })
  })

  it('take no report for an organisation that closed a moment ago through the other', async () => {
    const { moss } = left().network
    const toMoss = (label: string) => submit(right, { lookup: testKey(label), to: moss, bits: 8 })
    expect(await toMoss('before')).toMatchObject({ status: 201 })
    const { stewards, state, pin } = left().network
    const closed = state.organisations.map((one) => (one.id === moss.id ? { ...one, status: 'closed' } : one))
    const previous = hashOfSigned(NETWORK_STATE, pin.first)
    const next = { ...state, version: 2, previous, organisations: closed }
    const signed = signStatement(NETWORK_STATE, next, stewards[0], stewards[1])
    const token = await left().signIn(stewards[0])
    await left().post('/v1/roster/proposals', { token, body: { signed } })
    expect(await toMoss('after')).toMatchObject({ status: 422, body: { code: 'unknown-organisation' } })
  })

  it('append to one feed one after the other', async () => {
    const { kelp, fern } = left().network
    const token = await left().signIn(kelp.coordinator)
    const wrap = Buffer.alloc(80).toString('base64url')
    const wraps = [kelp, fern].map(({ id }) => ({ organisation: id, version: 1, wrap }))
    const tail = await left().get<{ head: string }>('/v1/feeds/desk/tail')
    const answers = await Promise.all(
      [left(), right, left(), right].map((server) => {
        const { header, body } = testEntry(1)
        const sent = { previous: tail.body.head, header, body: body.toString('base64url'), wraps }
        return server.post('/v1/feeds/desk/entries', { token, body: sent })
      }),
    )
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409])
  })

  it('tell each other of a flood, in steps, and of nothing in quiet times', async () => {
    const { fern } = left().network
    const stored = () => left().database.db.selectFrom('intake_load').selectAll().execute()
    const send = async (label: string) =>
      left().post('/v1/reports', {
        body: reportOf(left(), { lookup: testKey(label), to: fern, envelope: sealedLooking(1, 3) }),
      })
    const asked = async () => (await right.get(`/v1/intake/${fern.id}`)).body
    await send('quiet')
    await left().app.exchangeLoad()
    expect(await stored()).toEqual([])
    for (let place = 0; place < 39; place++) await send(`flood ${place}`)
    await left().app.exchangeLoad()
    expect(await asked()).toEqual({ bits: 8, slowBits: 0 })
    await right.app.exchangeLoad()
    expect(await asked()).toEqual({ bits: 8, slowBits: 6 })
    await left().app.exchangeLoad()
    expect(await stored()).toHaveLength(1)
  })
})
