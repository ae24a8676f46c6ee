import {
  type Charter,
  checkCite,
  type Cite,
  fail,
  ok,
  type OrganisationId,
  type PublicKey,
  type Result,
  staffMember,
} from '@parasol/charter'

export type StaffFailure = 'unknown-staff' | 'withheld'

export type Standing = { readonly organisation: OrganisationId; readonly standing: 'staff' | 'former' }

/** Whose staff `key` is, among `organisations`. A signer who had seen a newer roster than ours: ours is withheld. */
export function standingOf(
  charter: Charter,
  organisations: readonly OrganisationId[],
  { key, cite }: { readonly key: PublicKey; readonly cite: Cite },
): Result<Standing, StaffFailure> {
  for (const organisation of organisations) {
    const standing = staffMember(charter, organisation, key, cite)
    const cited = checkCite(charter, organisation, cite)
    if (standing.ok) return cited.ok ? ok({ organisation, standing: standing.value }) : cited
  }
  const cited = organisations.every((organisation) => checkCite(charter, organisation, cite).ok)
  return fail(cited ? 'unknown-staff' : 'withheld')
}

/** The versions of the rosters that staff of the organisation have seen when they sign now. */
export function citeOf(charter: Charter, organisation: OrganisationId): Cite {
  const known = charter.organisations.get(organisation)
  if (!known) throw new TypeError('staff sign for an organisation of their charter')
  return { network: charter.state.version, organisation: known.version }
}
