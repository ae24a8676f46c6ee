import { type Base64url, type Day, fail, ok, toBase64url } from '@parasol/charter'
import { addInvitationsRoute } from '@parasol/protocol'
import { invitationKeys, newSecret, sealWelcome, type Secret } from '@parasol/sealing'
import { noteAct } from '../shell/work/audit.ts'
import { changeRegister } from '../shell/work/documents.ts'
import { addInvitations, circleSecretOf } from '../shell/work/register.ts'
import { charterOf, type Outcome, ownState, type Work } from '../shell/work/work.ts'

/** An invitation as it is handed over: the words are shown once and kept nowhere. */
export type Invitation = { readonly secret: Secret; readonly expires: Day }

export type Invite = { readonly count: number; readonly expires: Day; readonly note: string }

/** Makes invitations: a place in the register for each, and a welcome at the server that only its words open. */
export async function invite(work: Work, { count, expires, note }: Invite): Outcome<readonly Invitation[]> {
  const own = ownState(work)
  if (!own.ok) return own
  const { organisation, keys, desk } = work
  const { random } = desk.ports
  const made = Array.from({ length: count }, () => {
    const secret = newSecret(random)
    return { secret, keys: invitationKeys(secret) }
  })
  const changed = await changeRegister(work, (register) =>
    addInvitations(
      register,
      made.map(({ keys: { invitation, sign } }) => ({ invitation, sign: sign.public, expires, note })),
    ),
  )
  if (!changed.ok) return changed
  const circle = circleSecretOf(changed.value, own.value.circle.version)
  if (!circle) return fail('no-circle-key')
  const invitations = made.flatMap(({ keys: invitation }) => {
    const listed = changed.value.invitations.find((each) => each.invitation === invitation.invitation)
    if (!listed) return []
    const sealed = sealWelcome({
      charter: charterOf(work),
      organisation,
      keys: invitation,
      slot: listed.slot,
      circle,
      expires,
      key: keys.sign,
      random,
    })
    return [{ invitation: invitation.invitation, expires, welcome: toBase64url(sealed) as Base64url }]
  })
  const answer = await work.call(addInvitationsRoute, { params: { organisation }, body: { invitations } })
  if (!answer.ok) return fail(answer.failure.code)
  noteAct(work, 'invited')
  return ok(made.map(({ secret }) => ({ secret, expires })))
}
