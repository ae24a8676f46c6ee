import { focusHeading } from '@parasol/ui'

/** After a change inside one room: to the top, and the focus on the new h1. */
export function showTop(): void {
  window.scrollTo(0, 0)
  focusHeading()
}
