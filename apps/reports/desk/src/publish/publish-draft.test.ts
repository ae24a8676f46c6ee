import type { Day } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import type { Draft } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { dueDrafts, halfPublished } from './publish-draft.ts'

const draft = (id: string, publishOn: string | null, feed = 'north'): Draft =>
  ({ id, publishOn, feed }) as unknown as Draft
const ids = (drafts: readonly Draft[]) => drafts.map(({ id }) => id)

describe('drafts that a desk takes up by itself', () => {
  it('are those whose day has come, and no others', () => {
    const drafts = [
      draft('now', '2026-05-03'),
      draft('past', '2026-05-01'),
      draft('later', '2026-05-04'),
      draft('open', null),
    ]
    expect(ids(dueDrafts(drafts, '2026-05-03' as Day))).toEqual(['now', 'past'])
  })
  it('are those whose warning stands in its own feed already', () => {
    const copies = [
      { feed: 'north', entries: [{ header: { entry: 'half' } }] },
      { feed: 'south', entries: [{ header: { entry: 'elsewhere' } }] },
    ] as unknown as FeedCopy[]
    const drafts = [draft('half', null), draft('elsewhere', null), draft('fresh', null)]
    expect(ids(halfPublished(drafts, copies))).toEqual(['half'])
  })
})
