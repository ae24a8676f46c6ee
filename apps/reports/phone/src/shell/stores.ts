/** Where a waiting report is kept: a store of its own, so that looking for it loads nothing else. */
export const OUTBOX_STORE = 'later'

/** Where messages wait that she wrote without a connection. */
export const LETTERS_STORE = 'letters'

/** Where a locked draft is kept. */
export const DRAFT_STORE = 'half'

/** Where everything else is kept. */
export const STORE = 'kept'

/** Every store this page may make. */
export const STORES: readonly string[] = [STORE, OUTBOX_STORE, LETTERS_STORE, DRAFT_STORE]

/** Opens what is there and makes nothing: an opening that would make it is taken back. */
const opens = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve(true)
    })
    opening.addEventListener('error', () => resolve(false))
  })

/** Whether a store of that name is on this phone. */
export async function isKept(name: string): Promise<boolean> {
  try {
    if (!indexedDB.databases) return await opens(name)
    const databases = await indexedDB.databases()
    return databases.some((database) => database.name === name)
  } catch {
    return false
  }
}

/** Removes a store and all that is in it; what it was called goes too. */
export const dropStore = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const removal = indexedDB.deleteDatabase(name)
    for (const end of ['success', 'error', 'blocked']) removal.addEventListener(end, () => resolve())
  })
