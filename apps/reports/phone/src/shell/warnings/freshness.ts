import { type Instant, millisecondsOf } from '@parasol/charter'
import type { SyncReason } from '@parasol/device'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const STALE_MS = 7 * DAY_MS
// A clock may be a little wrong; a note from further ahead vouches for nothing.
const AHEAD_MS = HOUR_MS

/** How long ago, in the largest whole unit. A note from a clock ahead of ours counts as now. */
export type Age = { readonly unit: 'minutes' | 'hours' | 'days'; readonly n: number }

export function ageOf(at: Instant, now: Instant): Age {
  const ms = Math.max(0, millisecondsOf(now) - millisecondsOf(at))
  if (ms < HOUR_MS) return { unit: 'minutes', n: Math.floor(ms / MINUTE_MS) }
  if (ms < 2 * DAY_MS) return { unit: 'hours', n: Math.floor(ms / HOUR_MS) }
  return { unit: 'days', n: Math.floor(ms / DAY_MS) }
}

/** Why warnings may be missing: no connection, a refused copy, or nobody signed a note. */
export type StaleWhy = 'offline' | 'refused' | 'quiet'

export type Freshness =
  | { readonly at: 'none' }
  | { readonly at: 'fresh'; readonly age: Age }
  | { readonly at: 'stale'; readonly age: Age; readonly why: StaleWhy }

const NO_CONNECTION: readonly SyncReason[] = ['offline', 'server-error', 'restoring', 'not-founded']

/** How fresh the warnings on this phone are; stale from more than seven days on.
 *  @param newestNote the newest verified note, never the last download
 *  @param failure why the last sync gave nothing new; null when it did or has not been tried */
export function freshnessOf(newestNote: Instant | null, failure: SyncReason | null, now: Instant): Freshness {
  if (newestNote === null || millisecondsOf(newestNote) > millisecondsOf(now) + AHEAD_MS)
    return { at: 'none' }
  const age = ageOf(newestNote, now)
  if (millisecondsOf(now) - millisecondsOf(newestNote) <= STALE_MS) return { at: 'fresh', age }
  if (failure === null) return { at: 'stale', age, why: 'quiet' }
  return { at: 'stale', age, why: NO_CONNECTION.includes(failure) ? 'offline' : 'refused' }
}

/** Whether a failure means that something was refused, rather than that nothing could be fetched. */
export const isRefusal = (reason: SyncReason): boolean => !NO_CONNECTION.includes(reason)
