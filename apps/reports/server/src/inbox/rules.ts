import type { Charter, OrganisationId, Roles } from '@parasol/charter'

/** Who reads what was addressed to an organisation: itself while it is open, then whoever follows it, also over several that closed
 *  in turn; `null` when it named nobody. */
function heirOf(
  charter: Charter,
  id: OrganisationId,
  closedBefore: readonly OrganisationId[] = [],
): OrganisationId | null {
  const { status, successor } = charter.state.organisations.find((each) => each.id === id) ?? {}
  if (status !== 'closed') return id
  if (!successor || closedBefore.includes(successor)) return null
  return heirOf(charter, successor, [...closedBefore, id])
}

/** A place among the readers of a report. */
export type Position = 'inbox' | 'cover'

/** In which of its places somebody reads what was addressed to an organisation. */
export function positionsOf(charter: Charter, { staffOf }: Roles, id: OrganisationId): readonly Position[] {
  const heir = heirOf(charter, id)
  const cover = charter.organisations.get(id)?.cover
  return [
    ...(staffOf.includes(id) || (heir !== null && staffOf.includes(heir)) ? (['inbox'] as const) : []),
    ...(cover && staffOf.includes(cover) ? (['cover'] as const) : []),
  ]
}

/** Whose reports somebody may see: their own organisations', those these cover, and those that closed and named one of
 *  them to follow. */
export const inboxesOf = (charter: Charter, roles: Roles): readonly OrganisationId[] =>
  charter.state.organisations.map(({ id }) => id).filter((id) => positionsOf(charter, roles, id).length > 0)
