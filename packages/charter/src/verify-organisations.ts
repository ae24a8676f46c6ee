import type { CharterFailure, Mark, Organisation, Seen } from './charter.ts'
import { follows } from './compare-marks.ts'
import type { OrganisationId } from './encoded.ts'
import type { NetworkState } from './network-state.ts'
import { ORGANISATION_STATE, organisationStateShape } from './organisation-state.ts'
import { fail, ok, type Result } from './result.ts'
import { hashOfStatement, readSigned, readUnverified, type Signed } from './signing.ts'

type OrganisationsToVerify = {
  readonly state: NetworkState
  readonly signed: readonly Signed[]
  readonly seen: Seen | null
}

type VerifiedOrganisation = { readonly organisation: Organisation; readonly mark: Mark }
type VerifiedOrganisations = ReadonlyMap<OrganisationId, VerifiedOrganisation>

export function verifyOrganisations({
  state,
  signed,
  seen,
}: OrganisationsToVerify): Result<VerifiedOrganisations, CharterFailure> {
  const verified = new Map<OrganisationId, VerifiedOrganisation>()
  for (const one of signed) {
    const read = verifyOrganisation(state, one, seen)
    if (!read.ok) return read
    const id = read.value.organisation.organisation
    if (verified.has(id)) return fail({ reason: 'malformed', about: id })
    verified.set(id, read.value)
  }
  const missing = Object.keys(seen?.organisations ?? {}).find((id) => !verified.has(id as OrganisationId))
  if (missing !== undefined) return fail({ reason: 'withheld', about: missing })
  return ok(withinNetwork(verified, state))
}

function verifyOrganisation(
  state: NetworkState,
  signed: Signed,
  seen: Seen | null,
): Result<VerifiedOrganisation, CharterFailure> {
  const claimed = readUnverified(signed, organisationStateShape)
  if (!claimed.ok) return fail({ reason: 'malformed', about: 'organisation' })
  const about = claimed.value.organisation
  if (claimed.value.network !== state.network) return fail({ reason: 'other-network', about })
  const listed = state.organisations.find(({ id }) => id === about)
  if (!listed) return fail({ reason: 'malformed', about })

  const read = readSigned(ORGANISATION_STATE, signed, organisationStateShape, {
    keys: listed.coordinators,
    threshold: 1,
  })
  if (!read.ok) return fail({ reason: read.failure, about })
  const own = read.value
  const signer = signed.signatures.find(({ key }) => own.staff.some((staff) => staff.key === key))?.key
  if (signer === undefined) return fail({ reason: 'malformed', about })

  const mark = { version: own.version, hash: hashOfStatement(ORGANISATION_STATE, signed.statement) }
  const before = seen?.organisations[about]
  const since = before ? follows({ ...mark, previous: own.previous }, before) : ok(true)
  if (!since.ok) return fail({ reason: since.failure, about })
  return ok({ organisation: { ...own, name: listed.name, status: listed.status, signer }, mark })
}

/** Areas the network no longer names and cover by an organisation that is not open are left out. */
function withinNetwork(verified: VerifiedOrganisations, state: NetworkState): VerifiedOrganisations {
  const areas = new Set(state.areas.map(({ id }) => id))
  const covers = (id: OrganisationId): boolean => verified.get(id)?.organisation.status === 'open'
  return new Map(
    [...verified].map(([id, { organisation, mark }]) => {
      const cover = organisation.cover !== null && covers(organisation.cover) ? organisation.cover : null
      const named = organisation.areas.filter((area) => areas.has(area))
      return [id, { organisation: { ...organisation, areas: named, cover }, mark }]
    }),
  )
}
