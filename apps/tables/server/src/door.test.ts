import { randomBytes } from 'node:crypto'
import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import { type RoomView, TABLE_JOIN, TABLE_LOOK, TABLE_SIGN_IN } from '@parasol/tables-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clearAway } from './jobs/jobs.ts'
import {
  CODE,
  ORIGIN,
  settingsFor,
  signed,
  startTableService,
  testKey,
  type TestService,
} from './table-service-for-tests.ts'

describe.each(postgresesForTests())('the door of a table, on $name', ({ binaries }) => {
  let postgres: RunningPostgresForTests
  let service: TestService
  beforeAll(async () => {
    postgres = await startPostgresForTests(binaries)
    service = await startTableService(await postgres.freshDatabase())
  })
  afterAll(async () => {
    await service.close()
    await postgres.stop()
  })

  const common = () => ({ service: 'tables', origin: ORIGIN, expires: service.expires() })
  const joinOf = (table: string, key: ReturnType<typeof testKey>, change: object = {}) => ({
    kind: 'table-join',
    ...common(),
    table,
    key: key.public,
    alias: 'Newcomer',
    roles: ['residents'],
    language: 'en',
    room: 1,
    ...change,
  })
  const invite = async (
    host: Awaited<ReturnType<TestService['openTable']>>['host'],
    label: string,
    more: object = {},
  ) => {
    const key = testKey(label)
    const made = await host.act('invitations', {
      key: key.public,
      kind: 'voice',
      role: null,
      host: false,
      places: 1,
      expires: '2027-01-01',
      ...more,
    })
    expect(made.status).toBe(200)
    return key
  }

  it('[TABLE-2] opens a table only with the code, and once under a name', async () => {
    const settings = settingsFor('neighbourhood')
    const id = randomBytes(16).toString('base64url')
    const key = testKey('opener')
    const own = signed(TABLE_JOIN, joinOf(id, key), key)
    const open = (body: object) =>
      service.post('/v1/tables', { code: CODE, name: 'first', settings, signed: own, ...body })
    expect(await open({ code: 'wrong' })).toMatchObject({ status: 403, body: { code: 'code-refused' } })
    expect(await open({ signed: signed(TABLE_JOIN, joinOf(id, key), testKey('other')) })).toMatchObject({
      status: 403,
    })
    expect((await open({ code: CODE.toUpperCase().replaceAll('-', ' ') })).status).toBe(201)
    expect(await open({})).toMatchObject({ status: 409, body: { code: 'name-taken' } })
    expect(await service.post('/v1/door', { name: 'first' })).toMatchObject({ body: { table: id } })
    expect(await service.post('/v1/door', { name: 'other' })).toMatchObject({ status: 404 })
  })

  it('[TABLE-3] shows the room before anybody joins, and asks again when police or government come', async () => {
    const table = await service.openTable('watched', settingsFor('neighbourhood'))
    const invitation = await invite(table.host, 'invitation to look')
    const look = async () =>
      (
        await service.post<RoomView>('/v1/invitations/look', {
          signed: signed(TABLE_LOOK, { kind: 'table-look', ...common() }, invitation),
        })
      ).body
    const room = await look()
    expect(room).toMatchObject({
      present: ['sex-workers'],
      people: 1,
      room: 1,
      settings: { officials: 'listening' },
    })
    const key = testKey('careful')
    const join = (change: object = {}) =>
      service.post('/v1/seats', {
        signed: signed(TABLE_JOIN, joinOf(table.id, key, change), key, invitation),
      })
    await table.join('From the city', ['government'])
    expect(await join()).toMatchObject({ status: 409, body: { code: 'room-changed' } })
    const again = await look()
    expect(again).toMatchObject({ room: 2, present: ['sex-workers', 'government'] })
    expect((await join({ room: again.room })).status).toBe(201)
    const here = await table.host.view()
    expect([here.room, here.me.seenRoom]).toEqual([2, 1])
    expect((await table.host.act('room', { room: 2 })).status).toBe(200)
    expect((await table.host.view()).me.seenRoom).toBe(2)
  })

  it('[TABLE-4] takes an invitation once, in time, for what it says, and nobody’s without a signature', async () => {
    const table = await service.openTable('guarded', settingsFor('neighbourhood'))
    const invitation = await invite(table.host, 'guarded invitation')
    const key = testKey('first comer')
    const post = (statement: object, ...keys: ReturnType<typeof testKey>[]) =>
      service.post('/v1/seats', { signed: signed(TABLE_JOIN, statement, ...keys) })
    const refused = { status: 403, body: { code: 'invitation-refused' } }
    expect(await post(joinOf(table.id, key), key)).toMatchObject(refused)
    expect(await post(joinOf(table.id, key), invitation)).toMatchObject(refused)
    expect(await post(joinOf(table.id, key), key, testKey('made up'))).toMatchObject(refused)
    expect(
      await post(joinOf(table.id, key, { origin: 'https://elsewhere.example' }), key, invitation),
    ).toMatchObject(refused)
    expect(
      await post(joinOf(table.id, key, { expires: '2026-11-26T19:59:00.000Z' }), key, invitation),
    ).toMatchObject(refused)
    expect(await post(joinOf(table.id, key, { roles: ['government'] }), key, invitation)).toMatchObject(
      refused,
    )
    expect(await post(joinOf(table.id, key, { roles: [] }), key, invitation)).toMatchObject(refused)
    expect(await post(joinOf(table.id, key, { alias: 'HOST' }), key, invitation)).toMatchObject({
      body: { code: 'alias-taken' },
    })
    expect((await post(joinOf(table.id, key), key, invitation)).status).toBe(201)
    const late = testKey('second comer')
    expect(await post(joinOf(table.id, late, { alias: 'Late' }), late, invitation)).toMatchObject(refused)
    const old = await invite(table.host, 'old invitation', { expires: '2026-11-25' })
    expect(await post(joinOf(table.id, late, { alias: 'Late' }), late, old)).toMatchObject(refused)
  })

  it('[TABLE-5] lets her back with her key alone, once a challenge', async () => {
    const table = await service.openTable('returning', settingsFor('network'))
    const { challenge } = (await service.post<{ challenge: string }>('/v1/sign-in/challenge')).body
    const said = (change: object = {}) => ({
      kind: 'table-sign-in',
      ...common(),
      table: table.id,
      challenge,
      ...change,
    })
    const post = (statement: object, key = table.host.key) =>
      service.post<{ token: string }>('/v1/sign-in', { signed: signed(TABLE_SIGN_IN, statement, key) })
    expect(await post(said(), testKey('somebody'))).toMatchObject({ status: 403 })
    expect(await post(said({ challenge: Buffer.alloc(16).toString('base64url') }))).toMatchObject({
      status: 403,
    })
    const { status, body } = await post(said())
    expect(status).toBe(201)
    expect(await post(said())).toMatchObject({ status: 403 })
    expect((await service.get('/v1/table', body.token)).status).toBe(200)
    expect((await service.post('/v1/sign-out', undefined, body.token)).status).toBe(200)
    expect((await service.get('/v1/table', body.token)).status).toBe(401)
    expect((await service.get('/v1/table')).status).toBe(401)
  })

  it('[TABLE-6] an open door needs no invitation and lets no police or government in', async () => {
    const roles = [
      { id: 'anybody', name: 'Anybody', mustHear: false, official: false },
      { id: 'police', name: 'Police', mustHear: false, official: true },
    ]
    const table = await service.openTable(
      'open-call',
      settingsFor('open', { roles, officials: 'listening' }),
      ['anybody'],
    )
    const key = testKey('passer-by')
    const post = (change: object) =>
      service.post('/v1/seats', {
        signed: signed(TABLE_JOIN, joinOf(table.id, key, { roles: ['anybody'], ...change }), key),
      })
    expect(await post({ roles: ['police'] })).toMatchObject({ status: 403 })
    expect((await post({})).status).toBe(201)
    const { body } = await service.get<{ tables: { room: { name: string } }[] }>('/v1/open-tables')
    expect(body.tables.map(({ room }) => room.name)).toEqual(['open-call'])
  })

  it('[TABLE-13] removes with a reason in the log, keeps a host, and bars officials from a table that governs', async () => {
    const table = await service.openTable('governed', settingsFor('governing'))
    const other = await table.join('Other', ['organisations'])
    const { seats } = await table.host.view()
    const [him, host] = [
      seats.find(({ alias }) => alias === 'Other'),
      seats.find(({ alias }) => alias === 'Host'),
    ]
    expect(await other.act('seats/remove', { seat: host?.id, reason: 'x' })).toMatchObject({ status: 403 })
    expect(await table.host.act('leave')).toMatchObject({ status: 409, body: { code: 'last-host' } })
    expect(await table.host.act('host', { seat: host?.id, host: false })).toMatchObject({
      body: { code: 'last-host' },
    })
    expect(await table.host.act('seats/remove', { seat: him?.id, reason: '' })).toMatchObject({ status: 403 })
    expect((await table.host.act('seats/remove', { seat: him?.id, reason: 'Asked to go.' })).status).toBe(200)
    expect((await service.get('/v1/table', other.token)).status).toBe(401)
    expect((await table.host.view()).log[0]).toMatchObject({
      act: 'removed',
      about: 'Other',
      reason: 'Asked to go.',
    })
    const roles = [
      ...settingsFor('governing').roles,
      { id: 'police', name: 'Police', mustHear: false, official: true },
    ]
    const change = (settings: object) => table.host.act('settings', { settings })
    expect(await change(settingsFor('governing', { roles }))).toMatchObject({ status: 400 })
    expect(await change(settingsFor('governing', { officials: 'listening' }))).toMatchObject({ status: 400 })
    expect((await change(settingsFor('governing', { title: 'Another title' }))).status).toBe(200)
  })

  it('[TABLE-17] deletes so that nothing is left, not even in the files of the database', async () => {
    const table = await service.openTable('short-lived', settingsFor('network', { about: 'needle-about' }))
    await table.host.act('observations', { text: 'needle-observation', where: '', when: '', source: '' })
    await table.host.act('step', { to: 'needs' })
    await table.host.act('statements', { text: 'needle-statement' })
    await table.host.act('votes', { id: (await table.host.view()).statements[0]?.id, vote: 1 })
    await table.host.act('step', { to: 'agreement' })
    await table.host.act('meeting', {
      meeting: {
        day: '2027-01-12',
        time: '10:00',
        zone: 'America/Vancouver',
        place: 'needle-place',
        notes: 'needle-notes',
      },
    })
    await service.database.pool.query('analyze')
    expect(await table.host.act('delete', { name: 'short-lived-not' })).toMatchObject({ status: 400 })
    expect((await table.host.act('delete', { name: 'short-lived' })).status).toBe(200)
    expect((await service.get('/v1/table', table.host.token)).status).toBe(401)
    await clearAway({ db: service.database.db, now: () => service.clock.now })
    const { rows } = await service.database.pool.query<{ found: string }>(
      `select relname as found from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { found } of rows) {
      const { rows: left } = await service.database.pool.query(
        `select count(*) as left from ${found} each where each::text like '%needle-%'`,
      )
      expect(left).toEqual([{ left: 0 }])
    }
    await service.database.pool.query('checkpoint')
    for (const { found } of rows) {
      const { rows: pages } = await service.database.pool.query<{ bytes: Buffer | null }>(
        `select pg_read_binary_file(pg_relation_filepath($1::regclass)) as bytes`,
        [found],
      )
      expect(pages[0]?.bytes?.includes('needle-') ?? false).toBe(false)
    }
    // What the planner knows of columns is a copy of their values.
    const { rows: statistics } = await service.database.pool.query(
      "select tablename, attname from pg_stats where schemaname = 'public' and tablename not like 'kysely%'",
    )
    expect(statistics).toEqual([])
  })
})
