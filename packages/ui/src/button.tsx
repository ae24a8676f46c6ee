import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'

export type Press = () => void | Promise<unknown>

export type ButtonProps = {
  readonly children: ComponentChildren
  /** While the returned promise is pending, further presses do nothing. */
  readonly onPress?: Press
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** In a Form: sends it. */
  readonly submit?: boolean
  /** Lets quick repeats count, as on a keypad; otherwise the second tap of a double tap is dropped. */
  readonly rapid?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly label?: string
  readonly describedBy?: string
  readonly lang?: string
  readonly id?: string
}

/** Runs a press; true while one is under way. */
export function usePress(press: Press | undefined): readonly [busy: boolean, run: () => void] {
  const [busy, setBusy] = useState(false)
  const under = useRef(false)
  const run = (): void => {
    if (under.current) return
    const result = press?.()
    if (!(result instanceof Promise)) return
    under.current = true
    setBusy(true)
    const done = (): void => {
      under.current = false
      setBusy(false)
    }
    result.then(done, (fault: unknown) => {
      done()
      throw fault
    })
  }
  return [busy, run]
}

export function Button(props: ButtonProps): VNode {
  const [busy, run] = usePress(props.onPress)
  const press = (event: MouseEvent): void => {
    if (!props.rapid && event.detail > 1) {
      event.preventDefault()
      return
    }
    run()
  }
  const hold = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter' && !props.rapid) event.preventDefault()
  }
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={`button button-${props.look ?? 'primary'}`}
      id={props.id}
      lang={props.lang}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={press}
      onKeyDown={hold}
    >
      {props.children}
    </button>
  )
}

/** A button that reads as a link: goes somewhere inside the app, or changes one small thing. */
export function LinkButton({
  children,
  onPress,
  lang,
}: {
  readonly children: ComponentChildren
  readonly onPress: Press
  readonly lang?: string
}): VNode {
  const [, run] = usePress(onPress)
  return (
    <button type="button" class="link-button" lang={lang} onClick={run}>
      {children}
    </button>
  )
}
