import { onExit } from '@parasol/ui'

const hooks = new Set<() => void>()
let locks = 0
let delayMs = 0
let hiddenSince: number | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Adds what must be forgotten when the app locks: at exit, when the page is hidden or left, and before the phone is cleared. */
export function onLock(hook: () => void): void {
  hooks.add(hook)
}

/** How often the app has locked: work that takes a while compares before it opens anything. */
export const locksSoFar = (): number => locks

/** Forgets everything that is open, at once. A delay that was chosen ends with it. */
export function lockNow(): void {
  clearTimeout(timer)
  hiddenSince = null
  delayMs = 0
  locks += 1
  for (const hook of hooks) hook()
}

/** How long the page may be hidden before it locks, until the next lock. 0: not at all. */
export function lockWhenHiddenFor(ms: number): void {
  delayMs = ms
}

function hidden(): void {
  if (delayMs === 0) {
    lockNow()
    return
  }
  hiddenSince = Date.now()
  timer = setTimeout(lockNow, delayMs)
}

/** A sleeping phone runs no timers, and its clock may have been set back: whoever returns meets the lock then. */
function seen(): void {
  clearTimeout(timer)
  if (hiddenSince === null) return
  const away = Date.now() - hiddenSince
  hiddenSince = null
  if (away < 0 || away >= delayMs) lockNow()
}

onExit(lockNow)

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden()
    else seen()
  })
  // Left for another page: a browser may keep this one in memory, as it was.
  addEventListener('pagehide', lockNow)
}
