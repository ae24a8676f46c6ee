import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testKey } from './testing/keys.ts'
import { mailboxOf, requestOf, submit } from './testing/reports.ts'
import { sealedLooking } from './testing/sealed.ts'
import { serverOn } from './test-server.ts'

type Wrapped = { readonly inbox: number | null; readonly cover: number | null }
type Listed = { reports: { report: string; messages: number; wrapped: Wrapped }[] }

const HEADER = 2
const WRAP = 80
const wrapOf = (sealed: Buffer, position: number): string =>
  sealed.subarray(HEADER + position * WRAP, HEADER + (position + 1) * WRAP).toString('base64url')
const wrap = (fill: number): string => Buffer.alloc(WRAP, fill).toString('base64url')

describe.each(postgresesForTests())('[G5] new wraps on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  const lookup = testKey('rewrapped')
  const report = mailboxOf(lookup)
  const message = sealedLooking(1, 3)
  let token = ''
  beforeAll(async () => {
    await begin()
    const { fern } = server().network
    await submit(server(), { lookup, to: fern, bits: 8 })
    token = await server().signIn(fern.staff)
    const request = requestOf(server(), lookup, { action: 'send', body: message })
    const body = { request, sequence: 1, sealed: message.toString('base64url') }
    await server().post('/v1/mailbox/send', { body })
  })
  afterAll(end)

  const stored = async () => {
    const { body } = await server().post<{ envelope: string; messages: { sealed: string }[] }>(
      '/v1/inbox/open',
      {
        token,
        body: { report },
      },
    )
    const [first] = body.messages
    return {
      envelope: Buffer.from(body.envelope, 'base64url'),
      message: Buffer.from(first?.sealed ?? '', 'base64url'),
    }
  }
  const wrappedFor = async (): Promise<Wrapped | undefined> => {
    const { body } = await server().get<Listed>('/v1/inbox', { token })
    return body.reports.find((each) => each.report === report)?.wrapped
  }
  const rewrap = (
    wraps: readonly object[],
    {
      by = token,
      position = 'inbox',
      messages = 1,
    }: { by?: string; position?: string; messages?: number } = {},
  ) =>
    server().post('/v1/inbox/rewrap', { token: by, body: { report, position, version: 2, messages, wraps } })

  it('take the place of the old ones, in the report and its messages, and nothing else changes', async () => {
    const before = await stored()
    const wraps = [
      { of: null, before: wrapOf(before.envelope, 0), after: wrap(7) },
      { of: { to: 'organisation', sequence: 1 }, before: wrapOf(before.message, 0), after: wrap(8) },
    ]
    expect((await rewrap(wraps)).status).toBe(200)
    const after = await stored()
    expect(wrapOf(after.envelope, 0)).toBe(wrap(7))
    expect(wrapOf(after.message, 0)).toBe(wrap(8))
    for (const name of ['envelope', 'message'] as const) {
      expect(after[name].subarray(0, HEADER)).toEqual(before[name].subarray(0, HEADER))
      expect(after[name].subarray(HEADER + WRAP)).toEqual(before[name].subarray(HEADER + WRAP))
    }
    expect(await wrappedFor()).toEqual({ inbox: 2, cover: null })
  })
  it('are all made or none, and only over what the desk saw', async () => {
    const before = await stored()
    const right = { of: null, before: wrapOf(before.envelope, 0), after: wrap(9) }
    const wrong = { of: { to: 'organisation', sequence: 1 }, before: wrap(1), after: wrap(9) }
    const missing = { ...wrong, of: { to: 'receipt', sequence: 1 } }
    expect((await rewrap([right, wrong])).status).toBe(409)
    expect((await rewrap([right, missing])).status).toBe(409)
    expect((await rewrap([right], { messages: 2 })).status).toBe(409)
    expect(await stored()).toEqual(before)
  })
  it('are for readers of that place alone', async () => {
    const { kelp, moss } = server().network
    const covering = await server().signIn(kelp.staff)
    expect((await rewrap([], { by: covering })).status).toBe(403)
    expect((await rewrap([], { by: covering, position: 'cover' })).status).toBe(200)
    expect((await rewrap([], { by: await server().signIn(moss.staff) })).status).toBe(404)
    expect((await rewrap([], { position: 'cover' })).status).toBe(403)
    expect(await wrappedFor()).toEqual({ inbox: 2, cover: 2 })
  })
  it('leave a message that is sent once more a repeat, and a new one makes the desk look again', async () => {
    const send = (sequence: number, sealed: Buffer) => {
      const request = requestOf(server(), lookup, { action: 'send', body: sealed })
      return server().post('/v1/mailbox/send', {
        body: { request, sequence, sealed: sealed.toString('base64url') },
      })
    }
    expect((await send(1, message)).body).toEqual({ stored: 'repeat' })
    const other = Buffer.from(message)
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
    expect((await send(1, other)).status).toBe(409)
    expect(await wrappedFor()).toEqual({ inbox: 2, cover: 2 })
    expect((await send(2, sealedLooking(1, 3))).body).toEqual({ stored: 'new' })
    expect(await wrappedFor()).toEqual({ inbox: null, cover: null })
  })
  it('find no report that was withdrawn', async () => {
    await server().post('/v1/mailbox/withdraw', {
      body: { request: requestOf(server(), lookup, { action: 'withdraw' }) },
    })
    expect((await rewrap([], { messages: 0 })).status).toBe(410)
  })
})
