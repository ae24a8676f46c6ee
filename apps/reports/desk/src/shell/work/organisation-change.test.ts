import {
  type AreaId,
  type Charter,
  type Day,
  type Hash,
  type OrganisationId,
  organisationStateShape,
  type PublicKey,
  toBase64url,
} from '@parasol/charter'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { firstOrganisationState, nextOrganisationState } from './organisation-change.ts'

const key = (byte: number): PublicKey => toBase64url(new Uint8Array(32).fill(byte)) as PublicKey
const organisation = toBase64url(new Uint8Array(16).fill(1)) as OrganisationId
const network = toBase64url(new Uint8Array(16).fill(2)) as Charter['network']
const hash = toBase64url(new Uint8Array(32).fill(3)) as Hash
const details = {
  hours: 'Every day',
  reading: 'By noon',
  languages: ['en'],
  areas: ['north' as AreaId],
  cover: null,
}
const first = firstOrganisationState({
  charter: { network } as Charter,
  organisation,
  day: '2026-05-01' as Day,
  details,
  inbox: key(4),
  circle: key(5),
  coordinator: { key: key(6), receive: key(7) },
})
const charter = {
  network,
  organisations: new Map([
    [
      organisation,
      {
        ...first,
        staff: [...first.staff, { key: key(8), receive: key(9) }],
        name: 'House',
        status: 'open',
        signer: key(6),
      },
    ],
  ]),
  seen: { organisations: { [organisation]: { version: 1, hash } } },
} as unknown as Charter
const next = (change: Parameters<typeof nextOrganisationState>[2]['change']) =>
  nextOrganisationState(charter, organisation, { day: '2026-05-02' as Day, change })

describe('an organisation’s states', () => {
  it('begin with the coordinator as the first of the staff', () => {
    expect(v.is(organisationStateShape, first)).toBe(true)
    expect(first).toMatchObject({
      version: 1,
      previous: null,
      staff: [{ key: key(6) }],
      inbox: { version: 1 },
    })
  })
  it('name the one before and count on', () => {
    const state = next({ kind: 'details', details: { ...details, hours: 'Nights' } })
    expect(v.is(organisationStateShape, state)).toBe(true)
    expect(state).toMatchObject({ version: 2, previous: hash, hours: 'Nights', inbox: { version: 1 } })
  })
  it('change inbox and circle when somebody leaves, and remember her', () => {
    const state = next({ kind: 'remove-staff', key: key(8), inbox: key(10), circle: key(11) })
    expect(v.is(organisationStateShape, state)).toBe(true)
    expect(state).toMatchObject({
      inbox: { version: 2, key: key(10) },
      circle: { version: 2, key: key(11) },
      staff: [{ key: key(6) }],
      former: [{ key: key(8), lastVersion: 1 }],
    })
  })
  it('change only the circle when members have to get a new key', () => {
    expect(next({ kind: 'new-circle', circle: key(11) })).toMatchObject({
      inbox: { version: 1 },
      circle: { version: 2, key: key(11) },
    })
  })
  it('do not exist for an organisation that is not set up', () => {
    const other = toBase64url(new Uint8Array(16).fill(9)) as OrganisationId
    expect(
      nextOrganisationState(charter, other, {
        day: '2026-05-02' as Day,
        change: { kind: 'details', details },
      }),
    ).toBeNull()
  })
})
