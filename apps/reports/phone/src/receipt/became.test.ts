import { type Day, type EntryId, toBase64url } from '@parasol/charter'
import type { FeedOfReceipt } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'
import { describe, expect, it } from 'vitest'
import { isWarning, madeFrom, publishedBy, readOn } from './became.ts'

const entry = (fill: number): EntryId => toBase64url(new Uint8Array(16).fill(fill)) as EntryId
const feed = 'province' as FeedId
const [ONE, TWO] = [entry(1), entry(2)]
const TOLD = '2026-05-04' as Day
const LISTED = '2026-05-03' as Day

const message = (to: 'receipt' | 'organisation', content: object, day = TOLD) =>
  ({ statement: { to, content, day } }) as unknown as Pick<OpenedMessage, 'statement'>
const published = (of: EntryId, where: FeedId = feed) =>
  message('receipt', { type: 'published', feed: where, entry: of })

const list = (found: Partial<FeedOfReceipt>): ReadonlyMap<FeedId, FeedOfReceipt> =>
  new Map([[feed, { own: [], days: new Map([[ONE, LISTED]]), gone: new Set<EntryId>(), ...found }]])
const mine = { own: [{ entry: ONE, preimage: new Uint8Array(32), withdrawn: false }] }
const becameOf = (looked: ReadonlyMap<FeedId, FeedOfReceipt | null>) =>
  madeFrom([published(ONE)], looked).map(({ became }) => became)

describe('what became of a report', () => {
  it('is read from the day of the first word from staff, never from her own', () => {
    expect(readOn([])).toBeNull()
    expect(readOn([message('organisation', { type: 'reply', text: 'x' })])).toBeNull()
    const read = message('receipt', { type: 'acknowledgement' }, LISTED)
    expect(readOn([read, message('receipt', { type: 'answer', text: 'x' })])).toBe(LISTED)
  })

  it('tells what was published and not called back, and what only desks compare', () => {
    const recalled = message('receipt', { type: 'recalled', feed, entry: ONE })
    expect(publishedBy([published(ONE), published(TWO), recalled])).toEqual([{ feed, entry: TWO }])
    expect(publishedBy([published(ONE, 'desk')]).filter(isWarning)).toEqual([])
  })

  it('stands when the public list has it with her mark, on the day of the list', () => {
    expect(madeFrom([published(ONE)], list(mine))).toEqual([
      { feed, entry: ONE, day: LISTED, became: 'stands' },
    ])
  })

  it('shows a mark left out: her words could not take that warning back', () => {
    expect(becameOf(list({}))).toEqual(['left-out'])
  })

  it('shows a warning that staff tell of and the public list has not', () => {
    expect(becameOf(list({ days: new Map() }))).toEqual(['missing'])
  })

  it('is taken back by word of staff, or of the list', () => {
    expect(becameOf(list({ ...mine, gone: new Set([ONE]) }))).toEqual(['taken-back'])
    const recalled = message('receipt', { type: 'recalled', feed, entry: ONE })
    expect(madeFrom([published(ONE), recalled], list(mine))).toMatchObject([{ became: 'taken-back' }])
  })

  it('accuses nobody when the list could not be looked through', () => {
    expect(becameOf(new Map([[feed, null]]))).toEqual(['unchecked'])
    expect(becameOf(new Map())).toEqual(['unchecked'])
  })
})
