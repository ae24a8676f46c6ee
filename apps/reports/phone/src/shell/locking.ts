import { onExit } from '@parasol/ui'

const hooks = new Set<() => void>()
let locks = 0

/** Adds what must be forgotten when the app locks: at exit, when the page is hidden, and before the phone is cleared. */
export function onLock(hook: () => void): void {
  hooks.add(hook)
}

/** How often the app has locked: work that takes a while compares before it opens anything. */
export const locksSoFar = (): number => locks

/** Forgets everything that is open, at once. */
export function lockNow(): void {
  locks += 1
  for (const hook of hooks) hook()
}

onExit(lockNow)

if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') lockNow()
  })
