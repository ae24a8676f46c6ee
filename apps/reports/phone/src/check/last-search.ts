import { signal } from '@preact/signals'
import { onLock } from '../shell/locking.ts'

/** What was typed last, so that reading a warning and coming back does not lose it; forgotten with the lock. */
export const lastSearch = signal('')

/** Whether the keypad of this page stands in the place of the phone's keyboard. */
export const keypadOpen = signal(false)

onLock(() => {
  lastSearch.value = ''
  keypadOpen.value = false
})
