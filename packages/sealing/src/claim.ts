import {
  type Charter,
  type Day,
  fail,
  type InvitationId,
  type NetworkId,
  ok,
  type OrganisationId,
  type PublicKey,
  type Random,
  type Result,
} from '@parasol/charter'
import { CLAIM, type Claim, claimShape, LARGEST } from '@parasol/protocol'
import type { Context } from './context.ts'
import type { OpenFailure } from './envelope.ts'
import { canSealTo, type InvitationKeys } from './key-tree.ts'
import { type AddressFailure, openInbox, openWithAny } from './readers.ts'
import { type SealSignedFailure, sealSigned } from './seal-signed.ts'
import { signStatement } from './sign.ts'
import { readBy, type SignatureFailure, signedOfBytes } from './signed-bytes.ts'

type ClaimPlace = Pick<Claim, 'network' | 'organisation' | 'invitation'>

const contextOf = ({ network, organisation, invitation }: ClaimPlace): Context => ({
  purpose: 'claim',
  network,
  organisation,
  id: invitation,
})

export type ClaimToSeal = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly keys: InvitationKeys
  /** The new member's own key, from her own words. */
  readonly receive: PublicKey
  readonly day: Day
  readonly random: Random
}

export async function sealClaim({
  charter,
  organisation,
  keys,
  receive,
  day,
  random,
}: ClaimToSeal): Promise<Result<Uint8Array, AddressFailure | SealSignedFailure>> {
  const inbox = openInbox(charter, organisation)
  if (!inbox.ok) return inbox
  const place = { network: charter.network, organisation, invitation: keys.invitation }
  return await sealSigned({
    signed: signStatement(CLAIM, { kind: 'claim', ...place, receive, day }, keys.sign),
    readers: [inbox.value],
    context: contextOf(place),
    largest: LARGEST.claim,
    random,
  })
}

export type ClaimToOpen = {
  readonly network: NetworkId
  readonly organisation: OrganisationId
  readonly invitation: InvitationId
  /** The invitation's public key, from the organisation's own register. */
  readonly sign: PublicKey
  readonly sealed: Uint8Array
  /** Private inbox keys, newest first. */
  readonly secrets: readonly Uint8Array[]
}

export type OpenClaimFailure = OpenFailure | SignatureFailure | 'wrong-place' | 'bad-key'

export async function openClaim({
  sign,
  sealed,
  secrets,
  ...place
}: ClaimToOpen): Promise<Result<Claim, OpenClaimFailure>> {
  const opened = await openWithAny({ envelope: sealed, position: 0, context: contextOf(place) }, secrets)
  const signed = opened.ok ? signedOfBytes(opened.value) : opened
  if (!signed.ok) return signed
  const read = readBy({ type: CLAIM, shape: claimShape }, signed.value, sign)
  if (!read.ok) return read
  const { network, organisation, invitation, receive } = read.value
  const sameOffer = organisation === place.organisation && invitation === place.invitation
  if (!sameOffer || network !== place.network) return fail('wrong-place')
  return canSealTo(receive) ? ok(read.value) : fail('bad-key')
}
