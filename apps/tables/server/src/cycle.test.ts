import { policyDraftText, readPolicyDraft } from '@parasol/charter'
import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import type { TableView } from '@parasol/tables-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Person,
  settingsFor,
  startTableService,
  type TestService,
  type TestTable,
} from './table-service-for-tests.ts'

const range = (length: number): number[] => Array.from({ length }, (_none, at) => at)

describe.each(postgresesForTests())('a table walks its path, on $name', ({ binaries }) => {
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

  const step = (host: Person, to: string) => host.act('step', { to })
  const statementIn = (view: TableView, text: string) => {
    const found = view.statements.find((each) => each.text === text)
    if (!found) throw new Error(`no statement ${text}`)
    return found
  }
  /** A host and eleven others: six sex workers, five residents, one of the government who only listens. */
  const neighbourhood = async (
    name: string,
  ): Promise<{ table: TestTable; workers: Person[]; residents: Person[] }> => {
    const table = await service.openTable(name, settingsFor('neighbourhood'))
    const workers = [table.host]
    for (const at of range(5)) workers.push(await table.join(`Worker ${at}`, ['sex-workers']))
    const residents: Person[] = []
    for (const at of range(5)) residents.push(await table.join(`Resident ${at}`, ['residents']))
    return { table, workers, residents }
  }

  it('[TABLE-1] [TABLE-7] [TABLE-8] from stock to needs to where it agrees, once and for all', async () => {
    const { table, workers, residents } = await neighbourhood('harbour')
    const [host, second] = workers as [Person, Person]
    expect(
      await second.act('observations', {
        text: 'Street lights are out.',
        where: 'near the harbour',
        when: 'this fall',
        source: '',
      }),
    ).toMatchObject({ status: 200 })
    expect(await second.act('statements', { text: 'Too early.' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-step' },
    })
    expect(await step(second, 'needs')).toMatchObject({ status: 403 })
    expect(await step(host, 'agreement')).toMatchObject({ status: 409 })
    expect((await step(host, 'needs')).status).toBe(200)

    expect((await second.act('statements', { text: 'We need light at night.' })).status).toBe(200)
    expect((await residents[0]?.view())?.statements).toEqual([])
    const waiting = statementIn(await host.view(), 'We need light at night.')
    expect((await host.act('statements/moderate', { id: waiting.id, to: 'shown', reason: '' })).status).toBe(
      200,
    )
    expect((await host.act('statements', { text: 'We need a phone to call.' })).status).toBe(200)
    const ids = (await second.view()).statements.map(({ id }) => id)
    const light = statementIn(await second.view(), 'We need light at night.').id
    expect(ids).toHaveLength(2)

    for (const each of workers) await each.act('votes', { id: light, vote: 1 })
    for (const [at, each] of residents.entries())
      await each.act('votes', { id: light, vote: at < 3 ? 1 : -1 })
    const before = await residents[1]?.view()
    await residents[0]?.act('votes', { id: light, vote: -1 })
    await residents[0]?.act('votes', { id: light, vote: 1 })
    expect(await residents[1]?.view()).toEqual(before)
    expect(statementIn(before as TableView, 'We need light at night.').vote).toBe(1)

    const government = await table.join('Listener', ['government'])
    expect(await government.act('votes', { id: light, vote: 1 })).toMatchObject({ status: 403 })
    expect((await step(host, 'agreement')).status).toBe(200)
    const after = await residents[1]?.view()
    const [round] = after?.rounds ?? []
    const at = round?.statements.findIndex(({ id }) => id === light) ?? -1
    expect(round?.result.voices).toEqual([
      { roles: ['sex-workers'], people: 6 },
      { roles: ['residents'], people: 5 },
    ])
    expect(round?.result.statements[at]).toMatchObject({
      verdict: 'leaning',
      voices: [
        { cell: { kind: 'most', option: 'agree', atLeast: 5 }, heard: true },
        { cell: { kind: 'most', option: 'agree', atLeast: 5 }, heard: true },
      ],
    })
    const { rows } = await service.database.pool.query('select count(*) as left from vote')
    expect(rows).toEqual([{ left: 0 }])
    expect(await second.act('votes', { id: light, vote: -1 })).toMatchObject({ status: 409 })
    expect((await second.view()).statements.some(({ mine }) => mine)).toBe(false)
  })

  it('[TABLE-9] [TABLE-10] [TABLE-11] decides with ballots that nobody can join to a voter', async () => {
    const { table, workers, residents } = await neighbourhood('creek')
    const [host] = workers as [Person]
    for (const to of ['needs', 'agreement', 'decide']) await step(host, to)
    const proposal = {
      title: 'Ask for lights',
      text: 'We ask the city for lights.',
      rule: { way: 'consent', quorum: 0.5, share: 0.5, roles: [] },
      rules: null,
      statements: [],
    }
    expect((await residents[0]?.act('proposals', proposal))?.status).toBe(200)
    const id = (await host.view()).proposals[0]?.id
    expect(
      (await host.act('proposals/revise', { id, ...proposal, text: 'We ask for lights, in writing.' }))
        .status,
    ).toBe(200)
    const { body } = await host.act('proposals/versions', { id })
    expect(body).toMatchObject({ versions: [{ version: 1, text: proposal.text }, { version: 2 }] })
    expect((await host.act('proposals/open', { id, closesOn: null })).status).toBe(200)
    expect(await host.act('proposals/revise', { id, ...proposal })).toMatchObject({
      body: { code: 'wrong-step' },
    })

    const late = await table.join('Late', ['residents'])
    expect(await late.act('proposals/ballot', { id, option: 'agree', reason: '' })).toMatchObject({
      status: 409,
      body: { code: 'not-on-roll' },
    })
    const all = [...workers, ...residents]
    const quiet = await all[1]?.view()
    expect(await all[10]?.act('proposals/ballot', { id, option: 'block', reason: '' })).toMatchObject({
      status: 400,
    })
    for (const [at, each] of all.entries()) {
      const option = at === 9 ? 'stand-aside' : at === 10 ? 'disagree' : 'agree'
      expect(
        (await each.act('proposals/ballot', { id, option, reason: at === 10 ? 'Too slow.' : '' })).status,
      ).toBe(200)
      if (at === 0) expect(await all[1]?.view()).toEqual(quiet)
    }
    expect(await all[0]?.act('proposals/ballot', { id, option: 'block', reason: 'No.' })).toMatchObject({
      body: { code: 'already-voted' },
    })
    const { rows } = await service.database.pool.query('select * from ballot_box')
    expect(rows).toHaveLength(1)
    const voted = JSON.parse(rows[0]?.voted) as string[]
    expect(voted).toEqual(voted.toSorted())
    expect(JSON.parse(rows[0]?.ballots)).toEqual({ agree: 9, 'stand-aside': 1, disagree: 1, block: 0 })

    expect((await host.act('proposals/close', { id })).status).toBe(200)
    const decided = (await residents[2]?.view())?.proposals[0]
    expect(decided).toMatchObject({
      state: 'decided',
      number: 1,
      result: {
        outcome: 'passed',
        entitled: 11,
        tookPart: 11,
        cell: { kind: 'most', option: 'agree', atLeast: 10 },
      },
      reasons: [{ option: null, reason: 'Too slow.' }],
      draft: null,
    })
    expect((await service.database.pool.query('select * from ballot_box')).rows).toEqual([])
    expect(
      (await host.act('proposals/outcome', { id, outcome: 'The host writes to the city.' })).status,
    ).toBe(200)
  })

  it('[TABLE-12] says nothing of how few people voted, and nothing where a quorum is missed', async () => {
    const { table, workers, residents } = await neighbourhood('shore')
    const [host] = workers as [Person]
    for (const to of ['needs', 'agreement', 'decide']) await step(host, to)
    const rule = { way: 'majority', quorum: 0.1, share: 0.5, roles: [] }
    await host.act('proposals', { title: 'Small', text: '', rule, rules: null, statements: [] })
    const id = (await host.view()).proposals[0]?.id
    await host.act('proposals/open', { id, closesOn: '2026-11-27' })
    for (const each of residents.slice(0, 4))
      await each.act('proposals/ballot', { id, option: 'disagree', reason: 'Secret reason.' })
    service.clock.now = new Date('2026-11-28T20:00:00.000Z')
    for (const job of service.app.jobs) if (job.name === 'tables-sweep') await job.run()
    service.clock.now = new Date('2026-11-26T20:00:00.000Z')
    const [decided] = (await (await service.signIn(table.id, host.key)).view()).proposals
    expect(decided).toMatchObject({
      state: 'decided',
      result: {
        outcome: 'no-result',
        cell: { kind: 'too-few' },
        missing: ['sex-workers'],
        tookPart: 4,
      },
      reasons: [],
    })
  })

  it('[TABLE-14] commits, follows up, and keeps what was promised over the rounds', async () => {
    const { workers, residents } = await neighbourhood('delta')
    const [host] = workers as [Person]
    for (const to of ['needs', 'agreement', 'decide', 'commit']) await step(host, to)
    const commitment = {
      theme: 'Light',
      action: 'Write to the city',
      owner: 'Invented organisation',
      due: '2027-02-01',
      resources: 'One afternoon',
      proposal: null,
      keep: true,
    }
    expect((await residents[0]?.act('commitments', commitment))?.status).toBe(200)
    const id = (await host.view()).commitments[0]?.id
    await host.act('commitments/update', { id, state: 'under-way', note: 'Letter drafted', evidence: '' })
    await host.act('commitments/update', { id, state: 'kept', note: 'Sent', evidence: 'Copy in the office' })
    await step(host, 'agenda')
    expect((await step(host, 'stock')).status).toBe(200)
    const view = await residents[1]?.view()
    expect(view).toMatchObject({ round: 2, step: 'stock' })
    expect(view?.commitments[0]).toMatchObject({
      state: 'kept',
      round: 1,
      updates: [{ state: 'under-way' }, { state: 'kept', evidence: 'Copy in the office' }],
    })
    const meeting = {
      day: '2027-01-12',
      time: '10:00',
      zone: 'America/Vancouver',
      place: 'The hall',
      notes: '',
    }
    expect((await host.act('meeting', { meeting })).status).toBe(200)
    expect((await residents[0]?.view())?.meeting).toEqual(meeting)
  })

  it('[TABLE-16] a governing table hands its decision over with a fingerprint; no other table sets rules', async () => {
    const governing = await service.openTable('governing', settingsFor('governing'))
    const people = [governing.host]
    for (const at of range(6))
      people.push(await governing.join(`Person ${at}`, [at < 3 ? 'lived-experience' : 'organisations']))
    for (const to of ['needs', 'agreement', 'decide']) await step(governing.host, to)
    const proposal = {
      title: 'Keep reports for a year',
      text: 'A year is enough.',
      rule: { way: 'consent', quorum: 0.6, share: 0.6, roles: [] },
      rules: [{ rule: 'reports-months', value: 12 }],
      statements: [],
    }
    expect((await governing.host.act('proposals', proposal)).status).toBe(200)
    const id = (await governing.host.view()).proposals[0]?.id
    await governing.host.act('proposals/open', { id, closesOn: null })
    for (const each of people) await each.act('proposals/ballot', { id, option: 'agree', reason: '' })
    await governing.host.act('proposals/close', { id })
    const [decided] = (await governing.host.view()).proposals
    const draft = readPolicyDraft(decided?.draft ?? '')
    expect(draft).toMatchObject({
      ok: true,
      value: { decision: { table: governing.id, number: 1, title: proposal.title }, rules: proposal.rules },
    })
    expect(draft.ok && policyDraftText(draft.value)).toBe(decided?.draft)
    expect(decided).toMatchObject({ number: 1, result: { outcome: 'passed' } })

    const { workers } = await neighbourhood('lagoon')
    const [host] = workers as [Person]
    for (const to of ['needs', 'agreement', 'decide']) await step(host, to)
    expect(await host.act('proposals', proposal)).toMatchObject({ status: 403 })
  })
})
