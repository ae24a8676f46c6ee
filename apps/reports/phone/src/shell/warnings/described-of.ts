import type { VisibleWarning } from '@parasol/device'
import type { Described } from '@parasol/matching'
import { warningKey } from './warning-key.ts'

/** A warning as matching reads it. */
export function describedOf(shown: VisibleWarning): Described {
  const { facts, place, text, when } = shown.warning
  return {
    id: warningKey(shown),
    date: shown.day,
    ...facts,
    text: [when, place, text].filter((part) => part !== '').join('\n'),
  }
}
