import { keepOffline } from '@parasol/ui'
import { loadRoster } from './roster.ts'

// Later, so that keeping the app does not compete with reading the first screens on a slow connection.
const AFTER_MS = 4000

let timer: ReturnType<typeof setTimeout> | undefined

// The list needs most of the app to be verified: it comes once that is kept anyway, so nothing is fetched twice.
async function keep(): Promise<void> {
  await keepOffline()
  if (!navigator.serviceWorker) return
  await navigator.serviceWorker.ready
  await loadRoster()
}

/** Keeps the app and the list of organisations for use without a connection, a little after it has started. */
export function startKeeping(): void {
  timer = setTimeout(() => void keep(), AFTER_MS)
}

/** Keeps nothing more in this window. */
export const stopKeeping = (): void => clearTimeout(timer)
