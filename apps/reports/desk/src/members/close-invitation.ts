import { fail, type InvitationId, ok } from '@parasol/charter'
import { closeInvitationsRoute, listClaimsRoute } from '@parasol/protocol'
import { changeRegister } from '../shell/work/documents.ts'
import { closeInvitations } from '../shell/work/register.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

/** Takes back an invitation that nobody has used: first at the server, so that nobody can use it any more. 'claimed' when
 *  somebody has: it stays as it is, since the claim says who holds the circle's key now. */
export async function closeInvitation(work: Work, invitation: InvitationId): Outcome<'closed' | 'claimed'> {
  const { organisation } = work
  const claims = await work.call(listClaimsRoute, { params: { organisation } })
  if (!claims.ok) return fail(claims.failure.code)
  if (claims.value.claims.some((claim) => claim.invitation === invitation)) return ok('claimed')
  const body = { invitations: [invitation] }
  const answer = await work.call(closeInvitationsRoute, { params: { organisation }, body })
  if (!answer.ok) return fail(answer.failure.code)
  const changed = await changeRegister(work, (register) => closeInvitations(register, [invitation]))
  return changed.ok ? ok('closed') : changed
}
