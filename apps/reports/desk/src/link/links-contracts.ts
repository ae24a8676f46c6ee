import type { Described, LinkDecision, LinkSuggestion } from '@parasol/matching'

/** From the page to the worker. An answer carries the same `ask`. */
export type Ask =
  | {
      readonly type: 'bring'
      readonly come: readonly Described[]
      readonly gone: readonly string[]
      readonly decisions: readonly LinkDecision[]
    }
  | {
      readonly type: 'suggest'
      readonly ask: number
      readonly record: Described
      readonly limit: number
      /** What stands for the record itself, and does not count as compared with it. */
      readonly except: readonly string[]
    }
  | {
      readonly type: 'compare'
      readonly ask: number
      readonly left: Described
      readonly right: Described
    }

/** From the worker to the page. `renewed`: what was brought is taken in, and suggestions may be others now. */
export type Tell =
  | {
      readonly type: 'answer'
      readonly ask: number
      readonly suggestions: readonly LinkSuggestion[]
      /** With how many other records it was compared. */
      readonly compared: number
    }
  /** Comparing broke down: nothing can be said, not even that nothing is alike. `null`: while nobody had asked, and what was
   *  answered before no longer holds. */
  | { readonly type: 'failed'; readonly ask: number | null }
  | { readonly type: 'renewed' }
