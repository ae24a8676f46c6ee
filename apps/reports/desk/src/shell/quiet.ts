const QUIET_MS = 250

let last = Number.NEGATIVE_INFINITY

const stir = (): void => {
  last = performance.now()
}

if (typeof addEventListener === 'function')
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
    addEventListener(kind, stir, { capture: true, passive: true })

/** Resolves once nobody has pressed a key, pointed or scrolled for a moment: opening reports is heavy, and hands go first. */
export async function untilQuiet(): Promise<void> {
  for (let since = performance.now() - last; since < QUIET_MS; since = performance.now() - last)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS - since))
}
