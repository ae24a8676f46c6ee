/** Where a waiting report is kept: a store of its own, so that looking for it loads nothing else. */
export const OUTBOX_STORE = 'later'

/** Where messages wait that she wrote without a connection. */
export const LETTERS_STORE = 'letters'

/** Where everything else is kept. */
export const STORE = 'kept'

/** Whether a store of that name is on this phone. Where browsers cannot tell, it says yes. */
export async function isKept(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false
  if (!indexedDB.databases) return true
  try {
    const databases = await indexedDB.databases()
    return databases.some((database) => database.name === name)
  } catch {
    return false
  }
}

/** Removes a store with every trace of it. */
export async function dropStore(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const removal = indexedDB.deleteDatabase(name)
    for (const end of ['success', 'error', 'blocked']) removal.addEventListener(end, () => resolve())
  })
}
