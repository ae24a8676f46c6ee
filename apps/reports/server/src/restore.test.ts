import { randomBytes } from 'node:crypto'
import { appendFile, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { invitationIdOf, splitBodies } from '@parasol/protocol'
import {
  backupDatabase,
  type DatabaseConnection,
  migrate,
  openDatabase,
  restoreDatabase,
} from '@parasol/service'
import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJournal } from './http/journal.ts'
import type { Tables } from './http/tables.ts'
import { migrations } from './migrations/index.ts'
import { testKey } from './testing/keys.ts'
import { nextState } from './testing/network.ts'
import { requestOf, reportOf } from './testing/reports.ts'
import { sealedLooking, type TestEntry, testEntry } from './testing/sealed.ts'
import { callsOf, joinOrganisations, startTestServer, type TestServer } from './test-server.ts'

const kept = testKey('kept')
const withdrawn = testKey('withdrawn after the backup')
const late = testKey('sent and withdrawn after the backup')
const invited = testKey('invited')
const entries = {
  kept: testEntry(1),
  withdrawn: testEntry(1),
  recalled: testEntry(1),
  recalling: testEntry(1),
  late: testEntry(1),
}

describe.each(postgresesForTests())('a restored backup on $name', ({ binaries }) => {
  let postgres: RunningPostgresForTests
  let folder: string
  let server: TestServer
  let token: string
  const sent = { late: {} as object }

  const append = async (of: TestServer, { header, body }: TestEntry, wraps?: object[]) => {
    const tail = await of.get<{ head: string }>('/v1/feeds/province/tail', { token })
    return of.post('/v1/feeds/province/entries', {
      token,
      body: { previous: tail.body.head, header, body: body.toString('base64url'), ...(wraps && { wraps }) },
    })
  }

  beforeAll(async () => {
    postgres = await startPostgresForTests(binaries)
    folder = await mkdtemp(join(tmpdir(), 'parasol-restore-'))
    const first = await startTestServer({
      connection: await postgres.freshDatabase(),
      journalPath: join(folder, 'first.jsonl'),
    })
    await joinOrganisations(first)
    const { kelp, moss, fern } = first.network
    token = await first.signIn(kelp.staff)
    for (const lookup of [kept, withdrawn]) {
      await first.post('/v1/reports', { body: reportOf(first, { lookup, bits: 8 }) })
    }
    const wraps = [kelp, moss, fern].map(({ id }) => ({
      organisation: id,
      version: 1,
      wrap: randomBytes(80).toString('base64url'),
    }))
    await append(first, entries.kept, wraps)
    await append(first, entries.withdrawn)
    const welcome = sealedLooking(1, 0).toString('base64url')
    const invitations = [{ invitation: invitationIdOf(invited.public), expires: '2026-12-24', welcome }]
    await first.post(`/v1/organisation/${kelp.id}/invitations`, { token, body: { invitations } })

    const connection = await postgres.freshDatabase()
    await copyInto(connection, first)

    const withdraw = (lookup: typeof kept) =>
      first.post('/v1/mailbox/withdraw', {
        body: { request: requestOf(first, lookup, { action: 'withdraw' }) },
      })
    sent.late = reportOf(first, { lookup: late, bits: 8 })
    await first.post('/v1/reports', { body: sent.late })
    for (const lookup of [withdrawn, late]) await withdraw(lookup)
    await append(first, entries.recalled)
    await append(first, entries.recalling)
    const recall = { entry: entries.recalled.entry, recall: entries.recalling.entry }
    await first.post('/v1/feeds/province/recalls', { token, body: recall })
    const preimage = entries.withdrawn.preimage.toString('base64url')
    await first.post('/v1/withdrawals', {
      body: { feed: 'province', entry: entries.withdrawn.entry, preimage },
    })
    await append(first, entries.late)
    const lately = { entry: entries.late.entry, preimage: entries.late.preimage.toString('base64url') }
    await first.post('/v1/withdrawals', { body: { feed: 'province', ...lately } })
    const close = { invitations: [invitationIdOf(invited.public)] }
    await first.post(`/v1/organisation/${kelp.id}/invitations/close`, { token, body: close })

    const journalPath = join(folder, 'second.jsonl')
    await first.close()
    await copyFile(join(folder, 'first.jsonl'), journalPath)
    // What a power cut leaves of a line that no deletion waited for.
    await appendFile(journalPath, '{"kind":"report","netw')
    server = await startTestServer({ connection, journalPath })
    expect(await server.get('/v1/inbox', { token })).toMatchObject({ status: 401 })
    token = await server.signIn(kelp.staff)
  })
  afterAll(async () => {
    await server.close()
    await postgres.stop()
    await rm(folder, { recursive: true })
  })

  it('[G11] deletes again what was withdrawn, recalled and closed since, before anything is served', async () => {
    const read = (lookup: typeof kept) =>
      server.post('/v1/mailbox/read', { body: { request: requestOf(server, lookup, { action: 'read' }) } })
    expect(await read(kept)).toMatchObject({ status: 200 })
    expect(await read(withdrawn)).toMatchObject({ status: 404 })
    expect(await server.post('/v1/reports', { body: sent.late })).toMatchObject({ status: 410 })
    const sealed = sealedLooking(1, 1)
    const request = requestOf(server, invited, { action: 'claim', body: sealed })
    const body = { request, sealed: sealed.toString('base64url') }
    expect(await server.post('/v1/invitations/claim', { body })).toMatchObject({ status: 404 })
  })

  it('shows a feed to desks only until one has given back what is missing, then to everybody', async () => {
    const restoring = { status: 503, body: { code: 'restoring' } }
    for (const path of ['tail', 'bodies/0', 'epochs/1', 'segments/0']) {
      expect(await server.get(`/v1/feeds/province/${path}`)).toMatchObject(restoring)
      expect(await callsOf(server.app.phone, 'GET')(`/v1/feeds/province/${path}`, { token })).toMatchObject({
        status: path === 'segments/0' ? 404 : 200,
      })
    }
    expect(await server.get('/v1/feeds/desk/tail')).toMatchObject(restoring)
    expect(await server.get('/v1/feeds/province/tail', { token })).toMatchObject({ body: { count: 2 } })
    const { moss } = server.network
    const key = randomBytes(32).toString('base64url') as typeof moss.state.circle.key
    const { signed } = nextState(moss, { circle: { version: 2, key } })
    const coordinator = await server.signIn(moss.coordinator)
    await server.post('/v1/roster/organisation', { token: coordinator, body: { signed } })
    expect(await append(server, entries.recalled)).toMatchObject({ status: 201, body: { index: 2 } })
    expect(await append(server, entries.recalling)).toMatchObject({ status: 201, body: { index: 3 } })
    const { withdrawn: known } = (
      await server.get<{ withdrawn: object[] }>('/v1/feeds/province/tail', { token })
    ).body
    expect(known).toHaveLength(1)
    const bodiless = (entry: TestEntry) => append(server, { ...entry, body: Buffer.alloc(0) })
    expect(await bodiless(testEntry(1))).toMatchObject({ status: 400 })
    expect(await bodiless(entries.late)).toMatchObject({ status: 201, body: { index: 4 } })
    expect(await server.post('/v1/feeds/province/settled', { token })).toMatchObject({ status: 200 })
    expect(await server.get('/v1/feeds/province/tail')).toMatchObject({
      status: 200,
      body: {
        count: 5,
        withdrawn: [entries.withdrawn, entries.late]
          .map(({ entry }) => ({ entry }))
          .toSorted((left, right) => Buffer.compare(idBytes(left.entry), idBytes(right.entry))),
        recalled: [entries.recalled.entry],
      },
    })
    expect(await server.get('/v1/feeds/desk/tail')).toMatchObject(restoring)
    expect(await append(server, testEntry(1))).toMatchObject({ status: 422, body: { code: 'stale-circles' } })
  })

  it('[G11] stores no body that a withdrawal or recall had deleted, though a desk gave it back', async () => {
    const { body } = await server.get<Buffer>('/v1/feeds/province/bodies/0')
    const bodies = splitBodies(body)
    expect(bodies.ok && [...bodies.value.keys()]).toEqual([entries.kept.entry, entries.recalling.entry])
  })

  it('finishes once: a server that starts later leaves open feeds open', async () => {
    const again = await startTestServer({
      connection: postgresConnection(server),
      journalPath: server.journalPath,
    })
    expect(await again.get('/v1/feeds/province/tail')).toMatchObject({ status: 200 })
    await again.close()
    expect(readJournal(server.journalPath)).toHaveLength(6)
  })
})

const idBytes = (id: string): Buffer => Buffer.from(id, 'base64url')

const postgresConnection = ({ database }: TestServer): DatabaseConnection => {
  const { host, port, user, password, database: name } = database.pool.options
  return { host, port, user, password, database: name } as Exclude<
    DatabaseConnection,
    { connectionString: string }
  >
}

/** As `parasol restore` does it: rows into an empty database of the same level, and a note for the server. */
async function copyInto(connection: DatabaseConnection, from: TestServer): Promise<void> {
  const to = openDatabase<Tables>({ connection, maxConnections: 1, onLostConnection: () => undefined })
  const chunks: Uint8Array[] = []
  for await (const chunk of backupDatabase(postgresConnection(from))) chunks.push(chunk)
  const restored = await restoreDatabase(connection, Readable.from(chunks), async (level) => {
    const migrated = await migrate(to, migrations, level)
    return migrated.ok
  })
  if (!restored.ok) throw new Error(restored.failure)
  await to.pool.query(
    "insert into service_state (network, key, value) select network, 'restored', 'pending' from charter",
  )
  await to.close()
}
