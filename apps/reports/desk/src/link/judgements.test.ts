import type { FeedCopy } from '@parasol/device'
import type { Judgements, Reference } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { everyJudgement, ownIn, pairText, standingJudgements, standingOn } from './judgements.ts'
import { patternsOf, patternWith } from './patterns.ts'

const warning = (entry: string): Reference => ({ kind: 'warning', feed: 'province', entry }) as Reference
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(warning) as [Reference, Reference, Reference, Reference]

const said = (organisation: string, left: Reference, right: Reference, decision: string) => ({
  statement: {
    entry: `${organisation} ${pairText(left, right)} ${decision}`,
    organisation,
    day: '2026-05-01',
    record: { type: 'judgement', left, right, decision, note: '', suggested: null },
  },
})
const copyOf = (...entries: readonly object[]): FeedCopy =>
  ({ entries: [{ statement: { record: { type: 'epoch' } } }, ...entries, { statement: null }] }) as never
const reader = {
  organisation: 'ours',
  charter: {
    organisations: new Map([['theirs', { cover: 'cover' }]]),
    state: { organisations: [{ id: 'theirs', successor: null }] },
  },
} as never
const standing = (...entries: readonly object[]) =>
  standingJudgements(everyJudgement(copyOf(...entries), null, reader))
const comesTo = (map: ReturnType<typeof standing>, left: Reference, right: Reference) =>
  map.get(pairText(left, right))?.comesTo

describe('what desks decided', () => {
  it('an organisation’s newest decision on a pair stands above its earlier ones, whichever way round', () => {
    const map = standing(
      said('ours', a, b, 'same'),
      said('ours', a, c, 'same'),
      said('ours', b, a, 'different'),
    )
    expect(comesTo(map, a, b)).toBe('different')
    expect(comesTo(map, c, a)).toBe('same')
    expect(map.get(pairText(b, c))).toBeUndefined()
  })

  it('is taken back by a decision that says none, and then the earlier one does not come back', () => {
    expect(
      standing(said('ours', a, b, 'unsure'), said('ours', a, b, 'same'), said('ours', a, b, 'none')).size,
    ).toBe(0)
  })

  it('is nobody else’s to take back or to outvote: desks that disagree are shown to disagree', () => {
    const map = standing(
      said('ours', a, b, 'same'),
      said('theirs', a, b, 'different'),
      said('third', a, b, 'none'),
    )
    expect(comesTo(map, a, b)).toBe('disputed')
    expect(map.get(pairText(a, b))?.decisions).toHaveLength(2)
    const unsure = standing(said('ours', a, b, 'same'), said('theirs', a, b, 'unsure'))
    expect(comesTo(unsure, a, b)).toBe('same')
  })

  it('counts what the organisation keeps to itself as its own, above what it had shared', () => {
    const kept = {
      judgements: [
        {
          left: a,
          right: b,
          decision: 'different',
          note: '',
          suggested: null,
          day: '2026-05-02',
          by: 'k',
          about: [],
        },
      ],
    } as unknown as Judgements
    const map = standingJudgements(everyJudgement(copyOf(said('ours', a, b, 'same')), kept, reader))
    const found = standingOn(map, [c, a], [b])
    expect(found?.comesTo).toBe('different')
    expect(ownIn(found, 'ours' as never).map(({ entry }) => entry)).toEqual([null])
    expect(ownIn(found, 'theirs' as never)).toEqual([])
  })

  it('is not heeded where it names a report of which those who can open it no longer speak', () => {
    const report = { kind: 'report', organisation: 'theirs', alias: 'x' } as unknown as Reference
    const others = [said('ours', report, a, 'same'), said('third', a, report, 'different')]
    expect(standing(...others).size).toBe(0)
    for (const holder of ['theirs', 'cover'])
      expect(standing(...others, said(holder, report, b, 'unsure')).size).toBe(2)
  })

  it('is not heeded where it names shared facts that are taken back, but by its own organisation', () => {
    const facts = { kind: 'pattern', entry: 'p' } as unknown as Reference
    const entry = (why: string | null) => ({ header: { entry: 'p' }, statement: null, gone: why && { why } })
    const third = said('third', facts, a, 'same')
    expect(standing(entry('recalled'), third).size).toBe(0)
    expect(standing(entry('absent'), third).size).toBe(1)
    expect(standing(entry('withdrawn'), said('ours', facts, a, 'same')).size).toBe(1)
  })

  it('is found under any face of a record, and all of it together', () => {
    const map = standing(said('ours', a, c, 'same'), said('theirs', b, c, 'different'))
    expect(standingOn(map, [a, b], [c])?.comesTo).toBe('disputed')
    expect(standingOn(map, [d], [c])).toBeNull()
  })
})

describe('patterns', () => {
  const patterns = (...entries: readonly object[]) => patternsOf(standing(...entries).values())

  it('hold what desks linked, through others too, whatever the order', () => {
    const [one, ...others] = patterns(
      said('ours', a, b, 'same'),
      said('ours', c, d, 'same'),
      said('theirs', b, c, 'same'),
    )
    expect(others).toEqual([])
    expect(one?.members).toHaveLength(4)
    expect(one?.links).toHaveLength(3)
    expect(patternWith(one ? [one] : [], [d])).toBe(one)
    expect(patternWith(one ? [one] : [], [warning('e')])).toBeNull()
  })

  it('are not held together by a link that another desk disputes, nor by one that is not sure', () => {
    const made = patterns(
      said('ours', a, b, 'same'),
      said('ours', b, c, 'same'),
      said('theirs', b, c, 'different'),
      said('ours', c, d, 'unsure'),
    )
    expect(made.map(({ members }) => members.length)).toEqual([2])
  })

  it('name a pair inside that somebody holds to be two people', () => {
    const [one] = patterns(
      said('ours', a, b, 'same'),
      said('ours', b, c, 'same'),
      said('theirs', a, c, 'different'),
    )
    expect(one?.members).toHaveLength(3)
    expect(one?.against.map(({ comesTo: what }) => what)).toEqual(['different'])
  })
})
