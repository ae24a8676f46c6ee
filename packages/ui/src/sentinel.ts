/* One neutral address for the whole app. The page as it was opened is the base entry; above
   it stands at most one sentinel entry, so that the browser's Back arrives at the base without
   leaving the page. Back then means "the question before", and we go forward onto the sentinel
   again. Going forward adds no entry: browsers skip entries added without a tap. */

/** `kept`: there is more to go back to. `first`: now at the first screen. `none`: was there already. */
export type BackOutcome = 'kept' | 'first' | 'none'

const mark = 'above'

let back: () => BackOutcome = () => 'none'
let dropped: (() => void) | null = null
let pushed = false
let started = false

export function onBrowserBack(handler: () => BackOutcome): void {
  back = handler
  if (started || typeof window === 'undefined') return
  started = true
  window.addEventListener('popstate', arrived)
  if (history.state === mark) history.back()
}

function arrived(): void {
  if (dropped) {
    dropped()
    return
  }
  if (history.state === mark) {
    pushed = true
    return
  }
  if (!pushed) return
  pushed = false
  const outcome = back()
  if (outcome === 'kept') history.forward()
  else if (outcome === 'none') history.back()
}

export function armSentinel(): void {
  if (typeof window === 'undefined' || history.state === mark) return
  history.pushState(mark, '')
  pushed = true
}

/** Steps down to the base entry and then calls `then`, at the latest after 120 ms. */
export function dropSentinel(then: () => void): void {
  if (!pushed) {
    then()
    return
  }
  let called = false
  const once = (): void => {
    if (called) return
    called = true
    then()
  }
  dropped = once
  setTimeout(once, 120)
  history.back()
}
