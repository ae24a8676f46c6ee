import {
  type Charter,
  type Day,
  fail,
  ok,
  type OrganisationId,
  type Random,
  type Result,
  bytesOf,
} from '@parasol/charter'
import { type CircleSecret, WELCOME, type Welcome, welcomeShape } from '@parasol/protocol'
import { contextText } from './context.ts'
import { type InvitationKeys, sealKeyOf, type SignKey } from './key-tree.ts'
import { signStatement } from './sign.ts'
import {
  openSignedWith,
  readByOne,
  sealSignedWith,
  type SignatureFailure,
  type WithKey,
} from './signed-bytes.ts'
import { citeOf, type StaffFailure, standingOf } from './standing.ts'

const welcomeKey = (
  { network }: Charter,
  organisation: OrganisationId,
  { invitation, welcome }: InvitationKeys,
): WithKey => ({
  key: welcome,
  context: contextText(
    { purpose: 'welcome', network, organisation, id: invitation },
    { of: 0, position: 'body' },
  ),
})

export type WelcomeToSeal = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly keys: InvitationKeys
  readonly slot: number
  readonly circle: CircleSecret
  /** The last day on which it may be claimed. */
  readonly expires: Day
  readonly key: SignKey
  readonly random: Random
}

export function sealWelcome(toSeal: WelcomeToSeal): Uint8Array {
  const { charter, organisation, keys, slot, circle, expires, key, random } = toSeal
  const said = { network: charter.network, organisation, invitation: keys.invitation, slot, circle, expires }
  const signed = signStatement(
    WELCOME,
    { kind: 'welcome', ...said, cite: citeOf(charter, organisation) },
    key,
  )
  return sealSignedWith(welcomeKey(charter, organisation, keys), { signed, random })
}

export type WelcomeToOpen = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly sealed: Uint8Array
  readonly keys: InvitationKeys
  readonly today: Day
}

export type OpenWelcomeFailure =
  | SignatureFailure
  | StaffFailure
  | 'cannot-open'
  | 'wrong-place'
  | 'expired'
  | 'swapped-key'

export function openWelcome(toOpen: WelcomeToOpen): Result<Welcome, OpenWelcomeFailure> {
  const { charter, organisation, sealed, keys, today } = toOpen
  const signed = openSignedWith(welcomeKey(charter, organisation, keys), sealed)
  const read = signed.ok ? readByOne({ type: WELCOME, shape: welcomeShape }, signed.value) : signed
  if (!read.ok) return read
  const { value: welcome, key } = read.value
  const here = welcome.organisation === organisation && welcome.invitation === keys.invitation
  if (!here || welcome.network !== charter.network) return fail('wrong-place')
  const standing = standingOf(charter, [organisation], { key, cite: welcome.cite })
  if (!standing.ok) return standing
  if (welcome.expires < today) return fail('expired')
  return isCircle(charter, welcome) ? ok(welcome) : fail('swapped-key')
}

/** An older circle's key cannot be compared any more; the member's page brings the present one, which can. */
function isCircle({ organisations }: Charter, { organisation, circle }: Welcome): boolean {
  const known = organisations.get(organisation)?.circle
  if (!known || circle.version > known.version) return false
  return circle.version < known.version || sealKeyOf(bytesOf(circle.secret)).public === known.key
}
