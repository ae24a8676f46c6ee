import type { AreaId, Charter, Day, Hash, NetworkState, OrganisationId, PublicKey } from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween, nextNetworkState } from './network-change.ts'

const key = (name: string): PublicKey => name as PublicKey
const organisation = (name: string): OrganisationId => name as OrganisationId

const state: NetworkState = {
  kind: 'network',
  network: 'network' as NetworkState['network'],
  version: 3,
  previous: 'before' as Hash,
  day: '2026-05-01' as Day,
  name: 'Invented network',
  stewards: [key('ann'), key('bea'), key('cleo')],
  threshold: 2,
  areas: [{ id: 'north' as AreaId, name: 'North' }],
  organisations: [
    { id: organisation('a'), name: 'House A', coordinators: [key('ada')], status: 'open', successor: null },
    { id: organisation('b'), name: 'House B', coordinators: [key('bo')], status: 'open', successor: null },
  ],
}
const charter = { state, seen: { network: { version: 3, hash: 'this' as Hash } } } as unknown as Charter
const next = (change: Parameters<typeof nextNetworkState>[2]): NetworkState =>
  nextNetworkState(charter, '2026-05-02' as Day, change)

describe('changes of the network', () => {
  it('follow the state in force', () => {
    const after = next({ kind: 'add-area', area: { id: 'south' as AreaId, name: 'South' } })
    expect(after).toMatchObject({ version: 4, previous: 'this', day: '2026-05-02' })
    expect(differencesBetween(state, after)).toEqual([{ kind: 'area-added', name: 'South' }])
  })
  it('admit an organisation with its coordinator', () => {
    const after = next({ kind: 'admit', id: organisation('c'), name: 'House C', coordinators: [key('cat')] })
    expect(differencesBetween(state, after)).toEqual([
      { kind: 'admitted', name: 'House C', coordinators: ['cat'] },
    ])
  })
  it('close an organisation and name who takes over', () => {
    const after = next({ kind: 'close', id: organisation('a'), successor: organisation('b') })
    expect(differencesBetween(state, after)).toEqual([
      { kind: 'closed', name: 'House A', successor: 'House B' },
    ])
  })
  it('hand over to other stewards', () => {
    const after = next({ kind: 'hand-over', stewards: [key('bea'), key('dot')], threshold: 1 })
    expect(differencesBetween(state, after).map(({ kind }) => kind)).toEqual([
      'steward-added',
      'steward-removed',
      'steward-removed',
      'threshold',
    ])
  })
  it('add and remove a coordinator', () => {
    const added = next({ kind: 'add-coordinator', id: organisation('a'), key: key('amy') })
    expect(differencesBetween(state, added)).toEqual([
      { kind: 'coordinator-added', name: 'House A', key: 'amy' },
    ])
    expect(differencesBetween(added, state)).toEqual([
      { kind: 'coordinator-removed', name: 'House A', key: 'amy' },
    ])
  })
  it('are never signed unseen: states that differ in anything always show a difference', () => {
    const names = fc.constantFrom('North', 'South', 'House A', 'House B')
    const ids = fc.constantFrom('a', 'b', 'c')
    const anyState = fc.record({
      name: names,
      threshold: fc.constantFrom(1, 2),
      stewards: fc.subarray(['ann', 'bea', 'cleo', 'dot'], { minLength: 1 }),
      areas: fc.uniqueArray(fc.record({ id: ids, name: names }), { selector: ({ id }) => id, maxLength: 3 }),
      organisations: fc.uniqueArray(
        fc.record({
          id: ids,
          name: names,
          coordinators: fc.subarray(['ada', 'bo'], { minLength: 1 }),
          status: fc.constantFrom('open', 'closed'),
          successor: fc.option(ids),
        }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const [before, after] = [one, other].map((each) => ({ ...state, ...each })) as unknown as [
          NetworkState,
          NetworkState,
        ]
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(differencesBetween(before, after).length === 0).toBe(same)
      }),
    )
  })
})
