import type { Charter, CharterBundle } from './charter.ts'
import type { Hash, PublicKey } from './encoded.ts'
import { NETWORK_STATE, type NetworkState, networkStateShape } from './network-state.ts'
import { ORGANISATION_STATE, type OrganisationState, organisationStateShape } from './organisation-state.ts'
import { policiesFollow } from './policy.ts'
import { fail, ok, type Result } from './result.ts'
import {
  hashOfStatement,
  readSigned,
  type ReadSignedFailure,
  readUnverified,
  type Signed,
} from './signing.ts'

/** A network state that may follow, with those stewards who have signed it so far. */
export type NetworkProposal = {
  readonly state: NetworkState
  readonly hash: Hash
  readonly signedBy: readonly PublicKey[]
  /** Signatures still to come before it takes effect. */
  readonly missing: number
}

/** 'not-successor': does not follow the state in force. 'drops-area', 'drops-organisation': both are closed, never dropped.
 *  'leaves-unsigned': a coordinator would go whose signature an organisation's state still rests on. 'drops-policy', 'older-policy': what a
 *  table has decided is undone by nothing but a later decision. */
export type ProposalFailure =
  | ReadSignedFailure
  | 'other-network'
  | 'not-successor'
  | 'drops-area'
  | 'drops-organisation'
  | 'leaves-unsigned'
  | 'drops-policy'
  | 'older-policy'

/** Reads a network state that would follow the charter's own. One steward's signature is enough to propose; it is in force
 *  only when `missing` is 0. The stewards who count are those in force before it. */
export function readProposal(charter: Charter, signed: Signed): Result<NetworkProposal, ProposalFailure> {
  const { stewards: keys, threshold } = charter.state
  const read = readSigned(NETWORK_STATE, signed, networkStateShape, { keys, threshold: 1 })
  if (!read.ok) return read
  const problem = problemWith(charter, read.value)
  if (problem) return fail(problem)
  const signedBy = [...new Set(signed.signatures.map(({ key }) => key))]
  return ok({
    state: read.value,
    hash: hashOfStatement(NETWORK_STATE, signed.statement),
    signedBy,
    missing: Math.max(0, threshold - signedBy.length),
  })
}

function problemWith(
  { network, state, seen, organisations }: Charter,
  next: NetworkState,
): ProposalFailure | null {
  if (next.network !== network) return 'other-network'
  if (next.version !== state.version + 1 || next.previous !== seen.network.hash) return 'not-successor'
  const areas = new Set(next.areas.map(({ id }) => id))
  if (!state.areas.every(({ id }) => areas.has(id))) return 'drops-area'
  const listed = new Map(next.organisations.map((organisation) => [organisation.id, organisation]))
  if (!state.organisations.every(({ id }) => listed.has(id))) return 'drops-organisation'
  const signed = [...organisations].every(([id, { signer }]) => listed.get(id)?.coordinators.includes(signer))
  if (!signed) return 'leaves-unsigned'
  const follows = policiesFollow(state.policies ?? [], next.policies ?? [])
  return follows.ok ? null : follows.failure
}

/** An organisation state that may follow, verified. */
export type NextOrganisation = { readonly state: OrganisationState; readonly hash: Hash }

/** 'not-successor': wrong version or previous hash, or an inbox or circle key that changed without its version.
 *  'drops-staff': somebody left `staff` or `former` without a trace, or came back with an old key. 'drops-recovery': a time when the
 *  inbox was opened with pieces is left out or told otherwise. */
export type NextOrganisationFailure =
  | ReadSignedFailure
  | 'other-network'
  | 'unknown-organisation'
  | 'closed'
  | 'not-successor'
  | 'drops-staff'
  | 'drops-recovery'

/** Reads an organisation state that would follow the one in force, or the first one of an organisation that has none. */
export function readNextOrganisation(
  charter: Charter,
  signed: Signed,
): Result<NextOrganisation, NextOrganisationFailure> {
  const claimed = readUnverified(signed, organisationStateShape)
  if (!claimed.ok) return claimed
  const { organisation: id } = claimed.value
  if (claimed.value.network !== charter.network) return fail('other-network')
  const listed = charter.state.organisations.find((organisation) => organisation.id === id)
  if (!listed) return fail('unknown-organisation')
  if (listed.status === 'closed') return fail('closed')
  const { coordinators: keys } = listed
  const read = readSigned(ORGANISATION_STATE, signed, organisationStateShape, { keys, threshold: 1 })
  if (!read.ok) return read
  const next = read.value
  const signer = signed.signatures.some(({ key }) => next.staff.some((staff) => staff.key === key))
  if (!signer) return fail('malformed')
  const before = charter.organisations.get(id)
  if (next.version !== (before?.version ?? 0) + 1) return fail('not-successor')
  if (next.previous !== (charter.seen.organisations[id]?.hash ?? null)) return fail('not-successor')
  if (before && !(keyFollows(before.inbox, next.inbox) && keyFollows(before.circle, next.circle)))
    return fail('not-successor')
  if (before && !remembersStaff(before, next)) return fail('drops-staff')
  if (!remembersRecoveries(before ?? null, next)) return fail('drops-recovery')
  return ok({ state: next, hash: hashOfStatement(ORGANISATION_STATE, signed.statement) })
}

type VersionedKey = OrganisationState['inbox']

const keyFollows = (before: VersionedKey, next: VersionedKey): boolean =>
  next.version === before.version
    ? next.key === before.key
    : next.version === before.version + 1 && next.key !== before.key

// What somebody signed while staff stays readable after they left; who left comes back with new words only.
function remembersStaff(before: OrganisationState, next: OrganisationState): boolean {
  const left = new Map(next.former.map(({ key, lastVersion }) => [key, lastVersion]))
  const stays = new Set(next.staff.map(({ key }) => key))
  return (
    before.staff.every(({ key }) => stays.has(key) || left.has(key)) &&
    before.former.every(({ key, lastVersion }) => (left.get(key) ?? Infinity) <= lastVersion)
  )
}

// One that is new was done by this very state.
function remembersRecoveries(before: OrganisationState | null, next: OrganisationState): boolean {
  const known = before?.recovered ?? []
  const told = next.recovered ?? []
  const same = known.every((each, at) => {
    const again = told[at]
    return again && again.version === each.version && again.day === each.day && again.by === each.by
  })
  return same && told.slice(known.length).every(({ version }) => version === next.version)
}

/** The bundle once a proposal that `readProposal` read, with nothing missing, takes effect. `charter` is the one before. */
export function bundleAfterNetwork(charter: Charter, bundle: CharterBundle, next: Signed): CharterBundle {
  const handedOver = charter.seen.handovers.at(-1)?.version === charter.state.version
  return {
    ...bundle,
    handovers: handedOver ? [...bundle.handovers, bundle.network] : bundle.handovers,
    network: next,
  }
}

/** The bundle once an organisation state that `readNextOrganisation` read takes effect. */
export function bundleAfterOrganisation(bundle: CharterBundle, next: Signed): CharterBundle {
  const idOf = (signed: Signed): string | null => {
    const read = readUnverified(signed, organisationStateShape)
    return read.ok ? read.value.organisation : null
  }
  const changed = idOf(next)
  return { ...bundle, organisations: [...bundle.organisations.filter((one) => idOf(one) !== changed), next] }
}
