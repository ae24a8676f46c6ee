import type { Charter, OrganisationId, Roles } from '@parasol/charter'

/**
 * Whose reports somebody may see: their own organisations', those these cover, and those that closed and named one of
 * them to follow, also over several that closed in turn.
 */
export function inboxesOf({ state, organisations }: Charter, { staffOf }: Roles): readonly OrganisationId[] {
  const own = new Set<OrganisationId>(staffOf)
  const listed = new Map(state.organisations.map((organisation) => [organisation.id, organisation]))
  const heirOf = (id: OrganisationId, closedBefore: readonly OrganisationId[]): OrganisationId | null => {
    const { status, successor } = listed.get(id) ?? {}
    if (status !== 'closed') return id
    if (!successor || closedBefore.includes(successor)) return null
    return heirOf(successor, [...closedBefore, id])
  }
  return [...listed.keys()].filter((id) => {
    const cover = organisations.get(id)?.cover
    const heir = heirOf(id, [])
    return own.has(id) || (cover && own.has(cover)) || (heir !== null && own.has(heir))
  })
}
