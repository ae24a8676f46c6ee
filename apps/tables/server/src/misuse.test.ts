import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import { TABLE_JOIN, type TableView } from '@parasol/tables-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ORIGIN,
  type Person,
  settingsFor,
  signed,
  startTableService,
  testKey,
  type TestService,
  type TestTable,
} from './table-service-for-tests.ts'

const range = (length: number): number[] => Array.from({ length }, (_none, at) => at)
const POLICE = { id: 'police', name: 'Police', mustHear: false, official: true }
const [chosen] = postgresesForTests()

describe.skipIf(!chosen)('what somebody at a table may try', () => {
  let postgres: RunningPostgresForTests
  let service: TestService
  beforeAll(async () => {
    postgres = await startPostgresForTests(chosen?.binaries ?? '')
    service = await startTableService(await postgres.freshDatabase())
  })
  afterAll(async () => {
    await service.close()
    await postgres.stop()
  })

  const walks = async (host: Person, ...steps: readonly string[]) => {
    for (const to of steps) expect((await host.act('step', { to })).status).toBe(200)
  }
  const settingsOf = async (host: Person) => (await host.view()).settings
  const seatCalled = (view: TableView, alias: string) => view.seats.find((each) => each.alias === alias)?.id
  const joinWith = (
    table: TestTable,
    label: string,
    change: object,
    ...invitation: ReturnType<typeof testKey>[]
  ) => {
    const key = testKey(label)
    const said = {
      kind: 'table-join',
      service: 'tables',
      origin: ORIGIN,
      expires: service.expires(),
      table: table.id,
      key: key.public,
      alias: label,
      roles: ['residents'],
      language: 'en',
      room: 1,
      ...change,
    }
    return service.post<{ token: string }>('/v1/seats', {
      signed: signed(TABLE_JOIN, said, key, ...invitation),
    })
  }
  const invitation = async (host: Person, label: string, more: object) => {
    const key = testKey(label)
    const answer = await host.act('invitations', {
      key: key.public,
      kind: 'voice',
      role: null,
      host: false,
      places: 5,
      expires: '2027-01-01',
      ...more,
    })
    return { key, status: answer.status }
  }
  const PROPOSAL = {
    title: 'Proposal',
    text: '',
    rule: { way: 'consent', quorum: 0.2, share: 0.5, roles: [] },
    rules: null,
    statements: [],
  }

  it('[TABLE-16] opens no vote on rules once the table no longer governs, and governs on while one is open', async () => {
    const { host, join } = await service.openTable('turncoat', settingsFor('governing'))
    await join('Second', ['organisations'])
    await walks(host, 'needs', 'agreement', 'decide')
    const rules = [{ rule: 'reports-months', value: 12 }]
    await host.act('proposals', { ...PROPOSAL, rules })
    await host.act('proposals', { ...PROPOSAL, title: 'Voting', rules })
    const idOf = async (title: string) =>
      (await host.view()).proposals.find((each) => each.title === title)?.id
    await host.act('proposals/open', { id: await idOf('Voting'), closesOn: null })
    const settings = await settingsOf(host)
    const open = { ...settings, governs: false, officials: 'voting', roles: [...settings.roles, POLICE] }
    expect(await host.act('settings', { settings: open })).toMatchObject({ body: { code: 'wrong-step' } })
    await host.act('proposals/close', { id: await idOf('Voting') })
    expect((await host.act('settings', { settings: open })).status).toBe(200)
    expect(await host.act('proposals/open', { id: await idOf('Proposal'), closesOn: null })).toMatchObject({
      body: { code: 'not-allowed' },
    })
  })

  it('[TABLE-4] sits in the role of the invitation and no other, then and later', async () => {
    const table = await service.openTable('impostor', settingsFor('neighbourhood'))
    const { key } = await invitation(table.host, 'as a resident', { role: 'residents' })
    const tries = (label: string, roles: readonly string[]) => joinWith(table, label, { roles }, key)
    expect(await tries('Both', ['residents', 'sex-workers'])).toMatchObject({ status: 403 })
    expect(await tries('Other', ['sex-workers'])).toMatchObject({ status: 403 })
    const joined = await tries('Resident', ['residents'])
    expect(joined.status).toBe(201)
    expect(
      await service.post(
        '/v1/table/me',
        { alias: 'Resident', roles: ['sex-workers'], language: 'en' },
        joined.body.token,
      ),
    ).toMatchObject({ body: { code: 'not-allowed' } })
    const free = await table.join('Free', ['residents'])
    await free.act('me', { alias: 'Free', roles: ['providers'], language: 'en' })
    expect((await free.view()).log[0]).toMatchObject({ act: 'roles', about: 'Free' })
  })

  it('[TABLE-4] takes no name that looks like another', async () => {
    const table = await service.openTable('lookalike', settingsFor('neighbourhood'))
    const { key } = await invitation(table.host, 'lookalike', {})
    for (const alias of ['HOST', 'Ho\u200Dst', '\u041Dost'.replace('\u041D', '\u04BA'), 'H0st', 'H o s t'])
      expect(await joinWith(table, alias, { alias }, key)).toMatchObject({ body: { code: 'alias-taken' } })
    const person = await table.join('Heron', ['residents'])
    expect(
      await person.act('me', { alias: 'h\u043Est', roles: ['residents'], language: 'en' }),
    ).toMatchObject({
      body: { code: 'alias-taken' },
    })
    await person.act('me', { alias: 'Egret', roles: ['residents'], language: 'en' })
    expect((await person.view()).log[0]).toMatchObject({ act: 'renamed', about: 'Egret' })
  })

  it('[TABLE-12] counts a vote on the terms on which it was opened', async () => {
    const { host, join } = await service.openTable(
      'terms',
      settingsFor('neighbourhood', { smallestCell: 10 }),
    )
    const people = [host]
    for (const at of range(5)) people.push(await join(`Resident ${at}`, ['residents']))
    await walks(host, 'needs', 'agreement', 'decide')
    await host.act('proposals', PROPOSAL)
    const id = (await host.view()).proposals[0]?.id
    await host.act('proposals/open', { id, closesOn: null })
    for (const [at, person] of people.entries())
      await person.act('proposals/ballot', { id, option: at < 3 ? 'agree' : 'disagree', reason: '' })
    const settings = await settingsOf(host)
    expect((await host.act('settings', { settings: { ...settings, smallestCell: 5 } })).status).toBe(200)
    await host.act('proposals/close', { id })
    expect((await host.view()).proposals[0]?.result).toMatchObject({
      outcome: 'no-result',
      cell: { kind: 'too-few' },
    })
  })

  it('[TABLE-8] [AGREE-23] counts a role that was small when people began to answer with others, whoever comes later', async () => {
    const table = await service.openTable('crowded', settingsFor('neighbourhood', { moderation: 'after' }))
    const { host, join } = table
    const one = await join('Worker', ['sex-workers'])
    const residents = [] as Person[]
    for (const at of range(6)) residents.push(await join(`Resident ${at}`, ['residents']))
    await walks(host, 'needs')
    await host.act('statements', { text: 'We need light.' })
    const id = (await host.view()).statements[0]?.id
    await one.act('votes', { id, vote: -1 })
    for (const each of residents) await each.act('votes', { id, vote: 1 })
    for (const at of range(4)) await (await join(`Late ${at}`, ['sex-workers'])).act('votes', { id, vote: 1 })
    await walks(host, 'agreement')
    expect((await host.view()).rounds[0]?.result.voices).toEqual([
      { roles: ['sex-workers', 'residents'], people: 12 },
    ])
  })

  it('[TABLE-13] gives police no votes while people answer, and says when it does', async () => {
    const { host } = await service.openTable('promoted', settingsFor('neighbourhood'))
    await walks(host, 'needs')
    const settings = await settingsOf(host)
    const change = (officials: string) => host.act('settings', { settings: { ...settings, officials } })
    expect(await change('voting')).toMatchObject({ body: { code: 'wrong-step' } })
    await walks(host, 'agreement')
    expect((await change('voting')).status).toBe(200)
    const view = await host.view()
    expect([view.room, view.me.seenRoom]).toEqual([2, 1])
  })

  it('[TABLE-13] lets nobody back who was removed, and seats no guest and no official as host', async () => {
    const table = await service.openTable('rogue', settingsFor('neighbourhood'))
    const { host, join } = table
    const rogue = await join('Rogue', ['residents'], { host: true })
    const back = await invitation(rogue, 'back door', { host: true })
    expect(back.status).toBe(200)
    await host.act('seats/remove', { seat: seatCalled(await host.view(), 'Rogue'), reason: 'Asked to go.' })
    expect(await joinWith(table, 'Newcomer', {}, back.key)).toMatchObject({
      body: { code: 'invitation-refused' },
    })
    for (const offer of [
      { kind: 'guest', host: true },
      { role: 'government', host: true },
    ])
      expect((await invitation(host, JSON.stringify(offer), offer)).status).toBe(403)
  })

  it('[TABLE-13] does nothing more for somebody whose seat was taken while her call waited', async () => {
    const { host, join } = await service.openTable('queue', settingsFor('neighbourhood'))
    const rogue = await join('Rogue', ['residents'], { host: true })
    const crony = await join('Crony', ['residents'])
    const view = await host.view()
    const [rogues, cronys] = [seatCalled(view, 'Rogue'), seatCalled(view, 'Crony')]
    const held = await service.database.pool.connect()
    await held.query("begin; select * from round_table where name = 'queue' for update")
    const waiting = async () =>
      (await held.query<{ count: number }>('select count(*) from pg_locks where not granted')).rows[0]?.count
    const removed = host.act('seats/remove', { seat: rogues, reason: 'Asked to go.' })
    await expect.poll(waiting).toBe(1)
    const late = rogue.act('host', { seat: cronys, host: true })
    await expect.poll(waiting).toBe(2)
    await held.query('rollback')
    held.release()
    expect([(await removed).status, (await late).status]).toEqual([200, 401])
    expect((await crony.view()).me.host).toBe(false)
    expect((await service.get('/v1/table', rogue.token)).status).toBe(401)
  })

  it('[TABLE-6] shows the public nothing that was said before the door was opened', async () => {
    const { host, name } = await service.openTable('opened', settingsFor('neighbourhood'))
    await walks(host, 'needs', 'agreement', 'decide', 'commit')
    const settings = await settingsOf(host)
    expect((await host.act('settings', { settings: { ...settings, door: 'open' } })).status).toBe(200)
    expect((await host.view()).room).toBe(2)
    const seen = async () => {
      const { body } = await service.get<{
        tables: { room: { name: string }; rounds: { round: number }[] }[]
      }>('/v1/open-tables')
      return body.tables.find((each) => each.room.name === name)?.rounds.map(({ round }) => round)
    }
    expect(await seen()).toEqual([])
    await walks(host, 'agenda', 'stock', 'needs', 'agreement')
    expect(await seen()).toEqual([2])
  })

  it('[TABLE-20] fills no table alone, and stops no server', async () => {
    const { host, join } = await service.openTable('filled', settingsFor('network', { moderation: 'after' }))
    const busy = await join('Busy', ['organisations'])
    await walks(host, 'needs')
    const statuses = [] as number[]
    for (const at of range(125))
      statuses.push((await busy.act('statements', { text: `Statement ${at}` })).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(120)
    expect(statuses.at(-1)).toBe(429)
    expect((await host.act('statements', { text: 'From somebody else' })).status).toBe(200)

    const held = await service.database.pool.connect()
    await held.query("begin; select * from round_table where name = 'filled' for update")
    const waits = await busy.act('observations', {
      text: 'While it is counted',
      where: '',
      when: '',
      source: '',
    })
    await held.query('rollback')
    held.release()
    expect(waits).toMatchObject({ status: 503, body: { code: 'unavailable' } })

    const [answers, other] = await Promise.all([
      Promise.all(range(12).map(() => busy.act('mail/confirm', { code: '000000' }))),
      service.get('/readyz'),
    ])
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([403])
    expect(other.status).toBe(200)
  })
})
