import type { Day, InvitationId, PublicKey } from '@parasol/charter'
import { type CircleSecret, type Register, SLOTS_PER_PAGE } from '@parasol/protocol'

export type RegisteredMember = Register['members'][number]
export type OpenInvitation = Register['invitations'][number]

/** The register of an organisation that has just made its first circle key. */
export const firstRegister = (circle: CircleSecret): Register => ({
  circle: [circle],
  nextSlot: 0,
  members: [],
  invitations: [],
})

/** The secret of one version of the circle; `null` when this register does not hold it. */
export const circleSecretOf = (register: Register, version: number): CircleSecret | null =>
  register.circle.find((each) => each.version === version) ?? null

/** The newest version that the register holds: one above the organisation's state while a change is under way. */
export const newestCircle = (register: Register): CircleSecret | null =>
  register.circle.reduce<CircleSecret | null>(
    (newest, each) => (newest && newest.version > each.version ? newest : each),
    null,
  )

/** Gives each invitation a place of its own in the pages, from the next free one on. */
export function addInvitations(register: Register, added: readonly Omit<OpenInvitation, 'slot'>[]): Register {
  const invitations = added.map((each, at) => ({ ...each, slot: register.nextSlot + at }))
  return {
    ...register,
    nextSlot: register.nextSlot + added.length,
    invitations: [...register.invitations, ...invitations],
  }
}

/** Lets in whoever claimed an invitation: the invitation's place and note become hers. Unchanged when the invitation
 *  is not open. */
export function admit(
  register: Register,
  claimed: { readonly invitation: InvitationId; readonly receive: PublicKey; readonly day: Day },
): Register {
  const invitation = register.invitations.find((each) => each.invitation === claimed.invitation)
  if (!invitation) return register
  const { slot, note } = invitation
  return {
    ...closeInvitations(register, [claimed.invitation]),
    members: [...register.members, { slot, receive: claimed.receive, since: claimed.day, note }],
  }
}

export const closeInvitations = (register: Register, closed: readonly InvitationId[]): Register => ({
  ...register,
  invitations: register.invitations.filter(({ invitation }) => !closed.includes(invitation)),
})

/** Invitations nobody used before they ran out. The last day still counts. */
export const expiredInvitations = (register: Register, today: Day): readonly InvitationId[] =>
  register.invitations.filter(({ expires }) => expires < today).map(({ invitation }) => invitation)

/** Takes members out and starts a new circle key; earlier ones stay, since older epochs are wrapped to them. */
export const renewed = (register: Register, circle: CircleSecret, without: readonly number[]): Register => ({
  ...register,
  circle: [...register.circle.filter(({ version }) => version !== circle.version), circle],
  members: register.members.filter(({ slot }) => !without.includes(slot)),
})

export const pageOf = (slot: number): number => Math.floor(slot / SLOTS_PER_PAGE)

/** Every page that has ever had somebody on it, so that a page emptied by removals is renewed too. */
export const pagesOf = (register: Register): readonly number[] =>
  Array.from({ length: Math.ceil(register.nextSlot / SLOTS_PER_PAGE) }, (_, page) => page)

export const membersOnPage = (register: Register, page: number): readonly RegisteredMember[] =>
  register.members.filter(({ slot }) => pageOf(slot) === page)
