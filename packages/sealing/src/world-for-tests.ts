import { sha256 as digest } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type AreaId,
  type Charter,
  type CharterBundle,
  type Day,
  FOUNDING,
  type Hash,
  hashOfStatement,
  NETWORK_STATE,
  type NetworkState,
  networkIdOf,
  ORGANISATION_STATE,
  type OrganisationId,
  type OrganisationState,
  type Random,
  type Signed,
  toBase64url,
  verifyCharter,
} from '@parasol/charter'
import { newSealKey, type SealKey, type StaffKeys, staffKeys, stewardKeys } from './key-tree.ts'
import { newSecret, type Secret } from './secret.ts'
import { addSignature, signStatement } from './sign.ts'

/** SHA-256 of 'seed/counter', block after block: the same bytes for the same seed, anywhere. */
export function seededRandom(seed: string): Random {
  let counter = 0
  return (bytes) => {
    const drawn = new Uint8Array(bytes)
    for (let at = 0; at < bytes; at += 32) {
      const block = digest(utf8ToBytes(`${seed}/${counter++}`))
      drawn.set(block.subarray(0, Math.min(32, bytes - at)), at)
    }
    return drawn
  }
}

export type PlaceForTests = {
  readonly id: OrganisationId
  readonly state: OrganisationState
  readonly signed: Signed
  readonly coordinator: StaffKeys
  readonly staff: StaffKeys
  readonly inbox: SealKey
  readonly circle: SealKey
}

export type WorldForTests = {
  readonly charter: Charter
  readonly bundle: CharterBundle
  readonly harbour: PlaceForTests
  readonly ridge: PlaceForTests
  readonly today: Day
}

export const TODAY = '2026-02-03' as Day
const COAST = 'coast' as AreaId

const randomNamed = (name: string): Random => seededRandom(`invented for tests: ${name}`)
/** The words of whoever bears the name in a world. */
export const secretNamed = (name: string): Secret => newSecret(randomNamed(name))

const staffNamed = (name: string): StaffKeys => staffKeys(secretNamed(name))
const organisationNamed = (name: string): OrganisationId =>
  toBase64url(randomNamed(`id of ${name}`)(16)) as OrganisationId

const stewards = ['one', 'two'].map((name) => stewardKeys(secretNamed(`steward ${name}`)).sign)

const signByStewards = (
  type: typeof FOUNDING | typeof NETWORK_STATE,
  statement: Signed['statement'],
): Signed =>
  stewards.reduce<Signed>((signed, key) => addSignature(type, signed, key), { statement, signatures: [] })

function found(name: string): { readonly founding: Signed; readonly first: NetworkState } {
  const common = { name, day: TODAY, stewards: stewards.map((key) => key.public), threshold: 2 }
  const founding = signByStewards(FOUNDING, JSON.stringify({ kind: 'founding', suite: 1, ...common }))
  const places = ['Harbour', 'Ridge'].map((place) => ({
    id: organisationNamed(place),
    name: place,
    coordinators: [staffNamed(`coordinator of ${place}`).sign.public],
    status: 'open' as const,
    successor: null,
  }))
  return {
    founding,
    first: {
      kind: 'network',
      network: networkIdOf(founding),
      version: 1,
      previous: hashOfStatement(FOUNDING, founding.statement),
      ...common,
      areas: [{ id: COAST, name: 'Coast' }],
      organisations: places,
    },
  }
}

function placeNamed(name: string, network: NetworkState, cover: OrganisationId | null): PlaceForTests {
  const coordinator = staffNamed(`coordinator of ${name}`)
  const staff = staffNamed(`staff of ${name}`)
  const inbox = newSealKey(randomNamed(`inbox of ${name}`))
  const circle = newSealKey(randomNamed(`circle of ${name}`))
  const state: OrganisationState = {
    kind: 'organisation',
    network: network.network,
    organisation: organisationNamed(name),
    version: 1,
    previous: null,
    day: TODAY,
    hours: 'Monday to Friday, 9 to 5',
    reading: 'the next working day',
    languages: ['en'],
    areas: [COAST],
    cover,
    server: null,
    inbox: { version: 1, key: inbox.public },
    circle: { version: 1, key: circle.public },
    staff: [coordinator, staff].map(({ sign, receive }) => ({ key: sign.public, receive: receive.public })),
    former: [],
  }
  const signed = signStatement(ORGANISATION_STATE, state, coordinator.sign)
  return { id: state.organisation, state, signed, coordinator, staff, inbox, circle }
}

function verified(bundle: CharterBundle): Charter {
  const charter = verifyCharter({ pin: bundle.founding, bundle, seen: null })
  if (!charter.ok) throw new Error(`${charter.failure.reason}: ${charter.failure.about}`)
  return charter.value
}

/** A whole invented network of two organisations, Ridge covering for Harbour; every signature is real. */
export function worldForTests(name = 'Invented network'): WorldForTests {
  const { founding, first } = found(name)
  const ridge = placeNamed('Ridge', first, null)
  const harbour = placeNamed('Harbour', first, ridge.id)
  const bundle: CharterBundle = {
    founding,
    handovers: [],
    network: signByStewards(NETWORK_STATE, JSON.stringify(first)),
    organisations: [harbour.signed, ridge.signed],
  }
  return { charter: verified(bundle), bundle, harbour, ridge, today: TODAY }
}

/** The world's charter after Harbour signs a next state. */
export function afterHarbour(
  { bundle, harbour, ridge }: WorldForTests,
  changes: Partial<OrganisationState>,
): Charter {
  const previous: Hash = hashOfStatement(ORGANISATION_STATE, harbour.signed.statement)
  const next = { ...harbour.state, version: 2, previous, ...changes }
  const signed = signStatement(ORGANISATION_STATE, next, harbour.coordinator.sign)
  return verified({ ...bundle, organisations: [signed, ridge.signed] })
}

/** The world's charter after the stewards sign a next state. */
export function afterNetwork(
  { bundle }: WorldForTests,
  change: (state: NetworkState) => Partial<NetworkState>,
): Charter {
  const before: NetworkState = JSON.parse(bundle.network.statement)
  const previous = hashOfStatement(NETWORK_STATE, bundle.network.statement)
  const next = { ...before, version: 2, previous, ...change(before) }
  return verified({ ...bundle, network: signByStewards(NETWORK_STATE, JSON.stringify(next)) })
}
