import * as v from 'valibot'
import { dayShape } from './calendar.ts'
import {
  type Brand,
  branded,
  hashShape,
  networkIdShape,
  type OrganisationId,
  organisationIdShape,
  publicKeyShape,
} from './encoded.ts'
import { reachable, stewardsEntries } from './founding.ts'
import { list, unique, uniqueList } from './lists.ts'
import { policiesShape } from './policy.ts'
import type { StatementType } from './signing.ts'
import { name } from './text.ts'

/** Statement type of a network state. */
export const NETWORK_STATE = 'parasol/network/1' satisfies StatementType

/** A part of the province: lower-case letters, digits and hyphens, 2 to 31, a letter first. Never 'province' or 'desk'. */
export type AreaId = Brand<'AreaId'>

/** What a feed may be called besides an area: an area by that name would shadow it. */
const RESERVED = ['province', 'desk']

/** Shape of an AreaId. */
export const areaIdShape = branded<'AreaId'>(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/), v.notValues(RESERVED)),
)

/** Shape of a version: a whole number from 1. */
export const versionShape = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const areaShape = v.strictObject({ id: areaIdShape, name: name(120) })
/** An area as the stewards list it. */
export type Area = Readonly<v.InferOutput<typeof areaShape>>

export const listedOrganisationShape = v.strictObject({
  id: organisationIdShape,
  name: name(120),
  coordinators: uniqueList(publicKeyShape, 1, 32),
  status: v.picklist(['open', 'closed']),
  successor: v.nullable(organisationIdShape),
})
/** An organisation as the stewards list it: its name and who may sign for it. A closed one may name who carries on. */
export type ListedOrganisation = Readonly<v.InferOutput<typeof listedOrganisationShape>>

const idsUnique = (items: readonly { readonly id: string }[]): boolean => unique(items.map(({ id }) => id))

const succeeded = (organisations: readonly ListedOrganisation[]): boolean => {
  const listed = new Set<OrganisationId>(organisations.map(({ id }) => id))
  return organisations.every(
    ({ id, status, successor }) =>
      successor === null || (status === 'closed' && successor !== id && listed.has(successor)),
  )
}

/** Shape of a NetworkState: area and organisation ids once each, successors listed and never of an open organisation. */
export const networkStateShape = v.pipe(
  v.strictObject({
    kind: v.literal('network'),
    network: networkIdShape,
    version: versionShape,
    previous: hashShape,
    day: dayShape,
    name: name(120),
    ...stewardsEntries,
    areas: v.pipe(
      list(areaShape, 0, 200),
      v.check((items) => idsUnique(items)),
    ),
    organisations: v.pipe(
      list(listedOrganisationShape, 0, 500),
      v.check((items) => idsUnique(items)),
      v.check((items) => succeeded(items)),
    ),
    policies: v.exactOptional(policiesShape),
  }),
  v.check((state) => reachable(state)),
)
/** What the stewards have decided, whole: one state replaces the other. `previous` is the hash of version - 1, or of the
 *  founding for version 1. `policies` are the rules of governing tables that they have put in force. */
export type NetworkState = Readonly<v.InferOutput<typeof networkStateShape>>
