import type { Hash, OrganisationId } from '@parasol/charter'
import { fail, ok, type Result } from '@parasol/service'
import type { SignedIn } from '../http/shared.ts'

/** Two different claims void an invitation; a few more are kept as evidence, the rest is only refused. */
const MOST_CLAIMS = 4

/** As many as one answer to "which were claimed" holds. */
export const MOST_INVITATIONS = 1000

export type ClaimDecision = 'first' | 'again' | 'another' | 'refused'

export function decideClaim(hash: Hash, claimed: readonly Hash[]): ClaimDecision {
  const place = claimed.indexOf(hash)
  if (claimed.length === 0) return 'first'
  if (place === 0) return 'again'
  return place === -1 && claimed.length < MOST_CLAIMS ? 'another' : 'refused'
}

export const onlyStaff = (
  { roles }: SignedIn,
  organisation: OrganisationId,
): Result<OrganisationId, 'not-allowed'> =>
  roles.staffOf.includes(organisation) ? ok(organisation) : fail('not-allowed')

type Invitation = { readonly expires: string; readonly welcome: string | null }

/** A repeat of what is kept already, or something new. */
export const agrees = (kept: Invitation | undefined, sent: Invitation): boolean =>
  !kept || (kept.expires === sent.expires && kept.welcome === sent.welcome)
