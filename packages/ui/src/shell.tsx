import type { ComponentChildren, VNode } from 'preact'
import { ExitLink, ExitLinkAtEnd, ExitProgress } from './exit-link.tsx'
import { currentLanguage, uiText } from './languages.ts'
import { Mark } from './mark.tsx'

export type ShellProps = {
  /** A neutral name, e.g. "Parasol". */
  readonly name: string
  /** Small controls at the top, e.g. the language switch. */
  readonly tools?: ComponentChildren
  /** The rooms of the app, as a nav. */
  readonly nav?: ComponentChildren
  readonly footer?: ComponentChildren
  /** 'wide' for tables and side-by-side work. */
  readonly width?: 'reading' | 'wide'
  readonly children: ComponentChildren
}

function toMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** What stands round every screen: skip link, bar with the exit, main, footer. */
export function Shell(props: ShellProps): VNode {
  return (
    <div class={`shell shell-${props.width ?? 'reading'}`}>
      <a class="skip" href="#main" onClick={toMain}>
        {uiText('ui.skip')}
      </a>
      <header class="bar">
        <div class="bar-inside">
          <ExitLink />
          <span class="brand">
            <Mark />
            <span class="brand-name notranslate" translate={false}>
              {props.name}
            </span>
          </span>
          {props.tools && <div class="bar-tools">{props.tools}</div>}
        </div>
      </header>
      <ExitProgress />
      {props.nav}
      <main class="main" id="main" tabIndex={-1}>
        {currentLanguage()?.reviewed === false && <p class="machine-text">{uiText('ui.machineText')}</p>}
        {props.children}
      </main>
      <footer class="footer">
        {props.footer}
        <ExitLinkAtEnd />
      </footer>
    </div>
  )
}
