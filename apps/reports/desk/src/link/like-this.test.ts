import type { VisibleWarning } from '@parasol/device'
import type { FeedCopy } from '@parasol/device'
import { describe, expect, it } from 'vitest'
import { judgementOn, judgementsIn } from './judgements.ts'
import { likeThis } from './like-this.ts'

const facts = {
  names: [],
  phones: [],
  plates: [],
  vehicles: [],
  handles: [],
  emails: [],
  places: [],
  description: '',
}
const warning = (
  entry: string,
  known: Partial<Record<keyof typeof facts, readonly string[]>>,
): VisibleWarning =>
  ({
    entry,
    feed: 'province',
    organisation: 'house',
    day: '2026-05-01',
    warning: { facts: { ...facts, ...known }, place: '', text: '' },
  }) as unknown as VisibleWarning
const warnings = [
  warning('phone', { phones: ['604-555-0142'] }),
  warning('plate', { plates: ['QI0 12Z'] }),
  warning('nobody', { names: ['Uxbert'], phones: ['604-555-0177'] }),
]
const ids = (form: Parameters<typeof likeThis>[0]) =>
  likeThis(form, warnings).map(({ warning: { entry } }) => entry)

describe('suggestions beside a report', () => {
  it('find a number written otherwise, and a plate with a look-alike', () => {
    expect(ids({ phones: '(604) 555 0142' })).toEqual(['phone'])
    expect(ids({ plate: 'QIO 12Z' })).toContain('plate')
  })
  it('say nothing about a report that names nothing', () => {
    expect(ids({ happened: ['threats'], words: 'Uxbert was there.' })).toEqual([])
  })
  it('always come with what made them look alike', () => {
    const [found] = likeThis({ phones: '604 555 0142' }, warnings)
    expect(found?.finding.reasons[0]).toMatchObject({ slot: 'phone', value: '604-555-0142' })
  })
})

describe('judgements', () => {
  const judged = (entry: string, left: string, right: string, decision: string) => ({
    statement: { entry, day: '2026-05-01', record: { type: 'judgement', left, right, decision, note: '' } },
  })
  const copy = {
    entries: [
      { statement: { entry: 'e', record: { type: 'epoch' } } },
      judged('1', 'a', 'b', 'same'),
      judged('2', 'a', 'c', 'same'),
      judged('3', 'b', 'a', 'different'),
      { statement: null },
    ],
  } as unknown as FeedCopy
  it('are taken back by judging the same pair again, whichever way round', () => {
    expect(judgementOn(judgementsIn(copy), 'a', 'b')?.record.decision).toBe('different')
    expect(judgementOn(judgementsIn(copy), 'c', 'a')?.record.decision).toBe('same')
    expect(judgementOn(judgementsIn(copy), 'b', 'c')).toBeNull()
  })
})
