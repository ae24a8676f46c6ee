import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { genesisHead, nextHead, SEGMENT, splitBodies } from '@parasol/protocol'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCharter, replaceCharter } from './roster/store.ts'
import { somebodyWaits } from './testing/locks.ts'
import { statusesOf } from './testing/call.ts'
import { AREA, nextState, type TestOrganisation } from './testing/network.ts'
import { type TestEntry, testEntry } from './testing/sealed.ts'
import { serverOn } from './test-server.ts'

type Tail = {
  count: number
  head: string
  segments: number
  headers: string[]
  notes: { organisation: string; sealed: string }[]
  withdrawn: { entry: string; preimage: string }[]
  recalled: string[]
}
type Circle = { readonly organisation: string; readonly version: number }

const wrapsFor = (...circles: readonly Circle[]) =>
  circles.map((circle) => ({ ...circle, wrap: randomBytes(80).toString('base64url') }))
const circle = ({ id }: TestOrganisation, version = 1): Circle => ({ organisation: id, version })

describe.each(postgresesForTests())('feed on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  const tokens = { kelp: '', moss: '', fern: '' }
  beforeAll(async () => {
    await begin()
    const { kelp, moss, fern } = server().network
    tokens.kelp = await server().signIn(kelp.staff)
    tokens.moss = await server().signIn(moss.staff)
    tokens.fern = await server().signIn(fern.staff)
  })
  afterAll(end)

  const tail = async (feed: string) => (await server().get<Tail>(`/v1/feeds/${feed}/tail`)).body
  const append = async (
    feed: string,
    { header, body }: Pick<TestEntry, 'header' | 'body'>,
    more: { previous?: string; wraps?: object[]; token?: string } = {},
  ) => {
    const { token = tokens.kelp, wraps, previous = (await tail(feed)).head } = more
    return server().post<{ index: number; head: string; code: string }>(`/v1/feeds/${feed}/entries`, {
      token,
      body: { previous, header, body: body.toString('base64url'), ...(wraps && { wraps }) },
    })
  }
  const everybody = () => {
    const { kelp, moss, fern } = server().network
    return wrapsFor(circle(kelp), circle(moss), circle(fern))
  }

  it('is empty at first, at the head that its name gives it', async () => {
    expect(await tail(AREA)).toEqual({
      count: 0,
      head: genesisHead(server().network.network, AREA),
      segments: 0,
      headers: [],
      notes: [],
      withdrawn: [],
      recalled: [],
    })
    expect(await server().get('/v1/feeds/elsewhere/tail')).toMatchObject({ status: 404 })
  })

  it('starts an epoch only with wraps for exactly the circles served', async () => {
    const { kelp, moss } = server().network
    const first = testEntry(1)
    const stale = { status: 422, body: { code: 'stale-circles' } }
    expect(await append(AREA, first)).toMatchObject(stale)
    expect(await append(AREA, first, { wraps: wrapsFor(circle(kelp, 2)) })).toMatchObject(stale)
    expect(await append(AREA, first, { wraps: wrapsFor(circle(kelp), circle(moss)) })).toMatchObject(stale)
    expect(await append(AREA, first, { wraps: wrapsFor(circle(kelp), circle(kelp)) })).toMatchObject(stale)
    const wraps = wrapsFor(circle(kelp))
    expect(await append(AREA, first, { wraps })).toMatchObject({ status: 201, body: { index: 0 } })
    expect((await server().get(`/v1/feeds/${AREA}/epochs/1`)).body).toEqual({ wraps })
    expect(await server().get(`/v1/feeds/${AREA}/epochs/2`)).toMatchObject({ status: 404 })
    expect(await append(AREA, testEntry(1), { wraps })).toMatchObject({ status: 400 })
  })

  it('chains headers, and moves the head one entry at a time', async () => {
    const network = server().network.network
    const [first, second] = [testEntry(1), testEntry(1)]
    const start = genesisHead(network, 'province')
    await append('province', first, { wraps: everybody() })
    const afterFirst = nextHead(start, first.header)
    expect(await append('province', second, { previous: start })).toMatchObject({
      status: 409,
      body: { code: 'head-moved' },
    })
    expect(await append('province', second, { previous: afterFirst, token: tokens.moss })).toMatchObject({
      status: 201,
      body: { index: 1, head: nextHead(afterFirst, second.header) },
    })
    expect(await tail('province')).toMatchObject({
      count: 2,
      head: nextHead(afterFirst, second.header),
      headers: [first.header, second.header],
    })
  })

  it('tells a repeat of an append from another entry under its id', async () => {
    const entry = testEntry(1)
    const { body: stored } = await append('province', entry)
    await append('province', testEntry(1))
    expect(await append('province', entry)).toMatchObject({ status: 201, body: stored })
    const { count } = await tail('province')
    const other = testEntry(1, { entry: entry.entry })
    expect(await append('province', other)).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await tail('province')).count).toBe(count)
  })

  it('lets one of many appends to one head through', async () => {
    const { head: previous, count } = await tail('province')
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => append('province', testEntry(1), { previous })),
    )
    expect(statusesOf(answers)).toEqual([201, ...Array(15).fill(409)])
    expect((await tail('province')).count).toBe(count + 1)
  })

  it('resolves two epochs started at once to one, and refuses the epoch before', async () => {
    const { head: previous } = await tail('province')
    const starts = await Promise.all(
      [tokens.kelp, tokens.moss].map((token) =>
        append('province', testEntry(2), { previous, wraps: everybody(), token }),
      ),
    )
    expect(statusesOf(starts)).toEqual([201, 409])
    const superseded = { status: 409, body: { code: 'superseded-epoch' } }
    expect(await append('province', testEntry(1))).toMatchObject(superseded)
    expect(await append('province', testEntry(4), { wraps: everybody() })).toMatchObject(superseded)
    expect(await append('province', testEntry(2))).toMatchObject({ status: 201 })
  })

  it('takes no header that is not the one way to write it, or not true of the body', async () => {
    const entry = testEntry(2)
    const malformed = { status: 400, body: { code: 'malformed' } }
    const { size, ...rest } = JSON.parse(entry.header) as { size: number }
    for (const header of [
      entry.header.replace('{', '{ '),
      JSON.stringify({ size, ...rest }),
      JSON.stringify({ ...rest, size, note: 'x' }),
    ]) {
      expect(await append('province', { header, body: entry.body })).toMatchObject(malformed)
    }
    const otherBody = { header: entry.header, body: randomBytes(entry.body.length) }
    expect(await append('province', otherBody)).toMatchObject(malformed)
    const { header, body } = testEntry(2, { size: 1 })
    const longer = header.replace('"size":1', '"size":4')
    expect(await append('province', { header: longer, body })).toMatchObject(malformed)
  })

  it('is closed to staff of organisations that it does not serve', async () => {
    const entry = testEntry(1)
    expect(await append(AREA, entry, { token: tokens.moss })).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    })
    const steward = await server().signIn(server().network.stewards[0])
    expect(await append('province', testEntry(2), { token: steward })).toMatchObject({ status: 403 })
  })

  it('gives the desk feed keys to inboxes, in their versions', async () => {
    const { kelp, moss, fern } = server().network
    const wraps = wrapsFor(circle(kelp), circle(moss), circle(fern))
    expect(await append('desk', testEntry(1), { wraps })).toMatchObject({ status: 201 })
  })

  it('hides a warning when a slot opens, for anybody who has the secret, and journals it before', async () => {
    const entry = testEntry(2)
    await append('province', entry)
    const preimage = entry.preimage.toString('base64url')
    const wrong = randomBytes(32).toString('base64url')
    const withdraw = (secret: string, id: string = entry.entry) =>
      server().post('/v1/withdrawals', { body: { feed: 'province', entry: id, preimage: secret } })
    expect(await withdraw(wrong)).toMatchObject({ status: 422, body: { code: 'wrong-secret' } })
    expect(await withdraw(preimage, testEntry(1).entry)).toMatchObject({ status: 404 })
    expect(await withdraw(preimage)).toMatchObject({ status: 200, body: { withdrawn: true } })
    expect(await withdraw(preimage)).toMatchObject({ status: 200 })
    const { withdrawn, headers } = await tail('province')
    expect(withdrawn).toEqual([{ entry: entry.entry, preimage }])
    expect(headers).toContain(entry.header)
    const { body } = await server().get<Buffer>('/v1/feeds/province/bodies/0')
    const bodies = splitBodies(body)
    expect(bodies.ok && bodies.value.size).toBe(headers.length - 1)
    expect(bodies.ok && bodies.value.has(entry.entry)).toBe(false)
    expect(await readFile(server().journalPath, 'utf8')).toContain(preimage)
  })

  it('deletes the body that a later entry recalls', async () => {
    const [recalled, recalling] = [testEntry(2), testEntry(2)]
    await append('province', recalled)
    const recall = (entry: string, by: string) =>
      server().post('/v1/feeds/province/recalls', { token: tokens.kelp, body: { entry, recall: by } })
    expect(await recall(recalled.entry, recalling.entry)).toMatchObject({ status: 404 })
    await append('province', recalling)
    expect(await recall(recalling.entry, recalled.entry)).toMatchObject({ status: 404 })
    expect(await recall(recalled.entry, recalling.entry)).toMatchObject({ status: 200 })
    expect((await tail('province')).recalled).toEqual([recalled.entry])
    const { body } = await server().get<Buffer>('/v1/feeds/province/bodies/0')
    const bodies = splitBodies(body)
    expect(bodies.ok && bodies.value.has(recalled.entry)).toBe(false)
    expect(bodies.ok && bodies.value.has(recalling.entry)).toBe(true)
  })

  it("keeps each organisation's newest note, written by its own staff", async () => {
    const { kelp, moss } = server().network
    const leave = (organisation: string, sealed: Buffer, token: string) =>
      server().post('/v1/feeds/province/notes', {
        token,
        body: { organisation, sealed: sealed.toString('base64url') },
      })
    const notes = [1, 2, 3].map(() => randomBytes(1064)) as [Buffer, Buffer, Buffer]
    expect(await leave(kelp.id, notes[0], tokens.kelp)).toMatchObject({ status: 200 })
    expect(await leave(kelp.id, notes[1], tokens.kelp)).toMatchObject({ status: 200 })
    expect(await leave(moss.id, notes[2], tokens.kelp)).toMatchObject({ status: 403 })
    expect((await tail('province')).notes).toEqual([
      { organisation: kelp.id, sealed: notes[1].toString('base64url') },
    ])
  })

  it('[G13] takes nothing more under an epoch that a changed circle has the key of, until the next one begins', async () => {
    const { kelp, moss, fern } = server().network
    const changed = nextState(moss, {
      circle: { version: 2, key: randomBytes(32).toString('base64url') as typeof moss.state.circle.key },
    })
    const coordinator = await server().signIn(moss.coordinator)
    await server().post('/v1/roster/organisation', { token: coordinator, body: { signed: changed.signed } })
    const stale = { status: 422, body: { code: 'stale-circles' } }
    expect(await append('province', testEntry(2))).toMatchObject(stale)
    const old = wrapsFor(circle(kelp), circle(moss), circle(fern))
    expect(await append('province', testEntry(3), { wraps: old })).toMatchObject(stale)
    const now = wrapsFor(circle(kelp), circle(moss, 2), circle(fern))
    expect(await append('province', testEntry(3), { wraps: now })).toMatchObject({ status: 201 })
  })

  it('starts no epoch for circles that a change under way is about to replace', async () => {
    const { network, kelp, moss, fern } = server().network
    const { db } = server().database
    const wraps = wrapsFor(circle(kelp), circle(moss, 2), circle(fern))
    const { head: previous } = await tail('province')
    tokens.kelp = await server().signIn(kelp.staff)
    const { waiting } = await db.transaction().execute(async (transaction) => {
      await replaceCharter(transaction, network, await readCharter(transaction, network))
      const appending = append('province', testEntry(4), { previous, wraps })
      expect(await somebodyWaits(db)).toBe(true)
      return { waiting: appending }
    })
    expect(await waiting).toMatchObject({ status: 422, body: { code: 'stale-circles' } })
  })

  it('serves full segments as what never changes, and the tail and bodies as what does', async () => {
    const entries: TestEntry[] = []
    let { head, count } = await tail('desk')
    for (; count <= SEGMENT; count++) {
      const entry = testEntry(1)
      entries.push(entry)
      head = (await append('desk', entry, { previous: head })).body.head
    }
    const segment = await server().get<{ headers: string[] }>('/v1/feeds/desk/segments/0')
    expect(segment.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(segment.body.headers).toHaveLength(SEGMENT)
    expect(segment.body.headers.at(-1)).toBe(entries.at(-2)?.header)
    const answered = await server().get<Tail>('/v1/feeds/desk/tail')
    expect(answered.headers['cache-control']).toBe('no-store')
    expect(answered.body).toMatchObject({
      count: SEGMENT + 1,
      segments: 1,
      headers: [entries.at(-1)?.header],
    })
    const bodies = await server().get<Buffer>('/v1/feeds/desk/bodies/1')
    expect(bodies.headers['cache-control']).toBe('no-store')
    expect(bodies.body.length).toBe(16 + 4 + 1064)
    expect(await server().get('/v1/feeds/desk/segments/1')).toMatchObject({ status: 404 })
    expect(await server().get('/v1/feeds/desk/bodies/2')).toMatchObject({ status: 404 })
  })
})
