import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Charter, CharterBundle, Seen } from './charter.ts'
import { FOUNDING } from './founding.ts'
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
  hashOfState,
  idNamed,
  keyNamed,
  otherCoordinator,
  ridge,
  ridgeState,
  sign,
  signNetwork,
  signOrganisation,
  staffEntry,
  stewards,
  stranger,
} from './network-for-tests.ts'
import { ORGANISATION_STATE } from './organisation-state.ts'
import { verifyCharter } from './verify-charter.ts'

const [one, two, three] = stewards
const [harbourSigned, ridgeSigned] = bundle.organisations as [
  (typeof bundle.organisations)[0],
  (typeof bundle.organisations)[0],
]

const verify = (changes: Partial<CharterBundle>, seen: Seen | null = null) =>
  verifyCharter({ pin: foundingSigned, bundle: { ...bundle, ...changes }, seen })
const refused = (reason: string, about: string) => ({ ok: false, failure: { reason, about } })

function charterOf(changes: Partial<CharterBundle>, seen: Seen | null = null): Charter {
  const verified = verify(changes, seen)
  if (!verified.ok) throw new TypeError(JSON.stringify(verified.failure))
  return verified.value
}

const withHarbour = (changes: object, ...by: readonly (typeof coordinator)[]) => ({
  organisations: [
    sign(ORGANISATION_STATE, { ...harbourState, ...changes }, ...(by.length > 0 ? by : [coordinator])),
    ridgeSigned,
  ],
})
const withState = (changes: object) => ({ network: signNetwork({ ...firstState, ...changes }) })

// Version 2: nothing of the stewards changes. Version 3: one steward leaves, another comes.
const fourth = keyNamed('steward four')
const second = following(firstState, bundle.network, { name: 'Renamed' })
const secondSigned = signNetwork(second)
const third = following(second, secondSigned, { stewards: [one.public, two.public, fourth.public] })
const thirdSigned = signNetwork(third, two, three)
const later = following(third, thirdSigned, { day: third.day })
const laterSigned = signNetwork(later, one, fourth)
const handedOver: Partial<CharterBundle> = { handovers: [thirdSigned], network: laterSigned }

describe('a whole bundle', () => {
  it('[CHARTER-24] verifies to who belongs and what was seen', () => {
    const charter = charterOf({})
    expect(charter.state).toEqual(firstState)
    expect([...charter.organisations.keys()]).toEqual([harbour, ridge])
    expect(charter.organisations.get(harbour)).toMatchObject({
      name: 'Harbour',
      status: 'open',
      signer: coordinator.public,
      inbox: harbourState.inbox,
    })
    expect(charter.seen.network).toEqual({ version: 1, hash: hashOfState(bundle.network) })
    expect(Object.keys(charter.seen.organisations)).toEqual([harbour, ridge])
  })

  it('[CHARTER-24] verifies again with what it has itself seen', () => {
    const charter = charterOf(handedOver)
    expect(verify(handedOver, charter.seen)).toEqual({ ok: true, value: charter })
  })

  it('[CHARTER-24] one changed character anywhere in a statement refuses all of it', () => {
    const texts = (['network', 0, 1] as const).map((which) => ({
      which,
      signed: which === 'network' ? bundle.network : (bundle.organisations[which] ?? harbourSigned),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom(...'aZ0{}",'),
        ({ which, signed }, at, letter) => {
          const place = at % signed.statement.length
          fc.pre(signed.statement[place] !== letter)
          const statement = signed.statement.slice(0, place) + letter + signed.statement.slice(place + 1)
          const forged = { ...signed, statement }
          const organisations = bundle.organisations.map((own, index) => (index === which ? forged : own))
          const changed = which === 'network' ? { network: forged } : { organisations }
          expect(verify(changed).ok).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('[CHARTER-2] a bundle that says more than it should is malformed', () => {
    const more = { ...bundle, policies: [] } as CharterBundle
    expect(verifyCharter({ pin: foundingSigned, bundle: more, seen: null })).toEqual(
      refused('malformed', 'bundle'),
    )
  })
})

describe('the network state', () => {
  it('[CHARTER-14] another founding, though its stewards are the same, is another network', () => {
    const other = sign(FOUNDING, { ...JSON.parse(foundingSigned.statement), name: 'Another' }, one, two)
    expect(verify({ founding: other })).toEqual(refused('other-network', 'founding'))
  })

  it('[CHARTER-14] a state that names another network is refused', () => {
    expect(verify(withState({ network: idNamed('other') }))).toEqual(refused('other-network', 'network'))
  })

  it('[CHARTER-14] an organisation of another network is refused', () => {
    expect(verify(withHarbour({ network: idNamed('other') }))).toEqual(refused('other-network', harbour))
  })

  it('[CHARTER-15] needs the threshold of stewards', () => {
    expect(verify({ network: signNetwork(firstState, one) })).toEqual(
      refused('not-enough-signatures', 'network'),
    )
    expect(verify({ network: signNetwork(firstState, one, one) })).toEqual(
      refused('not-enough-signatures', 'network'),
    )
    expect(verify({ network: signNetwork(firstState, one, coordinator) })).toEqual(
      refused('bad-signature', 'network'),
    )
  })

  it.each([
    ['an area called province', { areas: [{ id: 'province', name: 'All' }] }],
    ['an area called desk', { areas: [{ id: 'desk', name: 'Desk' }] }],
    ['an area in capitals', { areas: [{ id: 'Coast', name: 'Coast' }] }],
    ['an area of one letter', { areas: [{ id: 'c', name: 'Coast' }] }],
    ['an area twice', { areas: [firstState.areas[0], firstState.areas[0]] }],
    ['an organisation twice', { organisations: [firstState.organisations[0], firstState.organisations[0]] }],
    [
      'an organisation without coordinators',
      { organisations: [{ ...firstState.organisations[0], coordinators: [] }] },
    ],
    [
      'an open organisation with a successor',
      { organisations: [{ ...firstState.organisations[0], successor: ridge }, firstState.organisations[1]] },
    ],
    [
      'a successor nobody lists',
      { organisations: [{ ...firstState.organisations[0], status: 'closed', successor: idNamed('nobody') }] },
    ],
    [
      'an organisation that succeeds itself',
      { organisations: [{ ...firstState.organisations[0], status: 'closed', successor: harbour }] },
    ],
    [
      'an organisation name that turns direction',
      { organisations: [{ ...firstState.organisations[0], name: 'A\u202Eb' }] },
    ],
    ['version 0', { version: 0 }],
    ['a steward twice', { stewards: [one.public, one.public] }],
    ['a threshold nobody can reach', { threshold: 4 }],
  ])('[CHARTER-13] refuses %s', (_, changes) => {
    expect(verify({ ...withState(changes), organisations: [] })).toEqual(refused('malformed', 'network'))
  })

  it('[CHARTER-16] version 1 follows the founding', () => {
    expect(verify(withState({ previous: hashOfState(secondSigned) }))).toEqual(refused('forked', 'network'))
  })
})

describe('handovers', () => {
  it('[CHARTER-15] the new stewards sign what comes after', () => {
    expect(charterOf(handedOver).state.version).toBe(4)
    expect(charterOf({ network: thirdSigned }).state.version).toBe(3)
  })

  it('[CHARTER-15] a steward who left has no say any more', () => {
    const network = signNetwork(later, two, three)
    expect(verify({ ...handedOver, network })).toEqual(refused('bad-signature', 'network'))
  })

  it('[CHARTER-15] nor has one who will come only later', () => {
    expect(verify({ handovers: [signNetwork(third, one, fourth)], network: laterSigned })).toEqual(
      refused('bad-signature', 'handover'),
    )
  })

  it('[CHARTER-15] a raised threshold holds for what comes after', () => {
    const stricter = following(second, secondSigned, { threshold: 3 })
    const strictSigned = signNetwork(stricter)
    const after = following(stricter, strictSigned, {})
    const lax = { handovers: [strictSigned], network: signNetwork(after) }
    expect(verify(lax)).toEqual(refused('not-enough-signatures', 'network'))
    expect(verify({ ...lax, network: signNetwork(after, one, two, three) }).ok).toBe(true)
  })

  it('[CHARTER-15] cannot be left out when somebody new has signed', () => {
    expect(verify({ network: laterSigned })).toEqual(refused('bad-signature', 'network'))
  })

  it('[CHARTER-16] descend never, repeat never', () => {
    const again = following(third, thirdSigned, { stewards: [one.public, fourth.public] })
    const againSigned = signNetwork(again, one, fourth)
    const newest = following(again, againSigned, {})
    const chain = { handovers: [thirdSigned, againSigned], network: signNetwork(newest, one, fourth) }
    expect(verify(chain).ok).toBe(true)
    expect(verify({ ...chain, handovers: [againSigned, thirdSigned] }).ok).toBe(false)
    expect(verify({ ...chain, handovers: [thirdSigned, thirdSigned, againSigned] }).ok).toBe(false)
    expect(verify({ ...handedOver, network: thirdSigned })).toEqual(refused('bad-signature', 'network'))
    const backwards = signNetwork({ ...third, version: 3, day: firstState.day }, one, fourth)
    expect(verify({ handovers: [thirdSigned], network: backwards })).toEqual(refused('malformed', 'network'))
  })

  it('[CHARTER-16] change the stewards or the threshold', () => {
    const network = signNetwork(following(second, secondSigned, {}))
    expect(verify({ handovers: [secondSigned], network })).toEqual(refused('malformed', 'handover'))
  })

  it('[CHARTER-16] the same stewards in another order are no handover', () => {
    const turned = following(second, secondSigned, { stewards: [three, two, one].map((key) => key.public) })
    expect(charterOf({ network: signNetwork(turned) }).seen.handovers).toEqual([])
  })

  it('[CHARTER-16] a state right after a handover cites it', () => {
    const loose = { ...later, previous: hashOfState(secondSigned) }
    expect(verify({ handovers: [thirdSigned], network: signNetwork(loose, one, fourth) })).toEqual(
      refused('forked', 'network'),
    )
  })

  it('[CHARTER-18] stewards who handed over cannot go on as if they had not', () => {
    const seen = charterOf({ network: thirdSigned }).seen
    const asIfNot = following(third, thirdSigned, { stewards: firstState.stewards, version: 9 })
    expect(verify({ network: signNetwork(asIfNot, two, three) }, seen)).toEqual(refused('forked', 'handover'))
  })

  it('[CHARTER-18] nor put another handover in its place', () => {
    const seen = charterOf(handedOver).seen
    const ours = following(second, secondSigned, { stewards: [two.public, three.public, stranger.public] })
    const oursSigned = signNetwork(ours, two, three)
    const newest = { ...following(ours, oursSigned, {}), version: 9 }
    const network = signNetwork(newest, two, stranger)
    expect(verify({ handovers: [oursSigned], network }, seen)).toEqual(refused('forked', 'handover'))
  })

  it('[CHARTER-18] nor slip one in before what was seen', () => {
    const seen = charterOf({ network: secondSigned }).seen
    const slipped = following(firstState, bundle.network, { stewards: [two.public, three.public] })
    const slippedSigned = signNetwork(slipped, two, three)
    const network = signNetwork({ ...following(slipped, slippedSigned, {}), version: 7 }, two, three)
    expect(verify({ handovers: [slippedSigned], network }, seen)).toEqual(refused('forked', 'handover'))
  })

  it('[CHARTER-18] a handover seen as the newest state stays one when others follow', () => {
    const seen = charterOf({ network: thirdSigned }).seen
    expect(seen.handovers).toEqual([{ version: 3, hash: hashOfState(thirdSigned) }])
    expect(charterOf(handedOver, seen).seen.handovers).toEqual(seen.handovers)
  })
})

describe('what was seen', () => {
  it('[CHARTER-17] an older network state is rolled back', () => {
    const { seen } = charterOf({ network: secondSigned })
    expect(verify({}, seen)).toEqual(refused('rolled-back', 'network'))
  })

  it('[CHARTER-17] an older network state is rolled back across a handover too', () => {
    const { seen } = charterOf(handedOver)
    expect(verify({ network: secondSigned }, seen)).toEqual(refused('rolled-back', 'network'))
  })

  it('[CHARTER-17] the same version with other words is forked', () => {
    const { seen } = charterOf({ network: secondSigned })
    const split = signNetwork({ ...second, name: 'Split' })
    expect(verify({ network: split }, seen)).toEqual(refused('forked', 'network'))
  })

  it('[CHARTER-17] the next version after other words is forked', () => {
    const { seen } = charterOf({ network: secondSigned })
    const split = { ...second, name: 'Split' }
    const next = signNetwork(following(split, signNetwork(split), {}))
    expect(verify({ network: next }, seen)).toEqual(refused('forked', 'network'))
  })

  it('[CHARTER-17] other signatures under the same words are the same state', () => {
    const { seen } = charterOf({})
    expect(verify({ network: signNetwork(firstState, two, three) }, seen).ok).toBe(true)
  })

  const harbourNext = followingOrganisation(harbourState, harbourSigned, { hours: 'nights' })
  const harbourNextSigned = signOrganisation(harbourNext, coordinator)
  const moved = { organisations: [harbourNextSigned, ridgeSigned] }

  it('[CHARTER-23] an older organisation state is rolled back', () => {
    const { seen } = charterOf(moved)
    expect(verify({}, seen)).toEqual(refused('rolled-back', harbour))
  })

  it('[CHARTER-23] two organisation states of one version are forked', () => {
    const { seen } = charterOf(moved)
    const split = signOrganisation({ ...harbourNext, hours: 'days' }, coordinator)
    expect(verify({ organisations: [split, ridgeSigned] }, seen)).toEqual(refused('forked', harbour))
  })

  it('[CHARTER-23] an organisation state that follows another one than seen is forked', () => {
    const { seen } = charterOf({})
    const next = { ...harbourNext, previous: hashOfState(ridgeSigned) }
    expect(verify({ organisations: [signOrganisation(next, coordinator), ridgeSigned] }, seen)).toEqual(
      refused('forked', harbour),
    )
  })

  it('[CHARTER-23] an organisation that is left out is withheld', () => {
    const { seen } = charterOf({})
    expect(verify({ organisations: [ridgeSigned] }, seen)).toEqual(refused('withheld', harbour))
  })

  it('[CHARTER-23] an organisation that nobody has seen yet may be missing', () => {
    const { seen } = charterOf({ organisations: [ridgeSigned] })
    expect(verify({}, seen).ok).toBe(true)
  })
})

describe('an organisation state', () => {
  it.each([
    ['a stranger', stranger],
    ['staff who are not coordinator', colleague],
    ['a coordinator of another organisation', otherCoordinator],
    ['a steward', one],
  ])('[CHARTER-19] is not signed by %s', (_, key) => {
    expect(verify(withHarbour({ staff: [coordinator, key].map(staffEntry) }, key))).toEqual(
      refused('bad-signature', harbour),
    )
  })

  it('[CHARTER-19] is not signed by a coordinator the stewards have dropped', () => {
    const organisations = firstState.organisations.map((own) =>
      own.id === harbour ? { ...own, coordinators: [colleague.public] } : own,
    )
    const network = signNetwork(following(firstState, bundle.network, { organisations }))
    expect(verify({ network })).toEqual(refused('bad-signature', harbour))
  })

  it('[CHARTER-19] with a key put in place of another no longer verifies', () => {
    const swapped = harbourSigned.statement.replace(harbourState.inbox.key, stranger.public)
    expect(verify({ organisations: [{ ...harbourSigned, statement: swapped }, ridgeSigned] })).toEqual(
      refused('bad-signature', harbour),
    )
  })

  it('[CHARTER-19] has its signer on staff', () => {
    expect(verify(withHarbour({ staff: [staffEntry(colleague)] }))).toEqual(refused('malformed', harbour))
  })

  it('[CHARTER-20] is of a listed organisation, once', () => {
    const unlisted = { ...harbourState, organisation: idNamed('nobody') }
    expect(verify({ organisations: [signOrganisation(unlisted, coordinator)] })).toEqual(
      refused('malformed', unlisted.organisation),
    )
    expect(verify({ organisations: [harbourSigned, ridgeSigned, harbourSigned] })).toEqual(
      refused('malformed', harbour),
    )
  })

  it('[CHARTER-20] may still be to come', () => {
    expect(charterOf({ organisations: [ridgeSigned] }).organisations.has(harbour)).toBe(false)
  })

  it.each([
    ['one staff key twice', { staff: [coordinator, coordinator].map(staffEntry) }],
    [
      'one receive key twice',
      { staff: [staffEntry(coordinator), { ...staffEntry(coordinator), key: colleague.public }] },
    ],
    [
      'somebody staff and former staff at once',
      {
        version: 2,
        previous: hashOfState(harbourSigned),
        former: [{ key: colleague.public, lastVersion: 1 }],
      },
    ],
    ['somebody who leaves in the future', { former: [{ key: stranger.public, lastVersion: 1 }] }],
    ['cover by itself', { cover: harbour }],
    ['a first version that follows something', { previous: hashOfState(harbourSigned) }],
    ['a second version that follows nothing', { version: 2 }],
    ['no staff', { staff: [] }],
    ['a server without https', { server: 'http://nation.example' }],
    ['a server with a path', { server: 'https://nation.example/reports' }],
    ['a server with somebody else before the host', { server: 'https://a@nation.example' }],
    ['an area twice', { areas: ['coast', 'coast'] }],
    ['hours on two lines', { hours: 'nine\nto five' }],
    ['a language that is none', { languages: ['English'] }],
  ])('[CHARTER-21] refuses %s', (_, changes) => {
    expect(verify(withHarbour(changes))).toEqual(refused('malformed', 'organisation'))
  })

  it('[CHARTER-21] may name its own server', () => {
    const { organisations } = charterOf(withHarbour({ server: 'https://reports.nation.example:8443' }))
    expect(organisations.get(harbour)?.server).toBe('https://reports.nation.example:8443')
  })

  it('[CHARTER-22] areas nobody lists are left out', () => {
    const { organisations } = charterOf(withHarbour({ areas: ['gone', 'coast'] }))
    expect(organisations.get(harbour)?.areas).toEqual(['coast'])
  })

  it('[CHARTER-22] cover is by an open organisation that has a state', () => {
    expect(charterOf({}).organisations.get(harbour)?.cover).toBe(ridge)
    expect(charterOf({ organisations: [harbourSigned] }).organisations.get(harbour)?.cover).toBeNull()
    const closed = firstState.organisations.map((own) =>
      own.id === ridge ? { ...own, status: 'closed' } : own,
    )
    expect(charterOf(withState({ organisations: closed })).organisations.get(harbour)?.cover).toBeNull()
  })

  it('[CHARTER-22] what is left out is still part of what was seen', () => {
    const ridgeUnknown = signOrganisation({ ...ridgeState, areas: [] }, otherCoordinator)
    const { seen } = charterOf({ organisations: [harbourSigned, ridgeUnknown] })
    expect(verify({}, seen)).toEqual(refused('forked', ridge))
  })
})
