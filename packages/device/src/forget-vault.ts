import type { Store } from './store.ts'
import { KEPT_CHARTER } from './sync-charter.ts'
import { VAULT } from './vault.ts'

/** Removes the vault, its key first, and then everything else in the store but the public roster. */
export async function forgetVault(store: Store): Promise<void> {
  await store.remove([VAULT])
  const roster = await store.get(KEPT_CHARTER)
  await store.clear()
  if (roster) await store.put([[KEPT_CHARTER, roster]])
}
