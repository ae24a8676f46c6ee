import * as v from 'valibot'
import {
  hashShape,
  type NetworkId,
  type OrganisationId,
  organisationIdShape,
  type PublicKey,
} from './encoded.ts'
import type { Founding } from './founding.ts'
import { list } from './lists.ts'
import { type ListedOrganisation, type NetworkState, versionShape } from './network-state.ts'
import type { OrganisationState } from './organisation-state.ts'
import { fail, ok, type Result } from './result.ts'
import { type ReadSignedFailure, signedShape } from './signing.ts'

/** Shape of a CharterBundle. */
export const charterBundleShape = v.strictObject({
  founding: signedShape,
  handovers: list(signedShape, 0, 500),
  network: signedShape,
  organisations: list(signedShape, 0, 500),
})
/** Everything a device needs to check the network from its pin: the founding, every network state before the newest that
 *  handed over to other stewards (oldest first), the newest network state, the newest state of each organisation. */
export type CharterBundle = Readonly<v.InferOutput<typeof charterBundleShape>>

const markShape = v.strictObject({ version: versionShape, hash: hashShape })
/** Which state, exactly: its version and the hash of its statement. */
export type Mark = Readonly<v.InferOutput<typeof markShape>>

/** Shape of a Seen, for reading it back from where a device keeps it. */
export const seenShape = v.strictObject({
  network: markShape,
  handovers: list(markShape, 0, 500),
  organisations: v.record(organisationIdShape, markShape),
})
/** What a device has verified before, so that nothing older and no second history passes later. */
export type Seen = Readonly<v.InferOutput<typeof seenShape>>

/** An organisation whose state verifies. Areas that the network no longer names and cover by an organisation that is not
 *  open are left out. `signer` is the coordinator whose signature made it valid. */
export type Organisation = OrganisationState &
  Pick<ListedOrganisation, 'name' | 'status'> & { readonly signer: PublicKey }

/** Who belongs to the network and who may speak for whom: verified, as of `state`. */
export type Charter = {
  readonly network: NetworkId
  readonly founding: Founding
  readonly state: NetworkState
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly seen: Seen
}

/** Why a bundle is refused. `rolled-back`: older than seen. `forked`: another history than seen, or a broken chain. `withheld`: an
 *  organisation seen before is missing. `about` is 'bundle', 'founding', 'handover', 'network', 'organisation' or an organisation's id. */
export type CharterFailure = {
  readonly reason: ReadSignedFailure | 'other-network' | 'rolled-back' | 'forked' | 'withheld'
  readonly about: string
}

/** Shape of a Cite. */
export const citeShape = v.strictObject({ network: versionShape, organisation: versionShape })
/** The versions of network and own organisation that a staff signer knew when signing. */
export type Cite = Readonly<v.InferOutput<typeof citeShape>>

/** 'withheld' when the signer knew newer states than this charter: fetch the charter again, and believe nobody who keeps it back.
 *  Ask this before `staffMember`: a new colleague is unknown to an old charter. */
export function checkCite(
  charter: Charter,
  organisation: OrganisationId,
  cite: Cite,
): Result<true, 'withheld'> {
  const known = charter.organisations.get(organisation)?.version ?? 0
  return cite.network <= charter.state.version && cite.organisation <= known ? ok(true) : fail('withheld')
}

/** Whether `key` may sign for an organisation. 'former': what they sign stands if it was signed before they left or the
 *  organisation closed, which the reader must know from elsewhere (the place in the feed). An unknown organisation gives 'unknown-staff'. */
export function staffMember(
  charter: Charter,
  organisation: OrganisationId,
  key: PublicKey,
  cite: Cite,
): Result<'staff' | 'former', 'unknown-staff'> {
  const known = charter.organisations.get(organisation)
  if (!known) return fail('unknown-staff')
  if (known.staff.some((staff) => staff.key === key)) return ok(known.status === 'open' ? 'staff' : 'former')
  const former = known.former.find((staff) => staff.key === key)
  return former && cite.organisation <= former.lastVersion ? ok('former') : fail('unknown-staff')
}

/** What a key may do in the network now. */
export type Roles = {
  readonly steward: boolean
  readonly coordinatorOf: readonly OrganisationId[]
  readonly staffOf: readonly OrganisationId[]
}

/** What a key may do in the network now: closed organisations and former staff give nothing. A coordinator named by the
 *  stewards counts before the organisation has a state of its own. */
export function whoIs({ state, organisations }: Charter, key: PublicKey): Roles {
  const open = state.organisations.filter(({ status }) => status === 'open')
  return {
    steward: state.stewards.includes(key),
    coordinatorOf: open.filter(({ coordinators }) => coordinators.includes(key)).map(({ id }) => id),
    staffOf: open
      .filter(({ id }) => organisations.get(id)?.staff.some((staff) => staff.key === key))
      .map(({ id }) => id),
  }
}
