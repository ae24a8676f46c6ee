import { keepOffline } from '@parasol/ui'
import { loadRoster } from './roster.ts'

// Later, so that keeping the app does not compete with reading the first screens on a slow connection.
const AFTER_MS = 4000

let timer: ReturnType<typeof setTimeout> | undefined

type Connected = { readonly connection?: { readonly saveData?: boolean } }

/** Whether this device asks pages to load less. */
const savesTraffic = (): boolean =>
  (navigator as Connected).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches

/** Keeps the app and the list of organisations for use without a connection. @returns false where that cannot be done now */
export async function keepNow(): Promise<boolean> {
  if (!(await keepOffline())) return false
  await navigator.serviceWorker.ready
  // It needs most of the app to be verified, which is kept now: nothing is fetched twice.
  await loadRoster()
  return true
}

/** Does so by itself a little after the app has started. Where less traffic is wished for, only once it was asked for. */
export function startKeeping(): void {
  if (savesTraffic() && !navigator.serviceWorker?.controller) return
  timer = setTimeout(() => void keepNow(), AFTER_MS)
}

/** Keeps nothing more in this window. */
export const stopKeeping = (): void => clearTimeout(timer)
