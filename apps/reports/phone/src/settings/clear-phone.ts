import { lockNow } from '../shell/locking.ts'
import { stopKeeping } from '../shell/offline-copy.ts'
import { leaveOtherWindows } from '../shell/other-windows.ts'
import { draftKept, waiting } from '../shell/waiting.ts'

/** Kinds of things a browser keeps for a page. */
export type Kept = 'storage' | 'pages' | 'worker' | 'files'

async function dropWorkers(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const subscription = await registration.pushManager?.getSubscription()
    await subscription?.unsubscribe()
    await registration.unregister()
  }
}

async function dropCaches(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.map((name) => caches.delete(name)))
}

// A worker or window that is just ending still holds what it had open: the removal waits for it, and so do we.
const ENDING_MS = 8000

const dropDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const removal = indexedDB.deleteDatabase(name)
    for (const end of ['success', 'error']) removal.addEventListener(end, () => resolve())
    removal.addEventListener('blocked', () => setTimeout(resolve, ENDING_MS))
  })

const namesOfDatabases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []))

async function dropFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
}

async function filesLeft(): Promise<boolean> {
  const root = await navigator.storage.getDirectory()
  const first = await root.keys().next()
  return !first.done
}

async function dropTexts(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
}

const textsLeft = async (): Promise<boolean> => localStorage.length + sessionStorage.length > 0

/** Runs what a browser may not have; a browser without it keeps nothing of the kind. */
async function ifPossible<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await run()
  } catch {
    return otherwise
  }
}

/** What is still kept on this phone, asked of the browser itself. Empty when it is clear. */
async function whatIsKept(): Promise<readonly Kept[]> {
  const [databases, texts, names, workers, files] = await Promise.all([
    ifPossible(namesOfDatabases, []),
    ifPossible(textsLeft, false),
    ifPossible(() => caches.keys(), []),
    ifPossible(() => navigator.serviceWorker.getRegistrations(), []),
    ifPossible(filesLeft, false),
  ])
  const kept: Kept[] = []
  if (databases.length > 0 || texts) kept.push('storage')
  if (names.length > 0) kept.push('pages')
  if (workers.length > 0) kept.push('worker')
  if (files) kept.push('files')
  return kept
}

/** Removes everything kept here, what holds keys first, then asks the browser what is left.
 *  @param stores names to remove where the browser cannot list its databases */
export async function clearPhone(stores: readonly string[]): Promise<readonly Kept[]> {
  lockNow()
  stopKeeping()
  leaveOtherWindows()
  const databases = await ifPossible(namesOfDatabases, stores)
  await Promise.all(databases.map(dropDatabase))
  await ifPossible(dropTexts, undefined)
  await ifPossible(dropFiles, undefined)
  await ifPossible(dropWorkers, undefined)
  await ifPossible(dropCaches, undefined)
  waiting.value = 0
  draftKept.value = false
  return await whatIsKept()
}
