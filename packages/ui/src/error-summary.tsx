import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { uiText } from './languages.ts'

export type FieldError = {
  /** The `name` of the field. */
  readonly name: string
  readonly text: string
}

/** At the top of the screen; nothing when there are no errors. Takes the focus when the errors
 *  change, links to the fields, and puts "Error:" before the page's title while it stands. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): VNode | null {
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map(({ name, text }) => `${name} ${text}`).join('\n')
  useEffect(() => {
    if (said === '') return undefined
    const title = document.title
    document.title = `${uiText('ui.error')}: ${title}`
    box.current?.focus()
    return () => (document.title = title)
  }, [said])
  if (errors.length === 0) return null
  const follow = (event: Event, name: string): void => {
    event.preventDefault()
    const field = document.getElementById(name)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  return (
    <div class="notice notice-problem" role="alert" tabIndex={-1} ref={box} aria-labelledby="problem-title">
      <h2 class="notice-title" id="problem-title">
        {uiText('ui.problem')}
      </h2>
      <ul class="plain-list">
        {errors.map(({ name, text }) => (
          <li key={name}>
            <a class="error-link" href={`#${name}`} onClick={(event) => follow(event, name)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
