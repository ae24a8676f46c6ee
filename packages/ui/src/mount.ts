import { hydrate, render } from 'preact'
import type { ComponentChild } from 'preact'
import { currentLanguage } from './languages.ts'

/** Brings the app to life in `root`. Takes over the prerendered screen when it is in the
 *  language now loaded, else draws it anew. */
export function mount(view: ComponentChild, root: HTMLElement): void {
  const { prerendered } = root.dataset
  if (prerendered && root.firstElementChild && prerendered === currentLanguage()?.locale) {
    hydrate(view, root)
  } else {
    root.replaceChildren()
    render(view, root)
  }
  delete root.dataset['prerendered']
}
