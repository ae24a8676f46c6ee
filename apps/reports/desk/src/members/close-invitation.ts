import { fail, type InvitationId, ok } from '@parasol/charter'
import { closeInvitationsRoute } from '@parasol/protocol'
import { changeRegister } from '../shell/work/documents.ts'
import { closeInvitations } from '../shell/work/register.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

/** Takes back an invitation that nobody has used: first at the server, so that nobody can use it any more. */
export async function closeInvitation(work: Work, invitation: InvitationId): Outcome {
  const { organisation } = work
  const body = { invitations: [invitation] }
  const answer = await work.call(closeInvitationsRoute, { params: { organisation }, body })
  if (!answer.ok) return fail(answer.failure.code)
  const changed = await changeRegister(work, (register) => closeInvitations(register, [invitation]))
  return changed.ok ? ok(true) : changed
}
