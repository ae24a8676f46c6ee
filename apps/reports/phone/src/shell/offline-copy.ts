import { keepOffline } from '@parasol/ui'
import { loadRoster } from './roster.ts'

// Later, so that keeping the app does not compete with reading the first screens on a slow connection.
const AFTER_MS = 4000

let timer: ReturnType<typeof setTimeout> | undefined
let stopped = false

type Connected = { readonly connection?: { readonly saveData?: boolean } }

/** Whether this device asks pages to load less. */
const savesTraffic = (): boolean =>
  (navigator as Connected).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches

async function keep(): Promise<boolean> {
  if (stopped || !(await keepOffline())) return false
  await navigator.serviceWorker.ready
  if (stopped) return false
  // It needs most of the app to be verified, which is kept now: nothing is fetched twice.
  await loadRoster()
  return true
}

/** Keeps the app and the list of organisations for use without a connection. @returns false where that cannot be done now */
export function keepNow(): Promise<boolean> {
  stopped = false
  return keep()
}

/** Does so by itself a little after the app has started. Where less traffic is wished for, only once it was asked for. */
export function startKeeping(): void {
  if (savesTraffic() && !navigator.serviceWorker?.controller) return
  timer = setTimeout(() => void keep(), AFTER_MS)
}

/** Keeps nothing more in this window. */
export function stopKeeping(): void {
  stopped = true
  clearTimeout(timer)
}
