import type { AreaId, Day } from '@parasol/charter'
import { CATEGORIES, warningShape } from '@parasol/protocol'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { suggestedLevel } from '../shell/work/suggested-level.ts'
import { fieldsOf, problemsWith, recordOf, type WarningFields } from './warning-fields.ts'

const empty: WarningFields = {
  level: 2,
  feed: 'province',
  categories: ['threats'],
  areas: ['north' as AreaId],
  when: '',
  place: '',
  text: 'Invented.',
  facts: { names: '', phones: '', plates: '', vehicles: '', handles: '', emails: '', places: '' },
  description: '',
  expires: '2027-05-01' as Day,
  publishOn: '',
}
const problems = (changed: Partial<WarningFields>) => problemsWith({ ...empty, ...changed })

describe('a warning as it is written', () => {
  it('is a valid record from the first letter on, so that it can always be kept', () => {
    const untidy: WarningFields = {
      ...empty,
      text: 'x'.repeat(3000),
      when: 'y'.repeat(80),
      place: ' a\u202eb ',
      facts: { ...empty.facts, names: `${'n'.repeat(100)}\n\n Yqo  Z \n${'k\n'.repeat(20)}` },
    }
    expect(v.is(warningShape, recordOf(untidy))).toBe(true)
    expect(recordOf(untidy).facts.names[1]).toBe('Yqo Z')
  })
  it('comes back from a draft as it was typed', () => {
    const fields = { ...empty, facts: { ...empty.facts, plates: 'QIO 12Z\n?? 34U' }, publishOn: '2026-06-01' }
    const kept = { feed: fields.feed, publishOn: '2026-06-01' as Day }
    expect(fieldsOf(recordOf(fields), kept)).toEqual(fields)
  })
  it('says what does not fit instead of cutting it off', () => {
    expect(problems({})).toEqual([])
    expect(problems({ text: ' \n' })).toEqual([{ field: 'text', problem: 'no-text' }])
    expect(problems({ categories: [] })).toEqual([{ field: 'categories', problem: 'no-category' }])
    expect(problems({ when: 'y'.repeat(61) })).toEqual([{ field: 'when', problem: 'long-when' }])
    expect(problems({ facts: { ...empty.facts, names: 'a\n'.repeat(13) } })).toEqual([
      { field: 'names', problem: 'too-many-facts' },
    ])
    expect(problems({ facts: { ...empty.facts, phones: '5'.repeat(81) } })).toEqual([
      { field: 'phones', problem: 'long-fact' },
    ])
  })
  it('suggests how dangerous from what happened, whatever else was said', () => {
    expect(suggestedLevel(['rude', 'sexual-assault'])).toBe(4)
    expect(suggestedLevel(['rude', 'threats'])).toBe(3)
    expect(suggestedLevel(['no-pay'])).toBe(2)
    expect(suggestedLevel(['rude'])).toBe(1)
    expect(suggestedLevel('rather-not-say')).toBe(2)
    for (const category of CATEGORIES) expect([1, 2, 3, 4]).toContain(suggestedLevel([category]))
  })
})
