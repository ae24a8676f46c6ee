import { NETWORK_STATE } from '@parasol/charter'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfSigned, signStatement, testKey } from './testing/keys.ts'
import type { TestOrganisation } from './testing/network.ts'
import { mailboxOf, requestOf, submit } from './testing/reports.ts'
import { sealedLooking } from './testing/sealed.ts'
import { serverOn } from './test-server.ts'

type Listed = { reports: { report: string; organisation: string; messages: number }[]; withdrawn: string[] }

describe.each(postgresesForTests())('inbox on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(async () => {
    await begin()
    const { kelp, moss, fern } = server().network
    for (const to of [kelp, moss, fern]) {
      await submit(server(), { lookup: testKey(`to ${to.id}`), to, bits: 8 })
    }
  })
  afterAll(end)

  const inboxOf = async ({ staff }: TestOrganisation) => {
    const token = await server().signIn(staff)
    return (await server().get<Listed>('/v1/inbox', { token })).body
  }
  const organisations = ({ reports }: Listed) => new Set(reports.map(({ organisation }) => organisation))

  it("lists one's own and those one covers, in the order of arrival, with nothing finer than a day", async () => {
    const { kelp, moss, fern } = server().network
    const listed = await inboxOf(kelp)
    expect(listed.reports).toEqual([
      {
        report: mailboxOf(testKey(`to ${kelp.id}`)),
        organisation: kelp.id,
        order: expect.any(Number),
        day: '2026-11-23',
        size: 1,
        lane: 'normal',
        messages: 0,
        withdrawOn: null,
        wrapped: { inbox: null, cover: null },
      },
      expect.objectContaining({ organisation: fern.id }),
    ])
    expect(organisations(await inboxOf(moss))).toEqual(new Set([moss.id]))
    expect(organisations(await inboxOf(fern))).toEqual(new Set([fern.id]))
  })

  it('opens and answers own and covered reports, and hides all others as if they were not there', async () => {
    const { kelp, moss, fern } = server().network
    const token = await server().signIn(kelp.staff)
    const sealed = sealedLooking(1, 3).toString('base64url')
    for (const [to, status] of [
      [kelp, 200],
      [fern, 200],
      [moss, 404],
    ] as const) {
      const report = mailboxOf(testKey(`to ${to.id}`))
      expect(await server().post('/v1/inbox/open', { token, body: { report } })).toMatchObject({ status })
      const sent = await server().post('/v1/inbox/send', { token, body: { report, sequence: 1, sealed } })
      expect(sent.status).toBe(status === 200 ? 201 : 404)
    }
    const never = mailboxOf(testKey('never'))
    const [hidden, absent] = [
      await server().post('/v1/inbox/open', { token, body: { report: mailboxOf(testKey(`to ${moss.id}`)) } }),
      await server().post('/v1/inbox/open', { token, body: { report: never } }),
    ]
    expect(hidden.body).toEqual(absent.body)
  })

  it('tells staff that a report was withdrawn', async () => {
    const lookup = testKey('withdrawn')
    await submit(server(), { lookup, bits: 8 })
    await server().post('/v1/mailbox/withdraw', {
      body: { request: requestOf(server(), lookup, { action: 'withdraw' }) },
    })
    const listed = await inboxOf(server().network.kelp)
    expect(listed.withdrawn).toEqual([mailboxOf(lookup)])
    expect(listed.reports.some(({ report }) => report === mailboxOf(lookup))).toBe(false)
    const token = await server().signIn(server().network.kelp.staff)
    const sealed = sealedLooking(1, 3).toString('base64url')
    const body = { report: mailboxOf(lookup), sequence: 1, sealed }
    expect(await server().post('/v1/inbox/open', { token, body: { report: body.report } })).toMatchObject({
      status: 410,
    })
    expect(await server().post('/v1/inbox/send', { token, body })).toMatchObject({ status: 410 })
  })

  it('passes to the named successor when an organisation closes; its own staff are out at once', async () => {
    const { kelp, moss, stewards, state, pin } = server().network
    const before = await server().signIn(moss.staff)
    const next = {
      ...state,
      version: 2,
      previous: hashOfSigned(NETWORK_STATE, pin.first),
      organisations: state.organisations.map((one) =>
        one.id === moss.id ? { ...one, status: 'closed', successor: kelp.id } : one,
      ),
    }
    const signed = signStatement(NETWORK_STATE, next, stewards[0], stewards[2])
    const token = await server().signIn(stewards[0])
    expect(await server().post('/v1/roster/proposals', { token, body: { signed } })).toMatchObject({
      status: 201,
      body: { inForce: true },
    })
    expect(await server().get('/v1/inbox', { token: before })).toMatchObject({ status: 401 })
    expect(organisations(await inboxOf(kelp))).toContain(moss.id)
    expect(await submit(server(), { lookup: testKey('late'), to: moss, bits: 8 })).toMatchObject({
      status: 422,
    })
  })
})
