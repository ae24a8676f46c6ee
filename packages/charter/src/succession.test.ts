import { describe, expect, it } from 'vitest'
import type { Charter, CharterBundle } from './charter.ts'
import {
  bundle,
  colleague,
  coordinator,
  firstState,
  following,
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
import type { OrganisationState } from './organisation-state.ts'
import {
  bundleAfterNetwork,
  bundleAfterOrganisation,
  readNextOrganisation,
  readProposal,
} from './succession.ts'
import { verifyCharter } from './verify-charter.ts'

const [one, two, three] = stewards
const [harbourSigned] = bundle.organisations as [(typeof bundle.organisations)[0]]

function verified(from: CharterBundle, seen: Charter['seen'] | null = null): Charter {
  const charter = verifyCharter({ pin: foundingSigned, bundle: from, seen })
  if (!charter.ok) throw new TypeError(JSON.stringify(charter.failure))
  return charter.value
}
const charter = verified(bundle)

const next = (changes: Partial<NetworkState>) => following(firstState, bundle.network, changes)
const propose = (changes: Partial<NetworkState>, ...by: readonly (typeof one)[]) =>
  readProposal(charter, signNetwork(next(changes), ...by))

const nextHarbour = (changes: Partial<OrganisationState>) =>
  followingOrganisation(harbourState, harbourSigned, changes)
const change = (changes: Partial<OrganisationState>, by = coordinator) =>
  readNextOrganisation(charter, signOrganisation(nextHarbour(changes), by))
const failure = (reason: string) => ({ ok: false, failure: reason })

const organisationsWith = (id: string, changes: object) =>
  firstState.organisations.map((own) => (own.id === id ? { ...own, ...changes } : own))

describe('a proposal', () => {
  it('[CHARTER-28] tells who signed and how many are missing', () => {
    expect(propose({}, one)).toMatchObject({ ok: true, value: { signedBy: [one.public], missing: 1 } })
    expect(propose({}, one, one)).toMatchObject({ ok: true, value: { missing: 1 } })
    expect(propose({}, one, three)).toMatchObject({ ok: true, value: { missing: 0 } })
    expect(propose({}, one, two, three)).toMatchObject({ ok: true, value: { missing: 0 } })
  })

  it('[CHARTER-28] is signed by stewards in force, not by those it brings', () => {
    const stewardsAfter = [one.public, two.public, stranger.public]
    expect(propose({ stewards: stewardsAfter }, one, stranger)).toEqual(failure('bad-signature'))
    expect(propose({}, coordinator)).toEqual(failure('bad-signature'))
  })

  it('[CHARTER-28] follows the state in force', () => {
    expect(propose({ version: 3 })).toEqual(failure('not-successor'))
    expect(propose({ version: 1 })).toEqual(failure('not-successor'))
    expect(propose({ previous: firstState.previous })).toEqual(failure('not-successor'))
    const elsewhere = { ...next({}), network: idNamed('other') } as unknown as NetworkState
    expect(readProposal(charter, signNetwork(elsewhere))).toEqual(failure('other-network'))
  })

  it('[CHARTER-29] drops nothing', () => {
    expect(propose({ areas: firstState.areas.slice(1) })).toEqual(failure('drops-area'))
    expect(propose({ organisations: firstState.organisations.slice(1) })).toEqual(
      failure('drops-organisation'),
    )
    expect(
      propose({ organisations: organisationsWith(harbour, { status: 'closed', successor: ridge }) }).ok,
    ).toBe(true)
  })

  it('[CHARTER-30] leaves no organisation without the coordinator whose signature it rests on', () => {
    const replaced = organisationsWith(harbour, { coordinators: [colleague.public] })
    expect(propose({ organisations: replaced })).toEqual(failure('leaves-unsigned'))
  })

  it('[CHARTER-30] a coordinator goes once the next one has signed', () => {
    const both = organisationsWith(harbour, { coordinators: [coordinator.public, colleague.public] })
    const namedSigned = signNetwork(next({ organisations: both }))
    const named = bundleAfterNetwork(charter, bundle, namedSigned)
    const harbourNext = signOrganisation(nextHarbour({}), colleague)
    expect(readNextOrganisation(verified(named), harbourNext).ok).toBe(true)
    const signed = bundleAfterOrganisation(named, harbourNext)
    const only = organisationsWith(harbour, { coordinators: [colleague.public] })
    const last = following(next({ organisations: both }), namedSigned, { organisations: only })
    const lastSigned = signNetwork(last)
    expect(readProposal(verified(signed), lastSigned).ok).toBe(true)
    const after = bundleAfterNetwork(verified(signed), signed, lastSigned)
    expect(verified(after, charter.seen).organisations.get(harbour)?.signer).toBe(colleague.public)
  })
})

describe('an organisation state that follows', () => {
  const departed = { staff: [staffEntry(coordinator)], former: [{ key: colleague.public, lastVersion: 1 }] }

  it('[CHARTER-31] follows the one in force, signed by a coordinator', () => {
    expect(change({ hours: 'nights' })).toMatchObject({ ok: true, value: { state: { hours: 'nights' } } })
    expect(change({}, colleague)).toEqual(failure('bad-signature'))
    expect(change({}, otherCoordinator)).toEqual(failure('bad-signature'))
    expect(change({ version: 3 })).toEqual(failure('not-successor'))
    expect(change({ previous: charter.seen.network.hash })).toEqual(failure('not-successor'))
    expect(change({ staff: [staffEntry(colleague)] })).toEqual(failure('malformed'))
    expect(change({ organisation: idNamed('nobody') })).toEqual(failure('unknown-organisation'))
  })

  it('[CHARTER-31] a new key is a new version, a new version a new key', () => {
    const fresh = keyNamed('new inbox').public
    expect(change({ inbox: { version: 2, key: fresh } }).ok).toBe(true)
    expect(change({ inbox: { version: 1, key: fresh } })).toEqual(failure('not-successor'))
    expect(change({ inbox: { version: 2, key: harbourState.inbox.key } })).toEqual(failure('not-successor'))
    expect(change({ circle: { version: 3, key: fresh } })).toEqual(failure('not-successor'))
    expect(change({ circle: { version: 2, key: fresh } }).ok).toBe(true)
  })

  it('[CHARTER-31] a closed organisation says nothing more', () => {
    const organisations = organisationsWith(harbour, { status: 'closed' })
    const closed = verified(bundleAfterNetwork(charter, bundle, signNetwork(next({ organisations }))))
    const signed = signOrganisation(nextHarbour({}), coordinator)
    expect(readNextOrganisation(closed, signed)).toEqual(failure('closed'))
  })

  it('[CHARTER-31] the first state of an organisation follows nothing', () => {
    const ridgeOnly = { ...bundle, organisations: bundle.organisations.slice(1) }
    expect(readNextOrganisation(verified(ridgeOnly), harbourSigned).ok).toBe(true)
    expect(readNextOrganisation(charter, harbourSigned)).toEqual(failure('not-successor'))
  })

  it('[CHARTER-32] whoever leaves becomes former staff', () => {
    expect(change(departed).ok).toBe(true)
    expect(change({ staff: departed.staff })).toEqual(failure('drops-staff'))
  })

  it('[CHARTER-32] former staff stay former, for no longer than before, and never come back', () => {
    const leftSigned = signOrganisation(nextHarbour(departed), coordinator)
    const left = verified(bundleAfterOrganisation(bundle, leftSigned))
    const after = (changes: Partial<OrganisationState>) =>
      readNextOrganisation(
        left,
        signOrganisation(followingOrganisation(nextHarbour(departed), leftSigned, changes), coordinator),
      )
    expect(after({}).ok).toBe(true)
    expect(after({ former: [] })).toEqual(failure('drops-staff'))
    expect(after({ former: [{ key: colleague.public, lastVersion: 2 }] })).toEqual(failure('drops-staff'))
    expect(after({ former: [], staff: harbourState.staff })).toEqual(failure('drops-staff'))
  })
})

describe('the bundle afterwards', () => {
  it('[CHARTER-33] keeps every handover and verifies for whoever saw an earlier one', () => {
    let current: CharterBundle = bundle
    let state: NetworkState = firstState
    const seen = [charter.seen]
    const steps: readonly [Partial<NetworkState>, readonly (typeof one)[]][] = [
      [{ name: 'Renamed' }, [one, two]],
      [{ stewards: [one.public, stranger.public] }, [one, two]],
      [{ stewards: [stranger.public], threshold: 1 }, [one, stranger]],
      [{ name: 'Renamed again' }, [stranger]],
    ]
    for (const [changes, by] of steps) {
      const before = verified(current)
      state = following(state, current.network, changes)
      const signed = signNetwork(state, ...by)
      expect(readProposal(before, signed)).toMatchObject({ ok: true, value: { missing: 0 } })
      current = bundleAfterNetwork(before, current, signed)
      for (const earlier of seen) expect(verified(current, earlier).state).toEqual(state)
      seen.push(verified(current).seen)
    }
    expect(current.handovers).toHaveLength(2)
  })

  it('[CHARTER-33] replaces the one organisation state that changed', () => {
    const harbourNext = signOrganisation(nextHarbour({}), coordinator)
    const after = bundleAfterOrganisation(bundle, harbourNext)
    expect(after.organisations).toHaveLength(2)
    expect(verified(after, charter.seen).organisations.get(harbour)?.version).toBe(2)
    expect(verified(after).organisations.has(ridge)).toBe(true)
  })
})

describe('[CHARTER-36] opening an inbox with pieces', () => {
  const recovery = { key: keyNamed('pieces').public, needed: 2, pieces: 3 }
  const now = (version: number) => ({ version, day: harbourState.day, by: coordinator.public })
  it('stands in the state that does it, and only there first', () => {
    const { version } = nextHarbour({})
    expect(change({ recovery, recovered: [now(version)] })).toMatchObject({ ok: true })
    for (const other of [version - 1, version + 1])
      expect(change({ recovered: [now(other)] })).toEqual(failure('drops-recovery'))
  })
  it('stays in every later one', () => {
    const first = signOrganisation(nextHarbour({ recovered: [now(harbourState.version + 1)] }), coordinator)
    const later = verified(bundleAfterOrganisation(bundle, first), charter.seen)
    const {
      name: _name,
      status: _status,
      signer: _signer,
      ...state
    } = later.organisations.get(harbourState.organisation) as never as OrganisationState & {
      name: string
      status: string
      signer: string
    }
    const after = (recovered: OrganisationState['recovered']) =>
      readNextOrganisation(
        later,
        signOrganisation(
          followingOrganisation(
            state,
            first,
            recovered ? { recovered } : ({ recovered: undefined } as never),
          ),
          coordinator,
        ),
      )
    const kept = now(harbourState.version + 1)
    expect(after([kept])).toMatchObject({ ok: true })
    expect(after([kept, now(harbourState.version + 2)])).toMatchObject({ ok: true })
    expect(after(undefined)).toEqual(failure('drops-recovery'))
    expect(after([{ ...kept, by: colleague.public }])).toEqual(failure('drops-recovery'))
  })
  it('needs no more pieces than there are, and at least two', () => {
    for (const wrong of [
      { ...recovery, needed: 4 },
      { ...recovery, needed: 1 },
      { ...recovery, pieces: 10 },
    ])
      expect(change({ recovery: wrong })).toEqual(failure('malformed'))
  })
})
