import { randomBytes } from 'node:crypto'
import {
  type Area,
  type Day,
  FOUNDING,
  hashOfStatement,
  NETWORK_STATE,
  type NetworkFile,
  type NetworkId,
  networkIdOf,
  type NetworkState,
  type OrganisationId,
  type Random,
  toBase64url,
} from '@parasol/charter'
import {
  addSignature,
  newSealKey,
  newSecret,
  type SealKey,
  type Secret,
  type SignKey,
  signStatement,
  type StaffKeys,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'

export const random: Random = (bytes) => new Uint8Array(randomBytes(bytes))

export type Person = { readonly secret: Secret; readonly keys: StaffKeys }

export type Place = {
  readonly id: OrganisationId
  readonly name: string
  readonly areas: readonly Area['id'][]
  readonly languages: readonly string[]
  /** The first signs for the organisation. */
  readonly people: readonly Person[]
  readonly inbox: SealKey
  readonly circle: SealKey
}

/** An invented network with every key of it: only ever made for a demonstration or a test. */
export type Province = {
  readonly network: NetworkId
  readonly file: NetworkFile
  readonly first: NetworkState
  readonly stewards: readonly { readonly secret: Secret; readonly sign: SignKey }[]
  readonly places: readonly Place[]
}

export type PlacePlan = Pick<Place, 'name' | 'areas' | 'languages'>

export type ProvincePlan = {
  readonly name: string
  readonly day: Day
  readonly areas: readonly Area[]
  readonly places: readonly PlacePlan[]
}

const STEWARDS = 3
const THRESHOLD = 2
const PEOPLE_EACH = 2

const newPerson = (): Person => {
  const secret = newSecret(random)
  return { secret, keys: staffKeys(secret) }
}

const newPlace = (plan: PlacePlan): Place => ({
  ...plan,
  id: toBase64url(random(16)) as OrganisationId,
  people: Array.from({ length: PEOPLE_EACH }, newPerson),
  inbox: newSealKey(random),
  circle: newSealKey(random),
})

/** Three stewards found a network, two of them sign; every organisation is listed from the start. */
export function inventProvince({ name, day, areas, places: plans }: ProvincePlan): Province {
  const stewards = Array.from({ length: STEWARDS }, () => {
    const secret = newSecret(random)
    return { secret, ...stewardKeys(secret) }
  })
  const [one, two] = stewards.map(({ sign }) => sign) as [SignKey, SignKey]
  const places = plans.map(newPlace)
  const common = { name, day, stewards: stewards.map(({ sign }) => sign.public), threshold: THRESHOLD }
  const founding = addSignature(
    FOUNDING,
    signStatement(FOUNDING, { kind: 'founding', suite: 1, ...common }, one),
    two,
  )
  const network = networkIdOf(founding)
  const first: NetworkState = {
    kind: 'network',
    network,
    version: 1,
    previous: hashOfStatement(FOUNDING, founding.statement),
    ...common,
    areas,
    organisations: places.map(({ id, name: called, people }) => ({
      id,
      name: called,
      coordinators: people.slice(0, 1).map(({ keys }) => keys.sign.public),
      status: 'open',
      successor: null,
    })),
  }
  const signed = addSignature(NETWORK_STATE, signStatement(NETWORK_STATE, first, one), two)
  const file: NetworkFile = { format: 'parasol-network', version: 1, founding, network: signed }
  return { network, file, first, stewards, places }
}
