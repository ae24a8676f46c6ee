import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { armSentinel, onBrowserBack } from './sentinel.ts'
import type { BackOutcome } from './sentinel.ts'

export type Screens<S> = {
  /** The screen to show. */
  readonly current: ReadonlySignal<S>
  /** How many screens lie under it, 0 at the first. */
  readonly depth: ReadonlySignal<number>
  /** Shows a screen on top of the current one. */
  readonly to: (screen: S) => void
  /** Shows a screen in place of the current one: Back does not return to what it replaces. */
  readonly replace: (screen: S) => void
  /** One screen back; nothing happens at the first. */
  readonly back: () => void
  /** Forgets all and starts from a screen. */
  readonly reset: (screen: S) => void
}

export function createScreens<S>(first: S): Screens<S> {
  const stack = signal<readonly [S, ...S[]]>([first])
  const current = computed(() => stack.value.at(-1) as S)
  const depth = computed(() => stack.value.length - 1)

  const below = (): readonly [S, ...S[]] => {
    const [bottom, ...rest] = stack.peek()
    return [bottom, ...rest.slice(0, -1)]
  }
  const to = (screen: S): void => {
    const [bottom, ...rest] = stack.peek()
    stack.value = [bottom, ...rest, screen]
    armSentinel()
  }
  const replace = (screen: S): void => {
    stack.value = depth.peek() === 0 ? [screen] : [...below(), screen]
  }
  const back = (): void => {
    if (depth.peek() > 0) stack.value = below()
  }
  const reset = (screen: S): void => {
    stack.value = [screen]
  }

  onBrowserBack((): BackOutcome => {
    if (depth.peek() === 0) return 'none'
    back()
    return depth.peek() === 0 ? 'first' : 'kept'
  })
  return { current, depth, to, replace, back, reset }
}

/** After a change of screen: to the top, and the focus on its h1. Not at the start. */
export function useScreenFocus(screen: unknown): void {
  const shown = useRef(screen)
  useLayoutEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    window.scrollTo(0, 0)
    focusHeading()
  }, [screen])
}

export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
