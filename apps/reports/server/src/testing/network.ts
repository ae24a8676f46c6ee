import { createHash } from 'node:crypto'
import {
  type AreaId,
  type Day,
  FOUNDING,
  type NetworkId,
  networkIdOf,
  NETWORK_STATE,
  type NetworkState,
  ORGANISATION_STATE,
  type OrganisationId,
  type OrganisationState,
  type PublicKey,
  readNetworkFile,
  type ReadNetworkFile,
  type Signed,
} from '@parasol/charter'
import { hashOfSigned, signStatement, type TestKey, testKey } from './keys.ts'

export const DAY = '2026-11-23' as Day
export const AREA = 'inner-coast' as AreaId

export const testId = (label: string): string =>
  createHash('sha256').update(label).digest().subarray(0, 16).toString('base64url')

const receiveKey = (label: string): PublicKey =>
  createHash('sha256').update(`receive ${label}`).digest('base64url') as PublicKey

export type TestOrganisation = {
  readonly id: OrganisationId
  readonly coordinator: TestKey
  readonly staff: TestKey
  readonly state: OrganisationState
  readonly signed: Signed
}

export type TestNetwork = {
  readonly network: NetworkId
  readonly pin: ReadNetworkFile
  readonly file: string
  readonly stewards: readonly [TestKey, TestKey, TestKey]
  readonly state: NetworkState
  /** Kelp serves the area, Moss does not, Fern is covered by Kelp. None of them is in the first state's bundle yet. */
  readonly kelp: TestOrganisation
  readonly moss: TestOrganisation
  readonly fern: TestOrganisation
}

/** An invented network: three stewards, two of whom must sign. */
export function testNetwork(label = 'test'): TestNetwork {
  const stewards = [1, 2, 3].map((number) => testKey(`${label} steward ${number}`)) as [
    TestKey,
    TestKey,
    TestKey,
  ]
  const keys = stewards.map((steward) => steward.public)
  const founding = signStatement(
    FOUNDING,
    { kind: 'founding', suite: 1, name: 'Invented Province', day: DAY, stewards: keys, threshold: 2 },
    stewards[0],
    stewards[1],
  )
  const network = networkIdOf(founding)
  const names = ['kelp', 'moss', 'fern'] as const
  const state: NetworkState = {
    kind: 'network',
    network,
    version: 1,
    previous: hashOfSigned(FOUNDING, founding),
    day: DAY,
    name: 'Invented Province',
    stewards: keys,
    threshold: 2,
    areas: [{ id: AREA, name: 'Inner Coast' }],
    organisations: names.map((name) => ({
      id: testId(`${label} ${name}`) as OrganisationId,
      name: `Invented ${name}`,
      coordinators: [testKey(`${label} ${name} coordinator`).public],
      status: 'open',
      successor: null,
    })),
  }
  const first = signStatement(NETWORK_STATE, state, stewards[0], stewards[1])
  const file = JSON.stringify({ format: 'parasol-network', version: 1, founding, network: first })
  const pin = readNetworkFile(file)
  if (!pin.ok) throw new Error(`test network: ${pin.failure}`)

  const organisation = (
    name: (typeof names)[number],
    change: Partial<OrganisationState>,
  ): TestOrganisation => {
    const id = testId(`${label} ${name}`) as OrganisationId
    const coordinator = testKey(`${label} ${name} coordinator`)
    const staff = testKey(`${label} ${name} staff`)
    const own: OrganisationState = {
      kind: 'organisation',
      network,
      organisation: id,
      version: 1,
      previous: null,
      day: DAY,
      hours: '',
      reading: '',
      languages: ['en'],
      areas: [],
      cover: null,
      server: null,
      inbox: { version: 1, key: receiveKey(`${label} ${name} inbox 1`) },
      circle: { version: 1, key: receiveKey(`${label} ${name} circle 1`) },
      staff: [coordinator, staff].map((key) => ({ key: key.public, receive: receiveKey(key.public) })),
      former: [],
      ...change,
    }
    return { id, coordinator, staff, state: own, signed: signStatement(ORGANISATION_STATE, own, coordinator) }
  }
  const kelp = organisation('kelp', { areas: [AREA] })
  return {
    network,
    pin: pin.value,
    file,
    stewards,
    state,
    kelp,
    moss: organisation('moss', {}),
    fern: organisation('fern', { cover: kelp.id }),
  }
}

/** The organisation's next state, signed by its coordinator. */
export function nextState(
  { state, coordinator, signed, ...rest }: TestOrganisation,
  change: Partial<OrganisationState>,
): TestOrganisation {
  const next: OrganisationState = {
    ...state,
    version: state.version + 1,
    previous: hashOfSigned(ORGANISATION_STATE, signed),
    ...change,
  }
  return { ...rest, coordinator, state: next, signed: signStatement(ORGANISATION_STATE, next, coordinator) }
}
