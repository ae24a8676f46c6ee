import type { VNode } from 'preact'
import { awayAddress, exitNow, exitPresses } from './exit.ts'
import { uiText } from './languages.ts'

function go(event: Event): void {
  event.preventDefault()
  exitNow()
}

/** The exit, always in view. A true link: it works before any script has loaded. */
export function ExitLink(): VNode {
  const done = exitPresses.value
  return (
    <a class="exit" href={awayAddress} rel="noreferrer" onClick={go}>
      <span>{uiText('ui.exit')}</span>
      {done > 0 && (
        <span class="exit-dots" aria-hidden="true">
          {[1, 2, 3].map((dot) => (
            <span key={dot} class={dot <= done ? 'exit-dot exit-dot-done' : 'exit-dot'} />
          ))}
        </span>
      )}
    </a>
  )
}

/** A second way out at the end of the page, seen when it has the focus. */
export function ExitLinkAtEnd(): VNode {
  return (
    <a class="skip" href={awayAddress} rel="noreferrer" onClick={go}>
      {uiText('ui.exitLink')}
    </a>
  )
}

/** Says how many presses are left. */
export function ExitProgress(): VNode {
  const done = exitPresses.value
  return (
    <p class="hidden-text" role="status">
      {done > 0 ? uiText('ui.exitPressed', { left: 3 - done }) : ''}
    </p>
  )
}
