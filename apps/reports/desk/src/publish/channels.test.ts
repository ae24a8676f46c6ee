import type { Day, EntryId, PublicKey } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { passedOnIn, toggled } from './channels.ts'

const [ann, bea] = ['ann', 'bea'] as [PublicKey, PublicKey]
const [entry, another] = ['one', 'two'] as [EntryId, EntryId]
const tick = (channel: 'sheets' | 'email', by: PublicKey, on = true) => ({
  feed: 'province' as const,
  entry,
  channel,
  on,
  by,
  day: '2026-05-04' as Day,
})

describe('where a warning was passed on', () => {
  it('is ticked once, by whoever was first, in one order', () => {
    const [email, sheets, again] = [tick('email', ann), tick('sheets', bea), tick('email', bea)]
    const list = [email, sheets, again].reduce(toggled, { warnings: [] })
    expect(passedOnIn(list, entry).map(({ channel, by }) => [channel, by])).toEqual([
      ['sheets', bea],
      ['email', ann],
    ])
    expect(passedOnIn(list, another)).toEqual([])
    expect(toggled(list, again)).toBe(list)
  })

  it('can be unticked', () => {
    const list = [tick('email', ann), tick('sheets', ann), tick('email', bea, false)].reduce(toggled, {
      warnings: [],
    })
    expect(passedOnIn(list, entry).map(({ channel }) => channel)).toEqual(['sheets'])
  })
})
