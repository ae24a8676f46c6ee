import type { VNode } from 'preact'
import { uiText } from './languages.ts'

/** Work of unknown length, said politely. Keep it mounted and change `text`, so that the change
 *  is read out; '' shows nothing. */
export function Busy({ text = uiText('ui.working') }: { readonly text?: string }): VNode {
  return (
    <p class="busy" role="status">
      {text !== '' && <span class="busy-mark" aria-hidden="true" />}
      {text}
    </p>
  )
}

/** Work of known length. @param done from 0 to 1 */
export function Progress({ label, done }: { readonly label: string; readonly done: number }): VNode {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress class="progress-line" max={100} value={Math.round(done * 100)} />
    </label>
  )
}
