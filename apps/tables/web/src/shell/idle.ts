/** Calls once nobody has pressed a key or pointed for so long. @returns how to stop watching */
export function whenIdle(ms: number, then: () => void): () => void {
  let timer = setTimeout(then, ms)
  const stir = (): void => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
  }
  const kinds = ['keydown', 'pointerdown'] as const
  for (const kind of kinds) addEventListener(kind, stir, { passive: true })
  return () => {
    clearTimeout(timer)
    for (const kind of kinds) removeEventListener(kind, stir)
  }
}
