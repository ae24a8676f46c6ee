import { readFile } from 'node:fs/promises'
import { invitationIdOf } from '@parasol/protocol'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusesOf } from './testing/call.ts'
import { type TestKey, testKey } from './testing/keys.ts'
import { requestOf } from './testing/reports.ts'
import { sealedLooking } from './testing/sealed.ts'
import { NOON, serverOn } from './test-server.ts'

const DAY_MS = 86_400_000
const text = (bytes: Buffer) => bytes.toString('base64url')

describe.each(postgresesForTests())('membership on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  const tokens = { kelp: '', moss: '' }
  beforeAll(async () => {
    await begin()
    tokens.kelp = await server().signIn(server().network.kelp.staff)
    tokens.moss = await server().signIn(server().network.moss.staff)
  })
  afterAll(end)

  const welcome = text(sealedLooking(1, 0))
  const invitation = (lookup: TestKey, expires = '2026-11-25') => ({
    invitation: invitationIdOf(lookup.public),
    expires,
    welcome,
  })
  const of = (path: string) => `/v1/organisation/${server().network.kelp.id}/${path}`
  const invite = (...invitations: object[]) =>
    server().post(of('invitations'), { token: tokens.kelp, body: { invitations } })
  const claim = (lookup: TestKey, sealed: Buffer) =>
    server().post('/v1/invitations/claim', {
      body: { request: requestOf(server(), lookup, { action: 'claim', body: sealed }), sealed: text(sealed) },
    })
  const claims = async () =>
    (
      await server().get<{ claims: { invitation: string; sealed: string[] }[] }>(of('claims'), {
        token: tokens.kelp,
      })
    ).body.claims

  it('gives the welcome to the first claim, again to the same bytes, and keeps any other as evidence', async () => {
    const lookup = testKey('claimed')
    const [mine, theirs] = [sealedLooking(1, 1), sealedLooking(1, 1)]
    expect(await claim(lookup, mine)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await invite(invitation(lookup))).toMatchObject({ status: 201 })
    expect(await claim(lookup, mine)).toMatchObject({ status: 200, body: { welcome } })
    expect(await claim(lookup, mine)).toMatchObject({ status: 200, body: { welcome } })
    const refused = { status: 409, body: { code: 'already-claimed' } }
    expect(await claim(lookup, theirs)).toMatchObject(refused)
    expect(await claim(lookup, theirs)).toMatchObject(refused)
    expect(await claim(lookup, mine)).toMatchObject({ status: 200 })
    expect(await claims()).toEqual([
      { invitation: invitationIdOf(lookup.public), sealed: [text(mine), text(theirs)] },
    ])
  })

  it('gives one welcome when many claim at once, and keeps only a few of them', async () => {
    const lookup = testKey('contested')
    await invite(invitation(lookup))
    const answers = await Promise.all(Array.from({ length: 10 }, () => claim(lookup, sealedLooking(1, 1))))
    expect(statusesOf(answers)).toEqual([200, ...Array(9).fill(409)])
    const contested = (await claims()).find((one) => one.invitation === invitationIdOf(lookup.public))
    expect(contested?.sealed).toHaveLength(4)
  })

  it('takes an invitation once; the same again is a repeat, another under its id a conflict', async () => {
    const [lookup, fresh] = [testKey('twice'), testKey('fresh')]
    expect(await invite(invitation(lookup))).toMatchObject({ status: 201 })
    expect(await invite(invitation(lookup), invitation(fresh))).toMatchObject({ status: 201 })
    expect(await invite(invitation(testKey('with it')), invitation(lookup, '2026-12-01'))).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
    expect(await claim(testKey('with it'), sealedLooking(1, 1))).toMatchObject({ status: 404 })
    const others = await server().post(`/v1/organisation/${server().network.moss.id}/invitations`, {
      token: tokens.moss,
      body: { invitations: [invitation(lookup)] },
    })
    expect(others).toMatchObject({ status: 409 })
  })

  it('holds until the end of its day; then the welcome goes, and a claim made in time stays for staff', async () => {
    const [open, claimed] = [testKey('open'), testKey('in time')]
    await invite(invitation(open), invitation(claimed))
    expect(await claim(claimed, sealedLooking(1, 1))).toMatchObject({ status: 200 })
    server().clock.now = new Date(Date.parse(NOON) + 3 * DAY_MS)
    expect(await claim(open, sealedLooking(1, 1))).toMatchObject({ status: 404 })
    for (const job of server().app.jobs) await job.run()
    server().clock.now = new Date(NOON)
    const kept = await server().database.db.selectFrom('invitation').selectAll().execute()
    expect(kept.every((one) => one.welcome === null)).toBe(true)
    const ids = kept.map((one) => text(one.invitation))
    expect(ids).toContain(invitationIdOf(claimed.public))
    expect(ids).not.toContain(invitationIdOf(open.public))
    expect(await claim(claimed, sealedLooking(1, 1))).toMatchObject({ status: 404 })
    tokens.kelp = await server().signIn(server().network.kelp.staff)
    tokens.moss = await server().signIn(server().network.moss.staff)
  })

  it('closes for good, and only what is its own', async () => {
    const lookup = testKey('closed')
    await invite(invitation(lookup))
    await claim(lookup, sealedLooking(1, 1))
    const body = { invitations: [invitationIdOf(lookup.public)] }
    const path = (id: string) => `/v1/organisation/${id}/invitations/close`
    const { kelp, moss } = server().network
    await server().post(path(moss.id), { token: tokens.moss, body })
    expect((await claims()).some((one) => one.invitation === body.invitations[0])).toBe(true)
    expect(await server().post(path(kelp.id), { token: tokens.kelp, body })).toMatchObject({ status: 200 })
    expect((await claims()).some((one) => one.invitation === body.invitations[0])).toBe(false)
    expect(await claim(lookup, sealedLooking(1, 1))).toMatchObject({ status: 404 })
    const journal = await readFile(server().journalPath, 'utf8')
    expect(journal.split('\n').filter((line) => line.includes(String(body.invitations[0])))).toHaveLength(1)
  })

  it('replaces a document by its next version only', async () => {
    const path = of('documents/register')
    const put = (version: number, sealed: Buffer) =>
      server().post(path, { token: tokens.kelp, body: { version, sealed: text(sealed) } })
    expect(await server().get(path, { token: tokens.kelp })).toMatchObject({ status: 404 })
    const [first, second] = [sealedLooking(4, 1), sealedLooking(4, 1)]
    const moved = { status: 409, body: { code: 'version-moved' } }
    expect(await put(2, first)).toMatchObject(moved)
    expect(await put(1, first)).toMatchObject({ status: 201, body: { version: 1 } })
    expect(await put(1, first)).toMatchObject({ status: 201 })
    expect(await put(1, second)).toMatchObject(moved)
    const answers = await Promise.all([1, 2, 3, 4].map(() => put(2, sealedLooking(4, 1))))
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409])
    expect((await server().get(path, { token: tokens.kelp })).body).toMatchObject({ version: 2 })
    expect(await put(3, sealedLooking(4, 3))).toMatchObject({ status: 400 })
  })
})
