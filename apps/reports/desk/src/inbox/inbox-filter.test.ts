import type { AreaId, Day, PublicKey } from '@parasol/charter'
import type { Case } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { freshCase } from '../shell/work/case-acts.ts'
import type { InboxRow } from '../shell/work/opened-report.ts'
import {
  countStates,
  FIRST_FILTER,
  filtered,
  type InboxFilter,
  type Listed,
  overdue,
} from './inbox-filter.ts'

const today = '2026-05-04' as Day
const [me, other] = ['me', 'other'] as [PublicKey, PublicKey]
const north = 'north' as AreaId

function listed(order: number, changes: Partial<Case> = {}, rest: Partial<Listed> = {}): Listed {
  const row = { report: `r${order}`, order, lane: 'normal', day: today } as unknown as InboxRow
  return { row, case: { ...freshCase(row.report), ...changes }, urgent: false, hidden: false, ...rest }
}

const find = (rows: readonly Listed[], filter: Partial<InboxFilter> = {}) => {
  const knowing = {
    today,
    about: (each: Listed) => each.case.sorted,
    textOf: (each: Listed) => each.row.report,
  }
  const { shown, unsorted } = filtered(rows, { ...FIRST_FILTER, ...filter }, knowing)
  return { orders: shown.map(({ row }) => row.order), unsorted }
}

describe('[UI-66] what an inbox shows', () => {
  it('is what is to do, the newest first, the slow lane last', () => {
    const slow = { row: { ...listed(9).row, lane: 'slow' as const } }
    const rows = [listed(1), listed(3), { ...listed(9), ...slow }, listed(2, { state: 'closed' })]
    expect(find(rows).orders).toEqual([3, 1, 9])
  })

  it('puts first what cannot wait, however it is sorted, and never out of sight', () => {
    const urgent = listed(1, { state: 'waiting', snoozed: '2026-06-01' as Day }, { urgent: true })
    const rows = [listed(5), urgent, listed(4)]
    for (const sort of ['newest', 'oldest', 'danger', 'due'] as const)
      expect(find(rows, { sort }).orders[0]).toBe(1)
    expect(find([listed(5), listed(2, { state: 'closed' }, { urgent: true })]).orders).toEqual([2, 5])
  })

  it('leaves out what is put off until its day has come', () => {
    const rows = [listed(1, { snoozed: '2026-05-05' as Day }), listed(2, { snoozed: today })]
    expect(find(rows).orders).toEqual([2])
    expect(find(rows, { state: 'snoozed' }).orders).toEqual([1])
  })

  it('goes by who has it', () => {
    const rows = [listed(1, { assigned: me }), listed(2, { assigned: other }), listed(3)]
    expect(find(rows, { assigned: me }).orders).toEqual([1])
    expect(find(rows, { assigned: 'nobody' }).orders).toEqual([3])
  })

  it('goes by area and danger, and counts what nobody has opened yet', () => {
    const rows = [
      listed(1, { sorted: { area: north, level: 4 } }),
      listed(2, { sorted: { area: null, level: 4 } }),
      listed(3, { sorted: { area: north, level: 1 } }),
      listed(4),
    ]
    expect(find(rows, { area: north })).toEqual({ orders: [3, 1], unsorted: 1 })
    expect(find(rows, { area: north, urgency: 'danger' })).toEqual({ orders: [1], unsorted: 1 })
    expect(find(rows, { sort: 'danger' }).orders).toEqual([2, 1, 3, 4])
  })

  it('sorts by deadline, and says what is overdue', () => {
    const late = listed(1, { due: '2026-05-03' as Day })
    const rows = [listed(9), listed(5, { due: '2026-05-09' as Day }), late]
    expect(find(rows, { sort: 'due' }).orders).toEqual([1, 5, 9])
    expect(overdue(late.case, today)).toBe(true)
    expect(overdue({ ...late.case, state: 'published' }, today)).toBe(false)
    expect(overdue({ ...late.case, due: today }, today)).toBe(false)
  })

  it('counts each state', () => {
    const counts = countStates([listed(1), listed(2, { state: 'declined' }), listed(3)], today)
    expect(counts).toMatchObject({ open: 2, new: 2, declined: 1, all: 3, snoozed: 0 })
  })
})
