import { describe, expect, it } from 'vitest'
import { type Charter, checkCite, staffMember, whoIs } from './charter.ts'
import {
  bundle,
  colleague,
  coordinator,
  firstState,
  followingOrganisation,
  foundingSigned,
  harbour,
  harbourState,
  idNamed,
  keyNamed,
  otherCoordinator,
  ridge,
  signNetwork,
  signOrganisation,
  staffEntry,
  stewards,
  stranger,
} from './network-for-tests.ts'
import type { NetworkState } from './network-state.ts'
import { verifyCharter } from './verify-charter.ts'

const [harbourSigned, ridgeSigned] = bundle.organisations as [
  (typeof bundle.organisations)[0],
  (typeof bundle.organisations)[0],
]
const newcomer = keyNamed('newcomer')
// Version 2: the colleague has left, somebody new has come.
const second = followingOrganisation(harbourState, harbourSigned, {
  staff: [coordinator, newcomer].map(staffEntry),
  former: [{ key: colleague.public, lastVersion: 1 }],
})

function charterWith(state: Partial<NetworkState> = {}): Charter {
  const organisations = [signOrganisation(second, coordinator), ridgeSigned]
  const network = signNetwork({ ...firstState, ...state })
  const verified = verifyCharter({
    pin: foundingSigned,
    bundle: { ...bundle, network, organisations },
    seen: null,
  })
  if (!verified.ok) throw new TypeError(JSON.stringify(verified.failure))
  return verified.value
}

const charter = charterWith()
const closed = charterWith({
  organisations: firstState.organisations.map((own) =>
    own.id === harbour ? { ...own, status: 'closed', successor: ridge } : own,
  ),
})
const cite = { network: 1, organisation: 2 }
const before = { network: 1, organisation: 1 }
const unknown = { ok: false, failure: 'unknown-staff' }

describe('who may speak', () => {
  it('[CHARTER-25] nobody can have known more than this charter does, unless it is kept back', () => {
    expect(checkCite(charter, harbour, cite)).toEqual({ ok: true, value: true })
    expect(checkCite(charter, harbour, before)).toEqual({ ok: true, value: true })
    const withheld = { ok: false, failure: 'withheld' }
    expect(checkCite(charter, harbour, { ...cite, network: 2 })).toEqual(withheld)
    expect(checkCite(charter, harbour, { ...cite, organisation: 3 })).toEqual(withheld)
    expect(checkCite(charter, idNamed('nobody'), { network: 1, organisation: 1 })).toEqual(withheld)
  })

  it('[CHARTER-26] staff speak for their own organisation', () => {
    expect(staffMember(charter, harbour, coordinator.public, cite)).toEqual({ ok: true, value: 'staff' })
    expect(staffMember(charter, harbour, newcomer.public, cite)).toEqual({ ok: true, value: 'staff' })
    expect(staffMember(charter, ridge, newcomer.public, before)).toEqual(unknown)
    expect(staffMember(charter, harbour, otherCoordinator.public, cite)).toEqual(unknown)
    expect(staffMember(charter, harbour, stranger.public, cite)).toEqual(unknown)
    expect(staffMember(charter, idNamed('nobody'), coordinator.public, cite)).toEqual(unknown)
    expect(staffMember(charter, harbour, stewards[0].public, cite)).toEqual(unknown)
  })

  it('[CHARTER-26] former staff count for what they signed while they were staff', () => {
    expect(staffMember(charter, harbour, colleague.public, before)).toEqual({ ok: true, value: 'former' })
    expect(staffMember(charter, harbour, colleague.public, cite)).toEqual(unknown)
  })

  it('[CHARTER-26] staff of a closed organisation count as former', () => {
    expect(staffMember(closed, harbour, coordinator.public, cite)).toEqual({ ok: true, value: 'former' })
  })

  it('[CHARTER-26] a receive key is no signing key', () => {
    expect(staffMember(charter, harbour, staffEntry(coordinator).receive, cite)).toEqual(unknown)
  })

  it('[CHARTER-27] roles are what the newest states say', () => {
    const nobody = { steward: false, coordinatorOf: [], staffOf: [] }
    expect(whoIs(charter, stewards[2].public)).toEqual({ ...nobody, steward: true })
    expect(whoIs(charter, coordinator.public)).toEqual({
      steward: false,
      coordinatorOf: [harbour],
      staffOf: [harbour],
    })
    expect(whoIs(charter, newcomer.public)).toEqual({ ...nobody, staffOf: [harbour] })
    expect(whoIs(charter, colleague.public)).toEqual(nobody)
    expect(whoIs(charter, stranger.public)).toEqual(nobody)
  })

  it('[CHARTER-27] a closed organisation gives nobody a role', () => {
    expect(whoIs(closed, coordinator.public)).toEqual({ steward: false, coordinatorOf: [], staffOf: [] })
  })

  it('[CHARTER-27] a coordinator counts before the organisation has a state', () => {
    const fresh = {
      id: idNamed('Delta'),
      name: 'Delta',
      coordinators: [stranger.public],
      status: 'open',
      successor: null,
    } as const
    const listed = charterWith({ organisations: [...firstState.organisations, fresh] })
    expect(whoIs(listed, stranger.public)).toEqual({
      steward: false,
      coordinatorOf: [fresh.id],
      staffOf: [],
    })
  })
})
