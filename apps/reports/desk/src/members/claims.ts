import { type Base64url, bytesOf, fail, type InvitationId, ok, type PublicKey } from '@parasol/charter'
import { closeInvitationsRoute, listClaimsRoute, putPageRoute, type Register } from '@parasol/protocol'
import { openClaim, sealKeyOf } from '@parasol/sealing'
import { changeRegister } from '../shell/work/documents.ts'
import { sealPage } from '../shell/work/organisation-state.ts'
import {
  admit,
  circleSecretOf,
  closeInvitations,
  expiredInvitations,
  type OpenInvitation,
  pageOf,
  pagesOf,
} from '../shell/work/register.ts'
import { charterOf, inboxSecrets, type Outcome, ownState, type Work } from '../shell/work/work.ts'

/** What a desk did with the claims it found when it opened. */
export type Claims = {
  /** Keys of the members let in. */
  readonly admitted: readonly PublicKey[]
  /** Invitations that two people claimed: both are void, and the circle's key has to change. */
  readonly claimedTwice: readonly InvitationId[]
  /** Invitations whose only claim does not verify. Whoever sent it was given the welcome and with it the circle's key: void
   *  too, and the key has to change. */
  readonly refused: readonly InvitationId[]
}

const NONE: Claims = { admitted: [], claimedTwice: [], refused: [] }

type SealedClaim = { readonly invitation: InvitationId; readonly sealed: readonly Base64url[] }
type Claimed = { readonly invitation: InvitationId; readonly receive: PublicKey }

/** Opens a claim with the invitation's own key out of the register; `null` when it does not verify. */
async function read(
  work: Work,
  { invitation, sign }: OpenInvitation,
  sealed: Base64url,
): Promise<Claimed | null> {
  const claim = await openClaim({
    network: charterOf(work).network,
    organisation: work.organisation,
    invitation,
    sign,
    sealed: bytesOf(sealed),
    secrets: inboxSecrets(work),
  })
  return claim.ok ? { invitation, receive: claim.value.receive } : null
}

/** Makes the pages anew on which somebody's place has changed. */
async function renewPages(work: Work, pages: readonly number[]): Outcome {
  const own = ownState(work)
  const register = work.register.peek()?.content
  if (!own.ok || !register) return fail('not-set-up')
  const { version } = own.value.circle
  const secret = circleSecretOf(register, version)
  if (!secret) return fail('no-circle-key')
  const key = sealKeyOf(bytesOf(secret.secret))
  for (const page of pages) {
    const body = { version, ...(await sealPage(work, page, { key, version, register })) }
    const answer = await work.call(putPageRoute, { params: { organisation: work.organisation }, body })
    if (!answer.ok) return fail(answer.failure.code)
  }
  return ok(true)
}

async function close(work: Work, invitations: readonly InvitationId[]): Outcome {
  if (invitations.length === 0) return ok(true)
  const { organisation } = work
  const answer = await work.call(closeInvitationsRoute, { params: { organisation }, body: { invitations } })
  return answer.ok ? ok(true) : fail(answer.failure.code)
}

type Sorted = {
  readonly claimed: readonly Claimed[]
  readonly refused: readonly InvitationId[]
  /** Let in before, by a desk that was broken off before it had renewed the pages. */
  readonly unfinished: boolean
}

async function sort(work: Work, claims: readonly SealedClaim[], { invitations }: Register): Promise<Sorted> {
  const claimed: Claimed[] = []
  const refused: InvitationId[] = []
  let unfinished = false
  for (const { invitation, sealed } of claims) {
    const open = invitations.find((each) => each.invitation === invitation)
    const [only] = sealed
    const one = open && only ? await read(work, open, only) : null
    if (one) claimed.push(one)
    else if (open) refused.push(invitation)
    else unfinished = true
  }
  return { claimed, refused, unfinished }
}

/** Lets in whoever claimed an invitation; first the register, then the pages, at last the invitation is closed, so that
 *  whatever is broken off is done again next time. An invitation claimed twice, or by something that does not verify, stays as it is: it needs a new
 *  key. */
export async function processClaims(work: Work): Outcome<Claims> {
  const register = work.register.peek()?.content
  if (!register) return ok(NONE)
  const { organisation } = work
  const answer = await work.call(listClaimsRoute, { params: { organisation } })
  if (!answer.ok) return fail(answer.failure.code)
  const { claims } = answer.value
  const single = claims.filter(({ sealed }) => sealed.length === 1)
  const twice = claims.filter(({ sealed }) => sealed.length > 1).map(({ invitation }) => invitation)
  const stillOpen = new Set(register.invitations.map(({ invitation }) => invitation))
  const claimedTwice = twice.filter((invitation) => stillOpen.has(invitation))
  const voided = twice.filter((invitation) => !stillOpen.has(invitation))
  const { claimed, refused, unfinished } = await sort(work, single, register)
  const day = work.desk.ports.today()
  const expired = expiredInvitations(register, day).filter(
    (id) => !claims.some(({ invitation }) => invitation === id),
  )
  if (claimed.length + expired.length > 0) {
    const changed = await changeRegister(work, (before) =>
      closeInvitations(
        claimed.reduce((each, one) => admit(each, { ...one, day }), before),
        expired,
      ),
    )
    if (!changed.ok) return changed
  }
  const slots = register.invitations
    .filter(({ invitation }) => claimed.some((one) => one.invitation === invitation))
    .map(({ slot }) => slot)
  const pages = unfinished ? pagesOf(register) : [...new Set(slots.map(pageOf))]
  const renewed = await renewPages(work, pages)
  if (!renewed.ok) return renewed
  const settled = single.map(({ invitation }) => invitation).filter((id) => !refused.includes(id))
  const closed = await close(work, [...settled, ...expired, ...voided])
  return closed.ok ? ok({ admitted: claimed.map(({ receive }) => receive), claimedTwice, refused }) : closed
}
