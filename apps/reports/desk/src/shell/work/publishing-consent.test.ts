import type { AreaId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { type Answered, consentsToGoBy, feedsFor, mayShare, mayWarn } from './publishing-consent.ts'

const said = (answers: Record<string, 'yes' | 'no'>, broken: readonly string[] = []): Answered =>
  ({
    report: {
      consents: new Map(
        Object.entries(answers).map(([kind, answer]) => [kind, { answer, version: 1, text: '' }]),
      ),
    },
    withdrawOn: null,
    broken: broken.map((to) => ({ to, sequence: 1, failure: 'cannot-open' })),
  }) as never
const area = 'north' as FeedId

describe('consent to warn', () => {
  it('is asked for when she has not answered: silence is never a yes', () => {
    expect(mayWarn(said({}), area)).toBe('ask')
    expect(mayWarn(said({}), 'province')).toBe('ask')
    expect(mayWarn(said({ 'warn-area': 'yes' }), 'province')).toBe('ask')
  })
  it('for the province covers her area, unless she said no to that', () => {
    expect(mayWarn(said({ 'warn-province': 'yes' }), area)).toBe('yes')
    expect(mayWarn(said({ 'warn-province': 'yes', 'warn-area': 'no' }), area)).toBe('no')
  })
  it('[G8] is asked for anew, whatever she said before, while one of her messages cannot be read', () => {
    const doubtful = said({ 'warn-area': 'yes', 'warn-province': 'no' }, ['organisation'])
    expect(consentsToGoBy(doubtful).size).toBe(0)
    expect(mayWarn(doubtful, area)).toBe('ask')
    expect(mayWarn(doubtful, 'province')).toBe('ask')
    expect(mayWarn(said({ 'warn-area': 'yes' }, ['receipt']), area)).toBe('yes')
  })
  it('[G8] to share with other desks is her own yes to partner organisations, and nothing else', () => {
    expect(mayShare(said({ 'warn-province': 'yes' }))).toBe('ask')
    expect(mayShare(said({ partners: 'yes' }))).toBe('yes')
    expect(mayShare(said({ partners: 'no' }))).toBe('no')
    expect(mayShare(said({ partners: 'yes' }, ['organisation']))).toBe('ask')
  })
  it('never reaches the desks’ own feed as a warning', () => {
    expect(mayWarn(said({ 'warn-province': 'yes', 'warn-area': 'yes' }), 'desk')).toBe('no')
  })
  it('keeps a warning to the area she named, when that is one of the organisation’s', () => {
    const report = (named?: string) => (named === undefined ? {} : { area: named })
    const areas = ['north', 'south'] as AreaId[]
    expect(feedsFor(report('south'), areas)).toEqual(['south', 'province'])
    expect(feedsFor(report('elsewhere'), areas)).toEqual(['north', 'south', 'province'])
    expect(feedsFor(report(), areas)).toEqual(['north', 'south', 'province'])
  })
})
