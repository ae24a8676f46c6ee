import type { ComponentChildren, VNode } from 'preact'
import { usePress } from './button.tsx'
import type { Press } from './button.tsx'

/** A form that never leaves the page, checks nothing by the browser, and sends once at a time. */
export function Form({
  children,
  onSubmit,
}: {
  readonly children: ComponentChildren
  readonly onSubmit: Press
}): VNode {
  const [busy, run] = usePress(onSubmit)
  const send = (event: Event): void => {
    event.preventDefault()
    run()
  }
  return (
    <form class="stack" noValidate autocomplete="off" aria-busy={busy || undefined} onSubmit={send}>
      {children}
    </form>
  )
}
