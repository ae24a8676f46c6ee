import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { count, noPresses, shiftGapMs } from './exit-keys.ts'
import type { Presses } from './exit-keys.ts'
import { dropSentinel } from './sentinel.ts'

/** The plain page of ours that stands in for the app; the service worker keeps it offline. */
export const awayAddress = '/away.html'

const shifts = signal(0)
/** How many of the three Shift presses are done, 0 to 2. */
export const exitPresses: ReadonlySignal<number> = shifts

const hooks = new Set<() => void>()
let leaving = false
let presses: Presses = noPresses
let forget: ReturnType<typeof setTimeout> | undefined

export function onExit(hook: () => void): () => void {
  hooks.add(hook)
  return () => hooks.delete(hook)
}

export function exitNow(): void {
  if (leaving) return
  leaving = true
  document.body.replaceChildren()
  for (const hook of hooks) {
    try {
      hook()
    } catch {
      // A hook that fails must not keep anyone here.
    }
  }
  dropSentinel(() => location.replace(awayAddress))
}

function take(kind: 'down' | 'up' | 'other', event: KeyboardEvent | PointerEvent): void {
  const key = 'key' in event ? event.key : ''
  const mixed =
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    ('repeat' in event && event.repeat) ||
    (key === 'Escape' && event.shiftKey)
  presses = count(presses, { kind, key, at: event.timeStamp, mixed })
  if (presses.exit) {
    exitNow()
    return
  }
  if (shifts.value === presses.shifts) return
  shifts.value = presses.shifts
  clearTimeout(forget)
  if (presses.shifts > 0) forget = setTimeout(() => (shifts.value = 0), shiftGapMs)
}

let started = false

export function startExit(): void {
  if (started) return
  started = true
  window.addEventListener('keydown', (event) => take('down', event), true)
  window.addEventListener('keyup', (event) => take('up', event), true)
  window.addEventListener('pointerdown', (event) => take('other', event), true)
  // A page brought back from the browser's memory starts anew, locked.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.body.replaceChildren()
    location.reload()
  })
}
