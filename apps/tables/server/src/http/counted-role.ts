import type { TableSettings } from '@parasol/tables-protocol'

/** The one role that somebody's answers are counted under: a must-hear role of hers if she has one, else the first she named. */
export function countedRole(
  { roles: known }: Pick<TableSettings, 'roles'>,
  own: readonly string[],
): string | null {
  const must = known.find(({ id, mustHear }) => mustHear && own.includes(id))
  return must?.id ?? own.find((each) => known.some(({ id }) => id === each)) ?? null
}
