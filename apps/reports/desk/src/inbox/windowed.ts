import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'

/** The rows of a long list that are near the view; `to` is one past the last. */
export type Window = { readonly from: number; readonly to: number; readonly rowPx: number }

const BEYOND = 6
const GUESS_PX = 120

/** Which rows of a list of equal rows are near the view, as it scrolls. The list has the height of all its rows; only these are drawn.
 *  @param list its rows are `li`, all of one height */
export function useWindow(list: RefObject<HTMLElement | null>, count: number): ReadonlySignal<Window> {
  const near: Signal<Window> = useSignal({ from: 0, to: Math.min(count, 20), rowPx: GUESS_PX })
  useLayoutEffect(() => {
    const look = (): void => {
      const element = list.current
      if (!element) return
      const rowPx = element.querySelector('li')?.offsetHeight || near.peek().rowPx
      const { top } = element.getBoundingClientRect()
      const from = Math.max(0, Math.min(count, Math.floor(-top / rowPx) - BEYOND))
      const to = Math.min(count, Math.max(0, Math.ceil((innerHeight - top) / rowPx) + BEYOND))
      const before = near.peek()
      if (before.from !== from || before.to !== to || before.rowPx !== rowPx) near.value = { from, to, rowPx }
    }
    look()
    // In the capture phase, since a list may also scroll in a box of its own.
    addEventListener('scroll', look, { capture: true, passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', look)
    }
  }, [list, count])
  useEffect(() => {
    const timer = setTimeout(() => dispatchEvent(new Event('resize')))
    return () => clearTimeout(timer)
  }, [])
  return near
}
