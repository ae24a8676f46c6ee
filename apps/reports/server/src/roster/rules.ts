import {
  type Charter,
  type CharterBundle,
  type NextOrganisationFailure,
  type OrganisationState,
  type ProposalFailure,
  type PublicKey,
  type Signed,
  verifyCharter,
} from '@parasol/charter'

/** More would not fit one answer; they are all forgotten when one takes effect. */
export const MOST_PROPOSALS = 100

/** Both say the same; each key signs once, the one kept first stays. */
export function mergeSignatures(kept: Signed | null, added: Signed): Signed {
  const before = kept?.signatures ?? []
  const known = new Set(before.map(({ key }) => key))
  const fresh = added.signatures.filter(({ key }, at, all) => {
    const first = all.findIndex((other) => other.key === key) === at
    return first && !known.has(key)
  })
  return { statement: added.statement, signatures: [...before, ...fresh] }
}

export const refusalOfProposal = (failure: ProposalFailure): 'not-successor' | 'charter-refused' =>
  failure === 'not-successor' ? failure : 'charter-refused'

export function refusalOfChange(
  failure: NextOrganisationFailure,
): 'not-successor' | 'charter-refused' | 'unknown-organisation' {
  if (failure === 'unknown-organisation' || failure === 'closed') return 'unknown-organisation'
  return failure === 'not-successor' ? failure : 'charter-refused'
}

/** Staff of any open organisation, since one that is about to close hands its inbox to whoever will follow it; and the recovery key. */
export function mayHoldKeys(
  { organisations }: Charter,
  { staff, recovery }: OrganisationState,
): ReadonlySet<PublicKey> {
  const open = [...organisations.values()].filter(({ status }) => status === 'open')
  const people = [...staff, ...open.flatMap((organisation) => organisation.staff)]
  return new Set([...people, ...(recovery ? [recovery] : [])].map(({ key }) => key))
}

/** The last gate: what every device will check, checked before anything is stored. */
export const canReplace = (pin: Signed, { seen }: Charter, bundle: CharterBundle): boolean =>
  verifyCharter({ pin, bundle, seen }).ok
