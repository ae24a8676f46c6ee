import type { TableSettings } from '@parasol/tables-protocol'
import { listed } from './text.ts'

/** A role by its name at this table. */
export const roleName = ({ roles }: Pick<TableSettings, 'roles'>, id: string): string =>
  roles.find((role) => role.id === id)?.name ?? id

export const roleNames = (settings: Pick<TableSettings, 'roles'>, ids: readonly string[]): string =>
  listed(ids.map((id) => roleName(settings, id)))

/** Whether police or government are here, may come, or are kept out. */
export function officialsHere(
  { roles, officials }: Pick<TableSettings, 'roles' | 'officials'>,
  present: readonly string[],
): 'here' | 'may-come' | 'barred' {
  const official = roles.filter((role) => role.official).map(({ id }) => id)
  if (official.some((id) => present.includes(id))) return 'here'
  return officials !== 'barred' && official.length > 0 ? 'may-come' : 'barred'
}
