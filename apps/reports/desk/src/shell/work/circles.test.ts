import type { AreaId, Charter, OrganisationId, PublicKey } from '@parasol/charter'
import type { EpochRecord } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { circlesServed, feedsOf, servesAll } from './circles.ts'

const id = (name: string): OrganisationId => name as OrganisationId
const organisation = (name: string, status: 'open' | 'closed', areas: string[], version = 1) => ({
  organisation: id(name),
  status,
  areas: areas as AreaId[],
  circle: { version, key: `circle-${name}` as PublicKey },
  inbox: { version: version + 10, key: `inbox-${name}` as PublicKey },
})
const all = [
  organisation('b', 'open', ['north']),
  organisation('a', 'open', ['north', 'south'], 2),
  organisation('gone', 'closed', ['north']),
]
const charter = {
  state: { organisations: [...all.map((each) => ({ id: each.organisation })), { id: id('not-set-up') }] },
  organisations: new Map(all.map((each) => [each.organisation, each])),
} as unknown as Charter
const served = (feed: string) =>
  circlesServed(charter, feed as AreaId).map(
    ({ organisation: who, version, key }) => `${who} ${version} ${key}`,
  )
const epoch = (...circles: [string, number][]): EpochRecord => ({
  type: 'epoch',
  commitment: '' as EpochRecord['commitment'],
  circles: circles.map(([who, version]) => ({ organisation: id(who), version })),
  previousKey: null,
})

describe('whom a feed serves', () => {
  it('is every open organisation for the province, and those of the area for an area', () => {
    expect(served('province')).toEqual(['b 1 circle-b', 'a 2 circle-a'])
    expect(served('south')).toEqual(['a 2 circle-a'])
  })
  it('is the inboxes, not the members, for the desks’ own feed', () => {
    expect(served('desk')).toEqual(['b 11 inbox-b', 'a 12 inbox-a'])
  })
  it('asks for a new epoch when anybody came, left or changed her key', () => {
    const now = circlesServed(charter, 'province')
    expect(servesAll(epoch(['a', 2], ['b', 1]), now)).toBe(true)
    expect(servesAll(epoch(['a', 1], ['b', 1]), now)).toBe(false)
    expect(servesAll(epoch(['a', 2]), now)).toBe(false)
    expect(servesAll(epoch(['a', 2], ['b', 1], ['gone', 1]), now)).toBe(false)
  })
  it('gives a desk its areas, the province and the desks’ own feed to look after', () => {
    expect(feedsOf(all[1] as never)).toEqual(['province', 'north', 'south', 'desk'])
  })
})
