import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from './base64url.ts'
import type { Day } from './calendar.ts'
import type { CharterBundle } from './charter.ts'
import type { Hash, OrganisationId, PublicKey, Signature } from './encoded.ts'
import { FOUNDING, type Founding, networkIdOf } from './founding.ts'
import { type AreaId, NETWORK_STATE, type NetworkState } from './network-state.ts'
import { ORGANISATION_STATE, type OrganisationState, type StaffEntry } from './organisation-state.ts'
import { hashOfStatement, type Signed, signingBytes, type StatementType } from './signing.ts'

/** A key pair made from a name, so that the same test signs the same bytes every time. */
export type KeyForTests = { readonly secret: Uint8Array; readonly public: PublicKey }

const bytesNamed = (name: string): Uint8Array => digest(utf8ToBytes(`invented for tests: ${name}`))

export function keyNamed(name: string): KeyForTests {
  const secret = bytesNamed(name)
  return { secret, public: toBase64url(ed25519.getPublicKey(secret)) as PublicKey }
}

export const idNamed = (name: string): OrganisationId =>
  toBase64url(bytesNamed(name).slice(0, 16)) as OrganisationId

export const signText = (type: StatementType, statement: string, keys: readonly KeyForTests[]): Signed => ({
  statement,
  signatures: keys.map((key) => ({
    key: key.public,
    signature: toBase64url(ed25519.sign(signingBytes(type, statement), key.secret)) as Signature,
  })),
})

export const sign = (type: StatementType, value: object, ...keys: readonly KeyForTests[]): Signed =>
  signText(type, JSON.stringify(value), keys)

export const stewards = ['steward one', 'steward two', 'steward three'].map(keyNamed) as [
  KeyForTests,
  KeyForTests,
  KeyForTests,
]
export const coordinator = keyNamed('coordinator of Harbour')
export const colleague = keyNamed('staff of Harbour')
export const otherCoordinator = keyNamed('coordinator of Ridge')
export const stranger = keyNamed('stranger')
export const harbour = idNamed('Harbour')
export const ridge = idNamed('Ridge')

export const staffEntry = (key: KeyForTests): StaffEntry => ({
  key: key.public,
  receive: keyNamed(`receives for ${key.public}`).public,
})

const founding: Founding = {
  kind: 'founding',
  suite: 1,
  name: 'Invented network',
  day: '2026-01-05' as Day,
  stewards: stewards.map((key) => key.public),
  threshold: 2,
}
export const foundingSigned = sign(FOUNDING, founding, stewards[0], stewards[1])
export const network = networkIdOf(foundingSigned)

export const firstState: NetworkState = {
  kind: 'network',
  network,
  version: 1,
  previous: hashOfStatement(FOUNDING, foundingSigned.statement),
  day: '2026-01-06' as Day,
  name: 'Invented network',
  stewards: founding.stewards,
  threshold: 2,
  areas: [
    { id: 'coast' as AreaId, name: 'Coast' },
    { id: 'north-2' as AreaId, name: 'North' },
  ],
  organisations: [
    { id: harbour, name: 'Harbour', coordinators: [coordinator.public], status: 'open', successor: null },
    { id: ridge, name: 'Ridge', coordinators: [otherCoordinator.public], status: 'open', successor: null },
  ],
}

export const harbourState: OrganisationState = {
  kind: 'organisation',
  network,
  organisation: harbour,
  version: 1,
  previous: null,
  day: '2026-01-07' as Day,
  hours: 'Monday to Friday, 9 to 5',
  reading: 'the next working day',
  languages: ['en', 'zh-Hant'],
  areas: ['coast' as AreaId],
  cover: ridge,
  server: null,
  inbox: { version: 1, key: keyNamed('inbox of Harbour').public },
  circle: { version: 1, key: keyNamed('circle of Harbour').public },
  staff: [coordinator, colleague].map(staffEntry),
  former: [],
}

export const ridgeState: OrganisationState = {
  ...harbourState,
  organisation: ridge,
  areas: ['coast' as AreaId, 'north-2' as AreaId],
  cover: null,
  inbox: { version: 1, key: keyNamed('inbox of Ridge').public },
  circle: { version: 1, key: keyNamed('circle of Ridge').public },
  staff: [staffEntry(otherCoordinator)],
}

export const signNetwork = (state: NetworkState, ...keys: readonly KeyForTests[]): Signed =>
  sign(NETWORK_STATE, state, ...(keys.length > 0 ? keys : [stewards[0], stewards[1]]))

export const signOrganisation = (state: OrganisationState, key: KeyForTests): Signed =>
  sign(ORGANISATION_STATE, state, key)

export const hashOfState = (signed: Signed): Hash => hashOfStatement(NETWORK_STATE, signed.statement)

export const bundle: CharterBundle = {
  founding: foundingSigned,
  handovers: [],
  network: signNetwork(firstState),
  organisations: [
    signOrganisation(harbourState, coordinator),
    signOrganisation(ridgeState, otherCoordinator),
  ],
}

/** The state after `before`, which `changes` turns it into. */
export const following = (
  before: NetworkState,
  signed: Signed,
  changes: Partial<NetworkState>,
): NetworkState => ({
  ...before,
  version: before.version + 1,
  previous: hashOfState(signed),
  ...changes,
})

/** The organisation state after `before`, which `changes` turns it into. */
export const followingOrganisation = (
  before: OrganisationState,
  signed: Signed,
  changes: Partial<OrganisationState>,
): OrganisationState => ({
  ...before,
  version: before.version + 1,
  previous: hashOfStatement(ORGANISATION_STATE, signed.statement),
  ...changes,
})
