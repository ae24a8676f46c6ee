import type { Answer } from '../shell/warnings/contracts.ts'
import type { Progress } from '../shell/warnings/open-warnings.ts'

const SHORTEST = 2

/** An answer with what it answers: the fragment, and the most findings that were asked for. */
export type Answered = {
  readonly fragment: string
  readonly most: number
  readonly answer: Answer | 'failed'
}

/** What stands under the search box. */
export type Showing =
  | { readonly at: 'nothing' | 'short' | 'searching' | 'broken' }
  | { readonly at: 'answer'; readonly answer: Answer; readonly most: number }

/** Whether a fragment is long enough to be searched for. */
export const isLongEnough = (fragment: string): boolean => [...fragment].length >= SHORTEST

/** What to show for what is typed. An answer to what stood there before says nothing about it: not even "no match". */
export function showingOf(typed: string, answered: Answered | null, at: Progress['at']): Showing {
  if (typed === '' || at === 'opening' || at === 'not-opened') return { at: 'nothing' }
  if (!isLongEnough(typed)) return { at: 'short' }
  if (answered?.fragment !== typed) return { at: 'searching' }
  const { answer, most } = answered
  return answer === 'failed' ? { at: 'broken' } : { at: 'answer', answer, most }
}
