import type { Charter, Organisation, OrganisationId, PublicKey } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { inboxesOf } from './rules.ts'

const id = (name: string) => name as OrganisationId
type Listed = { status?: 'open' | 'closed'; successor?: string; cover?: string }

function seenBy(staffOf: string, organisations: Record<string, Listed>): readonly string[] {
  const listed = Object.entries(organisations).map(([name, { status = 'open', successor }]) => ({
    id: id(name),
    name,
    coordinators: [] as PublicKey[],
    status,
    successor: successor === undefined ? null : id(successor),
  }))
  const states = Object.entries(organisations).map(
    ([name, { cover }]) =>
      [id(name), { cover: cover === undefined ? null : id(cover) } as Organisation] as const,
  )
  const charter = { state: { organisations: listed }, organisations: new Map(states) } as unknown as Charter
  return inboxesOf(charter, { steward: false, coordinatorOf: [], staffOf: [id(staffOf)] })
}

describe('whose reports staff see', () => {
  it('are their own and those of whom they cover, not of who covers them', () => {
    expect(seenBy('a', { a: {}, b: { cover: 'a' }, c: {} })).toEqual(['a', 'b'])
    expect(seenBy('b', { a: {}, b: { cover: 'a' } })).toEqual(['b'])
  })

  it('are those of closed organisations that named them, over several that closed in turn', () => {
    const closed = (successor: string): Listed => ({ status: 'closed', successor })
    expect(seenBy('c', { a: closed('b'), b: closed('c'), c: {} })).toEqual(['a', 'b', 'c'])
    expect(seenBy('d', { a: closed('b'), b: closed('c'), c: {}, d: {} })).toEqual(['d'])
  })

  it('are nobody else’s where closed organisations name each other or nobody', () => {
    const circle: Listed = { status: 'closed', successor: 'b' }
    expect(seenBy('c', { a: circle, b: { status: 'closed', successor: 'a' }, c: {} })).toEqual(['c'])
    expect(seenBy('c', { a: { status: 'closed' }, c: {} })).toEqual(['c'])
  })
})
