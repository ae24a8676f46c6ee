import type { Instant } from '@parasol/charter'
import type { FeedCopy, VisibleWarning } from '@parasol/device'
import { describe, expect, it } from 'vitest'
import { copiesOf } from './copies.ts'
import { describedOf } from './described-of.ts'

const copy = (feed: string, epoch: number, newestNote: string | null, gone: readonly string[] = []) =>
  ({
    feed,
    epoch,
    newestNote: newestNote as Instant | null,
    entries: gone.map((why) => ({ gone: { why } })),
  }) as unknown as FeedCopy

const NONE = { held: new Set<string>(), unread: new Set<string>() }
const OLD = '2026-11-01T00:00:00.000Z'
const NEW = '2026-11-23T00:00:00.000Z'

describe('where a member’s copies stand', () => {
  it('goes by the feed that is furthest behind: a fresh feed does not hide a stale one', () => {
    expect(copiesOf([copy('province', 1, NEW), copy('north', 2, OLD)], NONE).newestNote).toBe(OLD)
  })

  it('has no date when a feed in use was never vouched for', () => {
    expect(copiesOf([copy('province', 1, NEW), copy('north', 1, null)], NONE).newestNote).toBeNull()
  })

  it('does not count feeds that nobody has used yet', () => {
    expect(copiesOf([copy('province', 1, NEW), copy('north', 0, null)], NONE).newestNote).toBe(NEW)
    expect(copiesOf([copy('province', 0, null)], NONE).newestNote).toBeNull()
  })

  it('counts what should be readable and is not, but nothing that is gone for good', () => {
    const gone = ['refused', 'no-key', 'withdrawn', 'recalled', 'absent']
    const copies = copiesOf([copy('province', 1, NEW, gone)], NONE)
    expect(copies.unreadable).toBe(2)
    expect(copies.absent).toBe(1)
  })

  it('counts as searched only what the index took in, and the rest as unreadable', () => {
    const copies = copiesOf([copy('province', 1, NEW, ['refused'])], {
      held: new Set(['province 1', 'province 2']),
      unread: new Set(['province 3']),
    })
    expect(copies.warnings).toBe(2)
    expect(copies.unreadable).toBe(2)
  })
})

it('hands every searchable part of a warning to matching', () => {
  const facts = {
    names: ['Stan'],
    phones: ['604-555-0142'],
    plates: [],
    vehicles: [],
    handles: [],
    emails: [],
    places: [],
    description: 'tall',
  }
  const warning = { facts, when: 'in autumn', place: 'by the ferry', text: 'Said he knew me.' }
  const shown = { entry: 'e', feed: 'province', day: '2026-11-23', warning } as unknown as VisibleWarning
  expect(describedOf(shown)).toEqual({
    id: 'province e',
    date: '2026-11-23',
    ...facts,
    text: 'in autumn\nby the ferry\nSaid he knew me.',
  })
})
