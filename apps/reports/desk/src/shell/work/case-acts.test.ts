import type { Day, PublicKey, ReportId } from '@parasol/charter'
import { MOST_CASE_CHANGES, MOST_CASE_NOTES } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { afterAct, type CaseAct, freshCase } from './case-acts.ts'

const [ann, bea] = ['ann', 'bea'] as [PublicKey, PublicKey]
const day = '2026-05-04' as Day
const fresh = freshCase('report' as ReportId)
const after = (by: PublicKey, ...acts: readonly CaseAct[]) =>
  acts.reduce((kase, act) => afterAct(kase, act, { by, day }), fresh)

describe('[UI-66] the work on a report', () => {
  it('is in work as soon as somebody has it, and says who gave it to whom', () => {
    const taken = after(ann, { what: 'assigned', to: bea })
    expect(taken).toMatchObject({ assigned: bea, state: 'in-work' })
    expect(taken.changes).toEqual([
      { by: ann, day, what: 'assigned', to: bea },
      { by: ann, day, what: 'state', to: 'in-work' },
    ])
  })

  it('goes by the later of two people, and loses neither', () => {
    const first = after(ann, { what: 'assigned', to: ann }, { what: 'note', text: 'First.' })
    const both = [{ what: 'assigned', to: bea } as const, { what: 'note', text: 'Second.' } as const].reduce(
      (kase, act) => afterAct(kase, act, { by: bea, day }),
      first,
    )
    expect(both.assigned).toBe(bea)
    expect(both.notes.map(({ text }) => text)).toEqual(['First.', 'Second.'])
    const given = both.changes.filter(({ what }) => what === 'assigned')
    expect(given.map(({ by, to }) => [by, to])).toEqual([
      [ann, ann],
      [bea, bea],
    ])
  })

  it('gives back what it got when an act changes nothing', () => {
    const acts: readonly CaseAct[] = [
      { what: 'state', to: 'new' },
      { what: 'assigned', to: null },
      { what: 'due', to: null },
      { what: 'snoozed', to: null },
      { what: 'no-conflict', who: ann },
    ]
    for (const act of acts) expect(afterAct(fresh, act, { by: ann, day })).toBe(fresh)
  })

  it('is taken from whoever is named in the report, and never given to them', () => {
    const marked = after(ann, { what: 'assigned', to: bea }, { what: 'conflict', who: bea })
    expect(marked).toMatchObject({ assigned: null, conflicts: [bea] })
    expect(afterAct(marked, { what: 'assigned', to: bea }, { by: ann, day })).toBe(marked)
    const lifted = afterAct(marked, { what: 'no-conflict', who: bea }, { by: ann, day })
    expect(afterAct(lifted, { what: 'assigned', to: bea }, { by: ann, day }).assigned).toBe(bea)
  })

  it('keeps no more than the document has room for', () => {
    const many = Array.from({ length: MOST_CASE_CHANGES + 9 }, (_, at) => ({
      what: 'due' as const,
      to: `2026-06-${String((at % 28) + 1).padStart(2, '0')}` as Day,
    }))
    expect(after(ann, ...many).changes).toHaveLength(MOST_CASE_CHANGES)
    const notes = Array.from({ length: MOST_CASE_NOTES }, () => ({
      what: 'note' as const,
      text: 'Invented.',
    }))
    const full = after(ann, ...notes)
    expect(afterAct(full, { what: 'note', text: 'One more.' }, { by: ann, day })).toBe(full)
  })
})
