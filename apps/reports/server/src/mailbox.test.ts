import { readFile } from 'node:fs/promises'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusesOf } from './testing/call.ts'
import { type TestKey, testKey } from './testing/keys.ts'
import { mailboxOf, requestOf, submit } from './testing/reports.ts'
import { sealedLooking } from './testing/sealed.ts'
import { serverOn } from './test-server.ts'

describe.each(postgresesForTests())('mailbox on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)

  const read = (lookup: TestKey) =>
    server().post('/v1/mailbox/read', { body: { request: requestOf(server(), lookup, { action: 'read' }) } })
  const send = (lookup: TestKey, sequence: number, sealed: Buffer) =>
    server().post('/v1/mailbox/send', {
      body: {
        request: requestOf(server(), lookup, { action: 'send', body: sealed }),
        sequence,
        sealed: sealed.toString('base64url'),
      },
    })
  const withdraw = (lookup: TestKey) =>
    server().post('/v1/mailbox/withdraw', {
      body: { request: requestOf(server(), lookup, { action: 'withdraw' }) },
    })
  const answer = async (lookup: TestKey, sequence: number, sealed: Buffer) =>
    server().post('/v1/inbox/send', {
      token: await server().signIn(server().network.kelp.staff),
      body: { report: mailboxOf(lookup), sequence, sealed: sealed.toString('base64url') },
    })

  it('gives back the sealed bytes and both directions, each counted from one', async () => {
    const lookup = testKey('both')
    const envelope = sealedLooking(1, 3)
    await submit(server(), { lookup, envelope, bits: 8 })
    const [mine, theirs] = [sealedLooking(1, 3), sealedLooking(4, 3)]
    expect(await answer(lookup, 1, theirs)).toMatchObject({ status: 201, body: { stored: 'new' } })
    expect(await send(lookup, 1, mine)).toMatchObject({ status: 201, body: { stored: 'new' } })
    expect(await read(lookup)).toMatchObject({
      status: 200,
      body: {
        organisation: server().network.kelp.id,
        envelope: envelope.toString('base64url'),
        messages: [
          { to: 'organisation', sequence: 1, sealed: mine.toString('base64url') },
          { to: 'receipt', sequence: 1, sealed: theirs.toString('base64url') },
        ],
      },
    })
  })

  it('takes only the next of a direction: a repeat is told, a gap or other bytes conflict', async () => {
    const lookup = testKey('next')
    await submit(server(), { lookup, bits: 8 })
    const first = sealedLooking(1, 3)
    expect(await send(lookup, 2, first)).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(await send(lookup, 1, first)).toMatchObject({ status: 201, body: { stored: 'new' } })
    expect(await send(lookup, 1, first)).toMatchObject({ status: 201, body: { stored: 'repeat' } })
    expect(await send(lookup, 1, sealedLooking(1, 3))).toMatchObject({ status: 409 })
    expect(await send(lookup, 2, sealedLooking(1, 3))).toMatchObject({ status: 201 })
  })

  it('lets one of many senders at once have the next place', async () => {
    const lookup = testKey('senders')
    await submit(server(), { lookup, bits: 8 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(lookup, 1, sealedLooking(1, 3))))
    expect(statusesOf(answers)).toEqual([201, ...Array(11).fill(409)])
  })

  it('[G15] holds a mebibyte each way and no more', async () => {
    const lookup = testKey('full')
    await submit(server(), { lookup, bits: 8 })
    for (let sequence = 1; sequence <= 15; sequence++) {
      expect(await send(lookup, sequence, sealedLooking(64, 3))).toMatchObject({ status: 201 })
    }
    expect(await send(lookup, 16, sealedLooking(64, 3))).toMatchObject({
      status: 429,
      body: { code: 'too-many' },
    })
    expect(await send(lookup, 16, sealedLooking(1, 3))).toMatchObject({ status: 201 })
    expect(await answer(lookup, 1, sealedLooking(64, 3))).toMatchObject({ status: 201 })
  })

  it('answers alike for a mailbox that never was and one that was withdrawn', async () => {
    const [never, gone] = [testKey('never'), testKey('gone')]
    await submit(server(), { lookup: gone, bits: 8 })
    const message = sealedLooking(1, 3)
    await send(gone, 1, message)
    const withdrawals = [await withdraw(never), await withdraw(gone), await withdraw(gone)]
    for (const { status, body } of withdrawals) expect([status, body]).toEqual([200, { on: null }])
    for (const act of [read, (lookup: TestKey) => send(lookup, 2, message)]) {
      const [left, right] = [await act(never), await act(gone)]
      expect(left).toMatchObject({ status: 404, body: { code: 'not-found' } })
      expect(right.body).toEqual(left.body)
    }
  })

  it('deletes everything of a withdrawn report but its id, and journals it before', async () => {
    const lookup = testKey('erased')
    await submit(server(), { lookup, bits: 8 })
    await send(lookup, 1, sealedLooking(1, 3))
    await withdraw(lookup)
    const { db } = server().database
    const report = Buffer.from(mailboxOf(lookup), 'base64url')
    expect(await db.selectFrom('report').selectAll().where('report', '=', report).execute()).toMatchObject([
      { day: null, size: null, lane: null, hash: null, envelope: null },
    ])
    expect(await db.selectFrom('message').selectAll().where('report', '=', report).execute()).toEqual([])
    const { network } = server()
    const line = JSON.stringify({
      kind: 'report',
      network: network.network,
      organisation: network.kelp.id,
      report: mailboxOf(lookup),
    })
    const lines = (await readFile(server().journalPath, 'utf8')).split('\n').map((text) => text.trim())
    expect(lines).toContain(line)
  })

  it('opens to no signature but the one whose key the mailbox is named for', async () => {
    const lookup = testKey('named')
    await submit(server(), { lookup, bits: 8 })
    const good = requestOf(server(), lookup, { action: 'read' })
    const other = requestOf(server(), testKey('other'), { action: 'read' })
    const request = { statement: good.statement, signatures: other.signatures }
    expect(await server().post('/v1/mailbox/read', { body: { request } })).toMatchObject({
      status: 403,
      body: { code: 'request-refused' },
    })
  })
})
