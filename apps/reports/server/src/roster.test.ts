import { randomBytes } from 'node:crypto'
import {
  type CharterBundle,
  NETWORK_STATE,
  type NetworkState,
  type OrganisationState,
  type PublicKey,
  type Signed,
  verifyCharter,
} from '@parasol/charter'
import { postgresesForTests } from '@parasol/service/for-tests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCharter, replaceCharter } from './roster/store.ts'
import { somebodyWaits } from './testing/locks.ts'
import { statusesOf } from './testing/call.ts'
import { hashOfSigned, signStatement, type TestKey, testKey } from './testing/keys.ts'
import { nextState, type TestOrganisation } from './testing/network.ts'
import { serverOn } from './test-server.ts'

const wrap = () => randomBytes(80).toString('base64url')
const pageBytes = () => randomBytes(64 * 80).toString('base64url')
const sealKey = () => randomBytes(32).toString('base64url') as PublicKey

describe.each(postgresesForTests())('roster on $name', ({ binaries }) => {
  const { begin, end, server } = serverOn(binaries)
  beforeAll(begin)
  afterAll(end)

  const bundle = async () => (await server().get<CharterBundle>('/v1/charter')).body
  const charter = async () => {
    const verified = verifyCharter({
      pin: server().network.pin.foundingSigned,
      bundle: await bundle(),
      seen: null,
    })
    if (!verified.ok) throw new Error(verified.failure.reason)
    return verified.value
  }
  const nextNetwork = async (change: Partial<NetworkState>, ...keys: TestKey[]): Promise<Signed> => {
    const { network, state } = { network: (await bundle()).network, state: (await charter()).state }
    const next = {
      ...state,
      version: state.version + 1,
      previous: hashOfSigned(NETWORK_STATE, network),
      ...change,
    }
    return signStatement(NETWORK_STATE, next, ...keys)
  }
  const propose = async (signed: Signed, by: TestKey) =>
    server().post('/v1/roster/proposals', { token: await server().signIn(by), body: { signed } })
  const change = async (
    organisation: TestOrganisation,
    more: { by?: TestKey; inboxWraps?: object[]; pages?: object[] } = {},
  ) => {
    const { by = organisation.coordinator, ...keys } = more
    const token = await server().signIn(by)
    return server().post('/v1/roster/organisation', { token, body: { signed: organisation.signed, ...keys } })
  }

  it('serves what every device can verify from its pin alone', async () => {
    const { organisations, state } = await charter()
    expect(state.version).toBe(1)
    expect([...organisations.keys()].toSorted()).toEqual(
      [server().network.kelp, server().network.moss, server().network.fern].map(({ id }) => id).toSorted(),
    )
  })

  it('collects signatures one by one, and takes effect with the one that completes them', async () => {
    const [first, second, third] = server().network.stewards
    const signed = await nextNetwork({ name: 'Renamed Province' }, first)
    expect(await propose(signed, first)).toMatchObject({ status: 201, body: { inForce: false, missing: 1 } })
    expect(await propose(signed, first)).toMatchObject({ body: { inForce: false, missing: 1 } })
    const rival = await nextNetwork({ name: 'Another Name' }, third)
    expect(await propose(rival, third)).toMatchObject({ body: { inForce: false, missing: 1 } })
    const token = await server().signIn(second)
    const listed = await server().get<{ proposals: Signed[] }>('/v1/roster/proposals', { token })
    expect(listed.body.proposals).toHaveLength(2)
    expect((await charter()).state.name).toBe('Invented Province')

    const seconded = { ...signed, signatures: signStatementAgain(signed, second).signatures }
    expect(await propose(seconded, second)).toMatchObject({
      status: 201,
      body: { inForce: true, missing: 0 },
    })
    expect((await charter()).state).toMatchObject({ version: 2, name: 'Renamed Province' })
    expect((await server().get('/v1/roster/proposals', { token })).body).toEqual({ proposals: [] })
    expect(await propose(seconded, second)).toMatchObject({
      status: 201,
      body: { inForce: true, missing: 0 },
    })
    expect(await propose(rival, third)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
  })

  it('refuses a state signed by nobody in force, and one that skips or forks', async () => {
    const [first, second] = server().network.stewards
    const stranger = await nextNetwork({}, testKey('stranger'))
    expect(await propose(stranger, first)).toMatchObject({ status: 422, body: { code: 'charter-refused' } })
    const skips = await nextNetwork({ version: 9 }, first, second)
    expect(await propose(skips, first)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
    const { previous } = server().network.state
    const forks = await nextNetwork({ previous }, first, second)
    expect(await propose(forks, first)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
    const drops = await nextNetwork({ organisations: [] }, first, second)
    expect(await propose(drops, first)).toMatchObject({ status: 422, body: { code: 'charter-refused' } })
  })

  it('keeps a handover among the proofs for ever; the old stewards are out at once', async () => {
    const [first, second, third] = server().network.stewards
    const token = await server().signIn(third)
    const fresh = testKey('fresh steward')
    const stewards = [first, second, fresh].map((key) => key.public)
    expect(await propose(await nextNetwork({ stewards }, first, second), first)).toMatchObject({
      body: { inForce: true },
    })
    expect((await bundle()).handovers).toHaveLength(0)
    expect(await server().get('/v1/roster/proposals', { token })).toMatchObject({ status: 401 })
    expect(await propose(await nextNetwork({ name: 'After' }, first, fresh), fresh)).toMatchObject({
      body: { inForce: true },
    })
    expect((await bundle()).handovers).toHaveLength(1)
    expect((await charter()).state.name).toBe('After')
  })

  it("takes an organisation's next state from its own coordinator only, one version at a time", async () => {
    const { kelp, moss } = server().network
    const next = nextState(kelp, { hours: 'Nights' })
    expect(await change(next, { by: moss.coordinator })).toMatchObject({ status: 403 })
    expect(await change(next, { by: kelp.staff })).toMatchObject({ status: 403 })
    const skips = nextState(next, { hours: 'Days' })
    expect(await change(skips)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
    const rival = nextState(kelp, { hours: 'Mornings' })
    expect(await change(next)).toMatchObject({ status: 201, body: { version: 2 } })
    expect(await change(next)).toMatchObject({ status: 201, body: { version: 2 } })
    expect(await change(rival)).toMatchObject({ status: 409, body: { code: 'not-successor' } })
    expect((await charter()).organisations.get(kelp.id)?.hours).toBe('Nights')
  })

  it('lets one of two coordinators who sign at once go first', async () => {
    const { fern } = server().network
    const rivals = ['One', 'Two', 'Three', 'Four'].map((hours) => nextState(fern, { hours }))
    const answers = await Promise.all(rivals.map((rival) => change(rival)))
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409])
    expect((await charter()).organisations.get(fern.id)?.version).toBe(2)
  })

  it('puts a change on top of one that commits meanwhile, so that neither is lost', async () => {
    const { fern } = server().network
    const latest = (await charter()).organisations.get(fern.id)
    const { bundle: before } = await readCharter(server().database.db, server().network.network)
    const now = { ...fern, state: rawState(before, fern), signed: rawSigned(before, fern) }
    const next = nextState(now, { hours: 'Later' })
    const token = await server().signIn(fern.coordinator)
    const { db } = server().database
    const { waiting } = await db.transaction().execute(async (transaction) => {
      const { network } = server().network
      await replaceCharter(transaction, network, await readCharter(transaction, network))
      const posting = server().post('/v1/roster/organisation', { token, body: { signed: next.signed } })
      expect(await somebodyWaits(db)).toBe(true)
      return { waiting: posting }
    })
    expect(await waiting).toMatchObject({ status: 201 })
    expect((await charter()).organisations.get(fern.id)?.version).toBe((latest?.version ?? 0) + 1)
  })

  it('stores inbox wraps for staff and cover only, and drops what somebody who left could open', async () => {
    const { moss, kelp } = server().network
    const keysOf = async (key: TestKey) =>
      server().get<{ wraps: { version: number; wrap: string }[] }>(`/v1/organisation/${moss.id}/inbox-keys`, {
        token: await server().signIn(key),
      })
    const second = nextState(moss, { inbox: { version: 2, key: sealKey() }, cover: kelp.id })
    const mine = { key: moss.staff.public, wrap: wrap() }
    const covers = { key: kelp.staff.public, wrap: wrap() }
    const stranger = { key: testKey('stranger').public, wrap: wrap() }
    expect(await change(second, { inboxWraps: [mine, stranger] })).toMatchObject({ status: 400 })
    expect(await change(second, { inboxWraps: [mine, covers] })).toMatchObject({ status: 201 })
    expect(await keysOf(moss.staff)).toMatchObject({
      status: 200,
      body: { wraps: [{ version: 2, wrap: mine.wrap }] },
    })
    expect((await keysOf(kelp.staff)).body).toEqual({
      wraps: [{ version: 2, wrap: covers.wrap }],
      recovery: [],
    })
    const third = nextState(second, {
      cover: null,
      staff: second.state.staff.filter(({ key }) => key !== moss.staff.public),
      former: [{ key: moss.staff.public, lastVersion: 2 }],
    })
    expect(await change(third)).toMatchObject({ status: 201 })
    expect(await keysOf(kelp.staff)).toMatchObject({ status: 403 })
    expect(await server().database.db.selectFrom('inbox_key').selectAll().execute()).toEqual([])
  })

  it("replaces a circle's pages together with its key", async () => {
    const { kelp } = server().network
    const current = nextState(nextState(kelp, { hours: 'Nights' }), { hours: 'Always' })
    const [page, later] = [pageBytes(), pageBytes()]
    const pages = [
      { page: 0, bytes: page },
      { page: 1, bytes: page },
    ]
    expect(await change(current, { pages })).toMatchObject({ status: 201 })
    const read = (number: number) => server().get(`/v1/circles/${kelp.id}/pages/${number}`)
    expect((await read(1)).body).toEqual({ version: 1, page })
    const token = await server().signIn(kelp.staff)
    const put = (version: number, bytes: string) =>
      server().post(`/v1/circles/${kelp.id}/pages`, { token, body: { version, page: 1, bytes } })
    expect(await put(1, later)).toMatchObject({ status: 200 })
    expect((await read(1)).body).toEqual({ version: 1, page: later })
    const rotated = nextState(current, { circle: { version: 2, key: sealKey() } })
    expect(await change(rotated, { pages: [{ page: 0, bytes: later }] })).toMatchObject({ status: 201 })
    expect((await read(0)).body).toEqual({ version: 2, page: later })
    expect(await read(1)).toMatchObject({ status: 404 })
    expect(await put(1, later)).toMatchObject({ status: 422, body: { code: 'stale-circles' } })
  })
})

const rawSigned = (bundle: string, { id }: TestOrganisation): Signed => {
  const { organisations } = JSON.parse(bundle) as CharterBundle
  const found = organisations.find(({ statement }) => statement.includes(`"organisation":"${id}"`))
  if (!found) throw new Error('not in the bundle')
  return found
}
const rawState = (bundle: string, organisation: TestOrganisation): OrganisationState =>
  JSON.parse(rawSigned(bundle, organisation).statement) as OrganisationState

const signStatementAgain = ({ statement }: Signed, key: TestKey): Signed =>
  signStatement(NETWORK_STATE, JSON.parse(statement) as object, key)
