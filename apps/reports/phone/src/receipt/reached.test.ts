import { toBase64url } from '@parasol/charter'
import type { EntryId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'
import { describe, expect, it } from 'vitest'
import { isWarning, leftOut, reachedBy } from './reached.ts'

const entry = (fill: number): EntryId => toBase64url(new Uint8Array(16).fill(fill)) as EntryId
const feed = 'province' as FeedId
const ONE = entry(1)
const TWO = entry(2)

const message = (to: 'receipt' | 'organisation', content: object) =>
  ({ statement: { to, content } }) as unknown as Pick<OpenedMessage, 'statement'>

describe('how far a report has come', () => {
  it('is reached with any word from staff, not with her own', () => {
    expect(reachedBy([]).reached).toBe(false)
    expect(reachedBy([message('organisation', { type: 'reply', text: 'x' })]).reached).toBe(false)
    expect(reachedBy([message('receipt', { type: 'acknowledgement' })]).reached).toBe(true)
  })

  it('counts what is published and not called back', () => {
    const way = reachedBy([
      message('receipt', { type: 'published', feed, entry: ONE }),
      message('receipt', { type: 'published', feed, entry: TWO }),
      message('receipt', { type: 'recalled', feed, entry: ONE }),
    ])
    expect(way.published).toEqual([{ feed, entry: TWO }])
    expect(way.recalled).toBe(1)
  })

  it('tells what desks may compare from a warning, and counts taking it back as no recall of one', () => {
    const shared = { feed: 'desk' as FeedId, entry: ONE }
    const way = reachedBy([message('receipt', { type: 'published', ...shared })])
    expect(way.published).toEqual([shared])
    expect(way.published.filter(isWarning)).toEqual([])
    expect(reachedBy([message('receipt', { type: 'recalled', ...shared })]).recalled).toBe(0)
  })
})

describe('a slot left out', () => {
  const published = [
    { feed, entry: ONE },
    { feed, entry: TWO },
  ]

  it('shows when a published warning is not among those her words take back', () => {
    expect(leftOut(published, new Map([[feed, [{ entry: ONE }]]]))).toEqual([{ feed, entry: TWO }])
    expect(leftOut(published, new Map([[feed, [{ entry: ONE }, { entry: TWO }]]]))).toEqual([])
  })

  it('accuses nobody when the feed could not be looked through', () => {
    expect(leftOut(published, new Map([[feed, null]]))).toEqual([])
    expect(leftOut(published, new Map())).toEqual([])
  })
})
