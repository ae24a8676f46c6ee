import { randomBytes } from 'node:crypto'
import {
  type CharterBundle,
  NETWORK_STATE,
  type NetworkState,
  policiesWith,
  type PolicyDraft,
  type Signed,
  verifyCharter,
} from '@parasol/charter'
import { genesisHead, splitBodies } from '@parasol/protocol'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJournal } from './http/journal.ts'
import { hashOfSigned, signStatement, type TestKey, testKey } from './testing/keys.ts'
import { DAY, testId } from './testing/network.ts'
import { mailboxOf, requestOf, submit } from './testing/reports.ts'
import { type TestEntry, testEntry } from './testing/sealed.ts'
import { NOON, serverOn } from './test-server.ts'

const DAY_MS = 86_400_000

describe.each(postgresesForTests())('policies on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)

  const later = (days: number): void => {
    server().clock.now = new Date(Date.parse(NOON) + days * DAY_MS)
  }
  const sweep = async (): Promise<void> => {
    for (const job of server().app.jobs) await job.run()
  }
  const charter = async () => {
    const { body: bundle } = await server().get<CharterBundle>('/v1/charter')
    const verified = verifyCharter({ pin: server().network.pin.foundingSigned, bundle, seen: null })
    if (!verified.ok) throw new Error(verified.failure.reason)
    return { bundle, state: verified.value.state }
  }
  const draft = (number: number, rules: PolicyDraft['rules']): PolicyDraft => ({
    format: 'parasol-policy',
    version: 1,
    decision: {
      table: testId('governing table') as PolicyDraft['decision']['table'],
      tableName: 'Governing table',
      number,
      title: 'How long things are kept',
      day: DAY,
    },
    rules,
  })
  const stateWith = async (given: PolicyDraft): Promise<NetworkState> => {
    const { bundle, state } = await charter()
    const policies = policiesWith(state.policies ?? [], given)
    if (!policies.ok) throw new Error(policies.failure)
    const previous = hashOfSigned(NETWORK_STATE, bundle.network)
    return { ...state, version: state.version + 1, previous, policies: policies.value }
  }
  const propose = async (signed: Signed, by: TestKey) =>
    server().post('/v1/roster/proposals', { token: await server().signIn(by), body: { signed } })
  const decide = async (given: PolicyDraft) => {
    const [first, second] = server().network.stewards
    return propose(signStatement(NETWORK_STATE, await stateWith(given), first, second), first)
  }
  const read = (lookup: TestKey) =>
    server().post('/v1/mailbox/read', { body: { request: requestOf(server(), lookup, { action: 'read' }) } })

  it('[PROTOCOL-34] keeps reports for as long as a decision in force says, and no longer', async () => {
    const lookup = testKey(`kept for a year ${binaries}`)
    later(0)
    await submit(server(), { lookup, bits: 8 })
    later(3000)
    await sweep()
    expect(await read(lookup)).toMatchObject({ status: 200 })
    later(0)
    expect(await decide(draft(1, [{ rule: 'reports-months', value: 12 }]))).toMatchObject({
      body: { inForce: true },
    })
    later(365)
    await sweep()
    expect(await read(lookup)).toMatchObject({ status: 200 })
    later(366)
    await sweep()
    expect(await read(lookup)).toMatchObject({ status: 404 })
    const again = await submit(server(), { lookup, bits: 8 })
    expect(again.status).not.toBe(201)
    const kept = readJournal(server().journalPath).filter((each) => each.kind === 'report')
    expect(kept).toContainEqual(expect.objectContaining({ report: mailboxOf(lookup) }))
  })

  it('[PROTOCOL-34] obeys nobody else: too few, a stranger, an older decision, a quiet change', async () => {
    later(0)
    const [first, second] = server().network.stewards
    const next = await stateWith(draft(2, [{ rule: 'reports-months', value: 1 }]))
    expect(await propose(signStatement(NETWORK_STATE, next, first), first)).toMatchObject({
      body: { inForce: false, missing: 1 },
    })
    const refused = { status: 422, body: { code: 'charter-refused' } }
    expect(
      await propose(signStatement(NETWORK_STATE, next, first, testKey('stranger')), first),
    ).toMatchObject(refused)
    const quiet = {
      ...next,
      policies: (await charter()).state.policies?.map((each) => ({
        ...each,
        set: { rule: 'reports-months', value: 120 },
      })),
    }
    expect(await propose(signStatement(NETWORK_STATE, quiet, first, second), first)).toMatchObject(refused)
    const { policies: _, ...without } = next
    expect(await propose(signStatement(NETWORK_STATE, without, first, second), first)).toMatchObject(refused)
    const signed = signStatement(NETWORK_STATE, next, first, second)
    const forged = { ...signed, statement: signed.statement.replace('"value":1}', '"value":2}') }
    expect(forged.statement).not.toBe(signed.statement)
    expect(await propose(forged, first)).toMatchObject(refused)
    expect((await charter()).state.policies?.map(({ set }) => set.value)).toEqual([12])
  })

  it('[PROTOCOL-34] refuses a signed decision that is played back after a later one', async () => {
    later(0)
    const [first, second] = server().network.stewards
    const older = signStatement(
      NETWORK_STATE,
      await stateWith(draft(3, [{ rule: 'reports-months', value: 24 }])),
      first,
      second,
    )
    expect(await propose(older, first)).toMatchObject({ body: { inForce: true } })
    expect(await decide(draft(4, [{ rule: 'reports-months', value: 6 }]))).toMatchObject({
      body: { inForce: true },
    })
    expect(await propose(older, first)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
    expect((await charter()).state.policies?.map(({ set }) => set.value)).toEqual([6])
  })

  it('[PROTOCOL-35] lets go of warnings’ bodies when no device shows them any more, and the chain still holds', async () => {
    later(0)
    const { kelp, moss, fern } = server().network
    const token = async () => server().signIn(kelp.staff)
    const wraps = [kelp, moss, fern].map(({ id }) => ({
      organisation: id,
      version: 1,
      wrap: randomBytes(80).toString('base64url'),
    }))
    const tail = async () =>
      (await server().get<{ head: string; count: number; headers: string[] }>('/v1/feeds/province/tail')).body
    const append = async ({ header, body }: TestEntry, more: object = {}) =>
      server().post('/v1/feeds/province/entries', {
        token: await token(),
        body: { previous: (await tail()).head, header, body: body.toString('base64url'), ...more },
      })
    const epoch = testEntry(1, { day: DAY })
    const warning = testEntry(1, { day: DAY })
    expect((await append(epoch, { wraps })).status).toBe(201)
    expect((await append(warning)).status).toBe(201)
    const before = await tail()
    const bodies = async (): Promise<string[]> => {
      const { body } = await server().get<Buffer>('/v1/feeds/province/bodies/0')
      const split = splitBodies(body)
      return split.ok ? [...split.value.keys()] : []
    }
    await decide(draft(5, [{ rule: 'warnings-months', value: 3 }]))
    later(92)
    await sweep()
    expect(await bodies()).toEqual([epoch.entry, warning.entry])
    later(93)
    await sweep()
    expect(await bodies()).toEqual([epoch.entry])
    expect(await tail()).toMatchObject({ head: before.head, count: before.count, headers: before.headers })
    expect(before.head).not.toBe(genesisHead(server().network.network, 'province'))
  })
})
