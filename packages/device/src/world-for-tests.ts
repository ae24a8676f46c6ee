import { sha256 as digest } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type Charter,
  type CharterBundle,
  type Day,
  FOUNDING,
  hashOfStatement,
  NETWORK_STATE,
  networkIdOf,
  type NetworkState,
  ORGANISATION_STATE,
  type OrganisationId,
  type OrganisationState,
  type Random,
  type Signed,
  toBase64url,
  verifyCharter,
} from '@parasol/charter'
import {
  newSealKey,
  newSecret,
  type SealKey,
  signStatement,
  type StaffKeys,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'

export const TODAY = '2026-02-03' as Day

/** The same bytes for the same seed, anywhere. */
export function seededRandom(seed: string): Random {
  let counter = 0
  return (bytes) => {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, () =>
      digest(utf8ToBytes(`invented for tests: ${seed}/${counter++}`)),
    )
    return Uint8Array.from(blocks.flatMap((block) => [...block])).slice(0, bytes)
  }
}

export type WorldForTests = {
  readonly pin: Signed
  readonly bundle: CharterBundle
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly coordinator: StaffKeys
  readonly circle: SealKey
}

/** An invented network of one steward and one organisation; every signature is real. */
export function worldForTests(name = 'Invented network'): WorldForTests {
  const random = seededRandom(name)
  const steward = stewardKeys(newSecret(random)).sign
  const coordinator = staffKeys(newSecret(random))
  const organisation = toBase64url(random(16)) as OrganisationId
  const [inbox, circle] = [newSealKey(random), newSealKey(random)]
  const common = { name, day: TODAY, stewards: [steward.public], threshold: 1 }
  const pin = signStatement(FOUNDING, { kind: 'founding', suite: 1, ...common }, steward)
  const network = networkIdOf(pin)
  const listed = {
    id: organisation,
    name: 'Harbour',
    coordinators: [coordinator.sign.public],
    successor: null,
  }
  const first: NetworkState = {
    kind: 'network',
    network,
    version: 1,
    previous: hashOfStatement(FOUNDING, pin.statement),
    ...common,
    areas: [],
    organisations: [{ ...listed, status: 'open' }],
  }
  const state: OrganisationState = {
    kind: 'organisation',
    network,
    organisation,
    version: 1,
    previous: null,
    day: TODAY,
    hours: 'Monday to Friday',
    reading: 'the next working day',
    languages: ['en'],
    areas: [],
    cover: null,
    server: null,
    inbox: { version: 1, key: inbox.public },
    circle: { version: 1, key: circle.public },
    staff: [{ key: coordinator.sign.public, receive: coordinator.receive.public }],
    former: [],
  }
  const bundle: CharterBundle = {
    founding: pin,
    handovers: [],
    network: signStatement(NETWORK_STATE, first, steward),
    organisations: [signStatement(ORGANISATION_STATE, state, coordinator.sign)],
  }
  return { pin, bundle, charter: verified(bundle), organisation, coordinator, circle }
}

function verified(bundle: CharterBundle): Charter {
  const charter = verifyCharter({ pin: bundle.founding, bundle, seen: null })
  if (!charter.ok) throw new Error(`${charter.failure.reason}: ${charter.failure.about}`)
  return charter.value
}

/** The bundle after the organisation has signed a next state. */
export function bundleAfter(
  { bundle, coordinator }: Pick<WorldForTests, 'bundle' | 'coordinator'>,
  changes: Partial<OrganisationState>,
): CharterBundle {
  const [before] = bundle.organisations
  if (!before) throw new Error('no organisation')
  const state = JSON.parse(before.statement) as OrganisationState
  const previous = hashOfStatement(ORGANISATION_STATE, before.statement)
  const next = { ...state, version: state.version + 1, previous, ...changes }
  return { ...bundle, organisations: [signStatement(ORGANISATION_STATE, next, coordinator.sign)] }
}
