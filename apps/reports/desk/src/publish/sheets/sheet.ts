import { type Day, dayOf, instantOf } from '@parasol/charter'
import type { VisibleWarning } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'

/** Sizes of paper: a page to hang up or hand over, or one to fold into a pocket (A6). */
export const SIZES = ['letter', 'a4', 'pocket'] as const
export type Size = (typeof SIZES)[number]

/** How many days back a sheet may go. */
export const PERIODS = [7, 30, 90, 365] as const
export type Period = (typeof PERIODS)[number]

/** After how many days a sheet must be destroyed: paper cannot be taken back, so it must not be kept long. */
export const LIFETIMES = [7, 14, 30] as const
export type Lifetime = (typeof LIFETIMES)[number]

export type SheetWish = {
  readonly feeds: readonly FeedId[]
  readonly period: Period
  readonly lifetime: Lifetime
  readonly today: Day
}

export type Sheet = {
  /** Newest first. */
  readonly warnings: readonly VisibleWarning[]
  /** The first day that counts. */
  readonly from: Day
  /** The last day on which the sheet may be kept: none of its warnings is shown longer than that on a phone. */
  readonly destroyAfter: Day
}

const DAY_MS = 86_400_000

const daysFrom = (day: Day, days: number): Day =>
  dayOf(instantOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS))

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** What goes on a sheet, of the warnings that members see.
 *  @param visible as `visibleWarnings` gives them, newest first */
export function sheetOf(
  visible: readonly VisibleWarning[],
  { feeds, period, lifetime, today }: SheetWish,
): Sheet {
  const from = daysFrom(today, -period)
  const warnings = visible.filter(({ feed, day }) => feeds.includes(feed) && day >= from)
  const destroyAfter = warnings
    .map(({ warning: { expires } }) => expires)
    .reduce(earlier, daysFrom(today, lifetime))
  return { warnings, from, destroyAfter }
}
