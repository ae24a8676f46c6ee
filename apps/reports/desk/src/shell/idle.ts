const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'input', 'scroll'] as const

/** Calls `then` when nobody has touched the page for `afterMs`. Gives back how to stop watching. */
export function whenIdle(afterMs: number, then: () => void): () => void {
  let timer = setTimeout(then, afterMs)
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(then, afterMs)
  }
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, again, { passive: true, capture: true })
  return () => {
    clearTimeout(timer)
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, again, { capture: true })
  }
}
