import type { StaffTask } from '@parasol/charter'
import type { VNode } from 'preact'
import { t } from './text.ts'

/** Why a button is not there: the roster gives this task to others. Nothing is left out without a word. */
export function NotYours({ task }: { readonly task: StaffTask }): VNode {
  return <p class="hint">{t(`task.notYours.${task}`)}</p>
}
