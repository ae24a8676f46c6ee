import { useEffect } from 'preact/hooks'

/** By the key as `KeyboardEvent.key` names it, e.g. 'j' or '?'. */
export type Shortcuts = Readonly<Record<string, () => void>>

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** Single-key shortcuts while the calling component is in the view: not while typing, not with
 *  Ctrl, Alt or Meta, not in a dialog. @param on false switches them off, as each person may */
export function useShortcuts(shortcuts: Shortcuts, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const act = shortcuts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shortcuts, on])
}
