import { postgresesForTests } from '@parasol/service/for-tests'
import type { OrganisationId } from '@parasol/charter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusesOf } from './testing/call.ts'
import { testKey } from './testing/keys.ts'
import { NOON, serverOn } from './test-server.ts'
import { mailboxOf, reportOf, requestOf, submit } from './testing/reports.ts'
import { sealedLooking } from './testing/sealed.ts'
import { testId, testNetwork } from './testing/network.ts'

const DAY_MS = 86_400_000

describe.each(postgresesForTests())('intake on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)

  const rowsOf = (label: string) =>
    server()
      .database.db.selectFrom('report')
      .selectAll()
      .where('report', '=', Buffer.from(mailboxOf(testKey(label)), 'base64url'))
      .execute()

  it('[G9] tells a new report, a repeat and a conflict apart', async () => {
    const lookup = testKey('repeat')
    const envelope = sealedLooking(4, 3)
    expect(await submit(server(), { lookup, envelope, bits: 8 })).toMatchObject({
      status: 201,
      body: { stored: 'new', lane: 'normal' },
    })
    expect(await submit(server(), { lookup, envelope, bits: 8 })).toMatchObject({
      status: 201,
      body: { stored: 'repeat' },
    })
    expect(await submit(server(), { lookup, bits: 8 })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
    const toOther = { lookup, envelope, bits: 8, to: server().network.moss }
    expect(await submit(server(), toOther)).toMatchObject({ status: 409, body: { code: 'conflict' } })
    const [row, second] = await rowsOf('repeat')
    expect(second).toBeUndefined()
    expect(row).toMatchObject({ day: '2026-11-23', size: 4, lane: 'normal', envelope })
  })

  it('[UI-28] [G9] makes one report of a hundred identical posts at once', async () => {
    const sending = { lookup: testKey('hundred'), envelope: sealedLooking(1, 3), bits: 8 }
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(server(), sending)))
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(201))
    expect(answers.filter(({ body }) => body.stored === 'new')).toHaveLength(1)
    expect(await rowsOf('hundred')).toHaveLength(1)
  })

  it('[G9] keeps the first of two different reports under one id, posted at once', async () => {
    const lookup = testKey('race')
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(server(), { lookup, bits: 8 })))
    expect(statusesOf(answers)).toEqual([201, ...Array(19).fill(409)])
  })

  it('[G9] answers 410 for an id that was withdrawn, also to other bytes', async () => {
    const lookup = testKey('gone')
    const envelope = sealedLooking(1, 3)
    await submit(server(), { lookup, envelope, bits: 8 })
    const request = requestOf(server(), lookup, { action: 'withdraw' })
    await server().post('/v1/mailbox/withdraw', { body: { request } })
    const gone = { status: 410, body: { code: 'withdrawn' } }
    expect(await submit(server(), { lookup, envelope, bits: 8 })).toMatchObject(gone)
    expect(await submit(server(), { lookup, bits: 8 })).toMatchObject(gone)
  })

  it('refuses a request that is not about these bytes, this service, this action or this time', async () => {
    const lookup = testKey('refused')
    const good = reportOf(server(), { lookup, bits: 8 })
    const post = async (body: object) => {
      const answer = await server().post<{ code: string }>('/v1/reports', { body })
      return [answer.status, answer.body.code]
    }
    const otherBytes = sealedLooking(1, 3).toString('base64url')
    expect(await post({ ...good, envelope: otherBytes })).toEqual([403, 'request-refused'])
    const other = reportOf({ ...server(), network: testNetwork('other') }, { lookup })
    expect(await post({ ...other, organisation: good.organisation })).toEqual([403, 'request-refused'])
    const read = requestOf(server(), lookup, { action: 'read' })
    expect(await post({ ...good, request: read })).toEqual([403, 'request-refused'])
    const [signature] = good.request.signatures
    const forged = { ...good.request, signatures: [{ ...signature, key: testKey('somebody').public }] }
    expect(await post({ ...good, request: forged })).toEqual([403, 'request-refused'])
    const at = (ms: number) => reportOf(server(), { lookup, expires: new Date(Date.parse(NOON) + ms) })
    expect(await post(at(-1))).toEqual([403, 'request-expired'])
    expect(await post(at(30 * DAY_MS + 1))).toEqual([403, 'request-expired'])
    expect(await rowsOf('refused')).toEqual([])
    expect((await post(at(30 * DAY_MS)))[0]).toBe(201)
  })

  it('refuses what does not look sealed, in a padded size, for three readers', async () => {
    const lookup = testKey('shape')
    const three = sealedLooking(1, 3)
    const shapes = [
      sealedLooking(1, 2),
      three.subarray(1),
      Buffer.concat([three, Buffer.alloc(1)]),
      Buffer.concat([Buffer.of(2), three.subarray(1)]),
    ]
    for (const envelope of shapes) {
      expect(await submit(server(), { lookup, envelope })).toMatchObject({
        status: 400,
        body: { code: 'malformed' },
      })
    }
    const tooLarge = await submit(server(), { lookup, envelope: sealedLooking(2048, 3) })
    expect(tooLarge).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })

  it('knows no organisation that never joined', async () => {
    const to = { ...server().network.kelp, id: testId('nobody') as OrganisationId }
    expect(await submit(server(), { lookup: testKey('nobody'), to, bits: 8 })).toMatchObject({
      status: 422,
      body: { code: 'unknown-organisation' },
    })
    expect(await server().get(`/v1/intake/${to.id}`)).toMatchObject({ status: 422 })
  })
})

describe('[one limit never shuts an organisation] a flood', () => {
  const [first] = postgresesForTests()
  const { begin, end, server } = serverOn(first?.binaries ?? '')
  beforeAll(begin)
  afterAll(end)

  it('[G15] asks only unworked reports for work, takes whoever does it, and leaves others alone', async () => {
    const { kelp, moss } = server().network
    const asked = async (id: string) => (await server().get(`/v1/intake/${id}`)).body
    expect(await asked(moss.id)).toEqual({ bits: 8, slowBits: 0 })

    const flood: { status: number; lane: string | undefined }[] = []
    for (let place = 0; place < 60; place++) {
      const { status, body } = await submit(server(), { lookup: testKey(`flood ${place}`), to: moss })
      flood.push({ status, lane: body.lane })
    }
    const taken = flood.filter(({ status }) => status === 201)
    expect(taken.length).toBeGreaterThan(30)
    expect(taken.every(({ lane }) => lane === 'slow')).toBe(true)
    const refused = await submit(server(), { lookup: testKey('flood more'), to: moss })
    expect(refused).toMatchObject({ status: 429, body: { code: 'work-needed', bits: 8 } })

    expect(await asked(moss.id)).toEqual({ bits: 8, slowBits: 6 })
    expect(await submit(server(), { lookup: testKey('honest'), to: moss, bits: 8 })).toMatchObject({
      status: 201,
      body: { lane: 'normal' },
    })
    expect(await asked(kelp.id)).toEqual({ bits: 8, slowBits: 0 })
    server().clock.now = new Date(Date.parse(NOON) + 11 * 60_000)
    expect(await asked(moss.id)).toEqual({ bits: 8, slowBits: 0 })
  })
})
