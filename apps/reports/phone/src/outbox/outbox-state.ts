/** Why the server, or this phone, will not send it. */
export type Refusal = 'withdrawn' | 'conflict' | 'organisation' | 'large' | 'busy' | 'old' | 'other'

/** Where a sealed report stands. Only `sent` says that the server has it for good. */
export type OutboxState =
  | { readonly at: 'sealed' }
  | { readonly at: 'working'; readonly seconds: number | null }
  | { readonly at: 'sending' }
  /** No connection, and she has not said yet whether this phone may keep it. */
  | { readonly at: 'asking' }
  | { readonly at: 'waiting' }
  | { readonly at: 'sent'; readonly lane: 'normal' | 'slow'; readonly released: boolean }
  | { readonly at: 'refused'; readonly why: Refusal }
  | { readonly at: 'removed' }

export type OutboxEvent =
  | { readonly type: 'send' }
  | { readonly type: 'work'; readonly seconds: number | null }
  | { readonly type: 'post' }
  | { readonly type: 'offline'; readonly kept: boolean }
  | { readonly type: 'stored'; readonly lane: 'normal' | 'slow'; readonly released: boolean }
  | { readonly type: 'refuse'; readonly why: Refusal }
  | { readonly type: 'keep' }
  | { readonly type: 'remove' }

/** Whether the same answers, locked again, lead back to this sealed report and its words. */
export const goesOn = (state: OutboxState): boolean =>
  state.at !== 'removed' &&
  !(state.at === 'refused' && (state.why === 'conflict' || state.why === 'withdrawn' || state.why === 'old'))

const underWay = (state: OutboxState): boolean => state.at === 'working' || state.at === 'sending'

/** The state after an event; an event that does not belong to a state changes nothing, so a second tap does nothing. */
export function outboxAfter(state: OutboxState, event: OutboxEvent): OutboxState {
  if (state.at === 'sent' || state.at === 'removed') return state
  switch (event.type) {
    case 'send':
      return underWay(state) ? state : { at: 'working', seconds: null }
    case 'work':
      return underWay(state) ? { at: 'working', seconds: event.seconds } : state
    case 'post':
      return underWay(state) ? { at: 'sending' } : state
    case 'offline':
      return underWay(state) ? { at: event.kept ? 'waiting' : 'asking' } : state
    case 'stored':
      return underWay(state) ? { at: 'sent', lane: event.lane, released: event.released } : state
    case 'refuse':
      return underWay(state) || state.at === 'waiting' ? { at: 'refused', why: event.why } : state
    case 'keep':
      return state.at === 'asking' ? { at: 'waiting' } : state
    case 'remove':
      return underWay(state) ? state : { at: 'removed' }
  }
}

/** What the server's failure code means for a report. */
export function refusalOf(code: string): Refusal {
  if (code === 'withdrawn' || code === 'conflict') return code
  if (code === 'unknown-organisation') return 'organisation'
  if (code === 'too-large') return 'large'
  if (code === 'request-expired') return 'old'
  return ['unavailable', 'internal', 'server-error', 'restoring', 'too-many'].includes(code)
    ? 'busy'
    : 'other'
}
