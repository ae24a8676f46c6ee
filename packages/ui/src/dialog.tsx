import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { ExitLink, ExitProgress } from './exit-link.tsx'
import { uiText } from './languages.ts'

export type DialogProps = {
  readonly heading: string
  /** Called on Close and on Escape; take the dialog out of the view then. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal, open as long as it is in the view. The focus goes to its h2, and on closing back to
 *  where it was. The exit is in it too, as the page behind cannot be reached. */
export function Dialog({ heading, onClose, children }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    title.current?.focus()
    return () => {
      dialog.current?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const cancel = (event: Event): void => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onCancel={cancel}>
      <div class="dialog-bar">
        <ExitLink />
        <h2 class="dialog-title" id={id} tabIndex={-1} ref={title}>
          {heading}
        </h2>
      </div>
      <ExitProgress />
      <div class="stack">{children}</div>
      <Button look="secondary" onPress={onClose}>
        {uiText('ui.close')}
      </Button>
    </dialog>
  )
}
