import type { AreaId, Day, PublicKey } from '@parasol/charter'
import { type Case, CASE_STATES, type CaseState } from '@parasol/protocol'
import type { InboxRow } from '../shell/work/opened-report.ts'

/** A report in the inbox with what is known of it without asking the server again. */
export type Listed = {
  readonly row: InboxRow
  readonly case: Case
  /** It cannot wait: somebody signed so, and nobody has signed that it is over. */
  readonly urgent: boolean
  /** Whoever sits here is named in it or knows somebody who is. */
  readonly hidden: boolean
}

/** What a report is about; `null` while no desk has sorted it and this one has not opened it. */
export type About = { readonly area: AreaId | null; readonly level: 1 | 2 | 3 | 4 }

export const SORTS = ['newest', 'oldest', 'danger', 'due'] as const

export type InboxFilter = {
  /** 'open': whatever is not done and not put off. */
  readonly state: 'open' | 'snoozed' | 'all' | CaseState
  readonly assigned: 'anybody' | 'nobody' | PublicKey
  readonly area: 'any' | AreaId
  readonly urgency: 'any' | 'urgent' | 'danger'
  readonly text: string
  readonly sort: (typeof SORTS)[number]
}

export const FIRST_FILTER: InboxFilter = {
  state: 'open',
  assigned: 'anybody',
  area: 'any',
  urgency: 'any',
  text: '',
  sort: 'newest',
}

const DONE: readonly CaseState[] = ['published', 'declined', 'closed']
const DANGEROUS = 3

export const snoozed = ({ snoozed: until }: Case, today: Day): boolean => until !== null && until > today

export const overdue = ({ due, state }: Case, today: Day): boolean =>
  due !== null && due < today && !DONE.includes(state)

function inState({ case: kase, urgent }: Listed, state: InboxFilter['state'], today: Day): boolean {
  if (state === 'all') return true
  if (state === 'snoozed') return snoozed(kase, today)
  // What cannot wait is never put out of sight.
  if (state === 'open') return urgent || (!DONE.includes(kase.state) && !snoozed(kase, today))
  return kase.state === state
}

/** How many reports each choice of state would show. */
export function countStates(
  listed: readonly Listed[],
  today: Day,
): Readonly<Record<InboxFilter['state'], number>> {
  const choices = ['open', 'snoozed', 'all', ...CASE_STATES] as const
  const counts = Object.fromEntries(choices.map((choice) => [choice, 0])) as Record<
    InboxFilter['state'],
    number
  >
  for (const each of listed)
    for (const choice of choices) if (inState(each, choice, today)) counts[choice] += 1
  return counts
}

export type Knowing = {
  readonly today: Day
  readonly about: (listed: Listed) => About | null
  /** Everything readable of a report, in small letters. */
  readonly textOf: (listed: Listed) => string
}

const asNewest = (left: Listed, right: Listed): number => {
  if (left.row.lane !== right.row.lane) return left.row.lane === 'slow' ? 1 : -1
  return right.row.order - left.row.order
}

const LAST_DAY = '9999-99-99'

function inOrder(sort: InboxFilter['sort'], about: Knowing['about']) {
  const level = (listed: Listed): number => about(listed)?.level ?? 0
  return (left: Listed, right: Listed): number => {
    if (left.urgent !== right.urgent) return left.urgent ? -1 : 1
    switch (sort) {
      case 'newest':
        return asNewest(left, right)
      case 'oldest':
        return left.row.order - right.row.order
      case 'danger':
        return level(right) - level(left) || asNewest(left, right)
      case 'due': {
        const [one, other] = [left.case.due ?? LAST_DAY, right.case.due ?? LAST_DAY]
        return one === other ? asNewest(left, right) : one < other ? -1 : 1
      }
    }
  }
}

/** The reports that a filter shows, in its order; whatever cannot wait comes first. `unsorted` counts those it leaves out only because
 *  nothing is known of them yet. */
export function filtered(
  listed: readonly Listed[],
  filter: InboxFilter,
  { today, about, textOf }: Knowing,
): { readonly shown: readonly Listed[]; readonly unsorted: number } {
  const wanted = filter.text.trim().toLowerCase()
  let unsorted = 0
  const shown = listed.filter((each) => {
    if (!inState(each, filter.state, today)) return false
    const { assigned } = each.case
    if (
      filter.assigned === 'nobody'
        ? assigned !== null
        : filter.assigned !== 'anybody' && assigned !== filter.assigned
    )
      return false
    if (filter.urgency === 'urgent' && !each.urgent) return false
    const asksAbout = filter.area !== 'any' || filter.urgency === 'danger'
    const known = asksAbout ? about(each) : null
    if (asksAbout && !known) {
      unsorted += 1
      return false
    }
    if (filter.area !== 'any' && known?.area !== filter.area) return false
    if (filter.urgency === 'danger' && !each.urgent && (known?.level ?? 0) < DANGEROUS) return false
    return wanted === '' || textOf(each).includes(wanted)
  })
  return { shown: shown.toSorted(inOrder(filter.sort, about)), unsorted }
}
