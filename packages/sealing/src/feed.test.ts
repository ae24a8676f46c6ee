import { createPublicKey, verify } from 'node:crypto'
import { type EntryId, type Hash, type Instant, type QuickVerify, toBase64url } from '@parasol/charter'
import {
  ENTRY,
  type EntryRecord,
  type EntryStatement,
  type FeedId,
  genesisHead,
  headerText,
  nextHead,
  readHeader,
  slotOf,
} from '@parasol/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryKey } from './entry-key.ts'
import { receiptKeys, staffKeys } from './key-tree.ts'
import { type NoteToSeal, openNote, sealNote } from './note.ts'
import { type EntryToOpen, openEntry, openEntryQuickly } from './open-entry.ts'
import {
  epochKeyCommitment,
  type EntryToSeal,
  newEpochKey,
  sealEntry,
  reportAlias,
  withdrawalPreimage,
} from './seal-entry.ts'
import { newSecret } from './secret.ts'
import { signStatement } from './sign.ts'
import { sealSignedWith } from './signed-bytes.ts'
import { afterHarbour, seededRandom, TODAY, worldForTests } from './world-for-tests.ts'
import { sha256 } from '@parasol/charter'

const world = worldForTests()
const { charter, harbour, ridge } = world
const FEED: FeedId = 'province'
const GENESIS = genesisHead(charter.network, FEED)
const epochKey = newEpochKey(seededRandom('epoch'))
const ENTRY_ID = toBase64url(new Uint8Array(16).fill(5)) as EntryId
const withdraw = receiptKeys(newSecret(seededRandom('receipt'))).withdraw

const WARNING: EntryRecord = {
  type: 'warning',
  level: 2,
  categories: ['no-pay'],
  areas: [],
  when: 'early February',
  place: 'near an invented bridge',
  text: 'Agreed, then would not pay.',
  facts: {
    names: [],
    phones: ['555-0142'],
    plates: ['IOQ UZY'],
    vehicles: [],
    handles: [],
    emails: [],
    places: [],
    description: '',
  },
  expires: TODAY,
  replaces: null,
}

const toSeal = (changes: Partial<EntryToSeal> = {}): EntryToSeal => ({
  charter,
  feed: FEED,
  organisation: harbour.id,
  entry: ENTRY_ID,
  epoch: 1,
  epochKey,
  index: 0,
  previous: GENESIS,
  day: TODAY,
  record: WARNING,
  withdrawals: [withdraw],
  key: harbour.staff.sign,
  random: seededRandom('entry'),
  ...changes,
})

function sealed(changes: Partial<EntryToSeal> = {}) {
  const entry = sealEntry(toSeal(changes))
  if (!entry.ok) throw new Error(entry.failure)
  return entry.value
}

const EXPECTED = { feed: FEED, index: 0, previous: GENESIS }
const open = (changes: Partial<EntryToOpen> = {}) => {
  const { header, body } = sealed()
  return openEntry({ charter, header, body, epochKey, expected: EXPECTED, ...changes })
}

/** What a member, who has the epoch's key, can seal without being staff or without telling the truth. */
function forge(change: Partial<EntryStatement>, key = harbour.staff.sign) {
  const opened = open()
  const header = readHeader(sealed().header)
  if (!opened.ok || !header.ok) throw new Error('not opened')
  const signed = signStatement(ENTRY, { ...opened.value.statement, ...change }, key)
  const place = { network: charter.network, feed: FEED }
  const body = sealSignedWith(entryKey(place, header.value, epochKey), {
    signed,
    random: seededRandom('forged'),
  })
  return { header: headerText({ ...header.value, body: sha256(body) }), body }
}

const forged = (...change: Parameters<typeof forge>) => open(forge(...change))

const builtIn: QuickVerify = (x, bytes, signature) =>
  verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)

describe('entries', () => {
  it('[SEAL-40] open inverts seal for every kind of record, and the head goes on', () => {
    const epoch: EntryRecord = {
      type: 'epoch',
      commitment: epochKeyCommitment(epochKey),
      circles: [],
      previousKey: null,
    }
    const recall: EntryRecord = { type: 'recall', entry: ENTRY_ID, reason: 'Published by mistake.' }
    const judgement: EntryRecord = {
      type: 'judgement',
      left: { kind: 'pattern', entry: ENTRY_ID },
      right: { kind: 'report', organisation: harbour.id, alias: reportAlias(new Uint8Array(32)) },
      decision: 'unsure',
      note: '',
      suggested: null,
    }
    for (const [feed, record] of [
      ['province', WARNING],
      ['coast', epoch],
      ['province', recall],
      ['desk', judgement],
    ] as const) {
      const { header, body, head } = sealed({ feed: feed as FeedId, record })
      const expected = { ...EXPECTED, feed: feed as FeedId }
      const opened = open({ header, body, expected })
      expect(opened).toMatchObject({
        ok: true,
        value: { statement: { record }, by: harbour.staff.sign.public },
      })
      expect(head).toBe(nextHead(GENESIS, header))
    }
  })

  it('[SEAL-40] the header shows id, epoch, size, slots, day and the body’s hash, and nothing of who or what', () => {
    const { header, body } = sealed()
    const shown = readHeader(header)
    expect(shown).toMatchObject({
      ok: true,
      value: { entry: ENTRY_ID, epoch: 1, size: 1, day: TODAY, body: sha256(body) },
    })
    expect(Object.keys(JSON.parse(header))).toEqual(['entry', 'epoch', 'size', 'slots', 'day', 'body'])
    const recall: EntryRecord = { type: 'recall', entry: ENTRY_ID, reason: 'x'.repeat(200) }
    expect(sealed({ record: recall }).body.length).toBe(
      sealed({ record: { ...recall, reason: '' } }).body.length,
    )
  })

  it('[SEAL-40] is never larger than the largest size class a server takes', () => {
    const facts = Array<string>(12).fill('x'.repeat(80))
    const described = {
      names: facts,
      phones: facts,
      plates: facts,
      vehicles: facts,
      handles: facts,
      emails: facts,
      places: facts,
    }
    const record: EntryRecord = {
      ...WARNING,
      facts: { ...described, description: 'x'.repeat(600) },
      text: '"'.repeat(2000),
    }
    expect(open(sealed({ record })).ok).toBe(true)
    expect(sealEntry(toSeal({ record: { ...record, text: 'x'.repeat(70_000) } }))).toEqual({
      ok: false,
      failure: 'too-large',
    })
  })

  it('[SEAL-41] [G5] changed bytes: a changed body is named as such', () => {
    const { body } = sealed()
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = body.with(at, (body[at] ?? 0) ^ change)
        expect(open({ body: changed })).toEqual({ ok: false, failure: 'changed-body' })
      }),
    )
    expect(open({ body: new Uint8Array() })).toEqual({ ok: false, failure: 'changed-body' })
  })

  it('[SEAL-41] [G5] changed bytes: slots, day, epoch and size of the header are held by the seal', () => {
    const { header } = sealed()
    const shown = readHeader(header)
    if (!shown.ok) throw new Error(shown.failure)
    const slots = [...shown.value.slots].toReversed()
    for (const change of [{ slots }, { day: '2026-02-04' as typeof TODAY }, { epoch: 2 }, { size: 16 }])
      expect(open({ header: headerText({ ...shown.value, ...change }) })).toEqual({
        ok: false,
        failure: 'cannot-open',
      })
    const entry = toBase64url(new Uint8Array(16)) as EntryId
    expect(open({ header: headerText({ ...shown.value, entry }) })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
  })

  it('[SEAL-41] no changed character of a header opens, and nothing throws', () => {
    const { header } = sealed()
    fc.assert(
      fc.property(
        fc.nat(header.length - 1),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (at, letter) => {
          fc.pre(letter !== header[at])
          expect(open({ header: header.slice(0, at) + letter + header.slice(at + 1) }).ok).toBe(false)
        },
      ),
    )
    for (const text of ['', 'null', '{}', ` ${header}`, `${header}\n`])
      expect(open({ header: text })).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[SEAL-42] another feed, network or epoch key never opens', () => {
    expect(open({ expected: { ...EXPECTED, feed: 'desk' } })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(open({ charter: worldForTests('Another invented network').charter })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
    expect(open({ epochKey: newEpochKey(seededRandom('other')) })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
  })

  it('[SEAL-42] [G5] replayed or reordered entry: another index or previous head than inside the seal is refused', () => {
    expect(open({ expected: { ...EXPECTED, index: 1 } })).toEqual({ ok: false, failure: 'out-of-order' })
    expect(open({ expected: { ...EXPECTED, previous: sealed().head } })).toEqual({
      ok: false,
      failure: 'out-of-order',
    })
  })

  it('[SEAL-42] what the seal says about network, feed, entry, epoch and day has to be what the header shows', () => {
    const other = toBase64url(new Uint8Array(16)) as EntryId
    for (const change of [
      { feed: 'coast' as FeedId },
      { network: worldForTests('Another invented network').charter.network },
      { entry: other },
      { epoch: 2 },
      { day: '2026-02-04' as typeof TODAY },
    ])
      expect(forged(change)).toEqual({ ok: false, failure: 'wrong-place' })
  })

  it('[SEAL-43] [G5] only staff of the organisation named inside may append; a member with the epoch’s key may not', () => {
    const member = staffKeys(newSecret(seededRandom('member'))).sign
    expect(forged({}, member)).toEqual({ ok: false, failure: 'unknown-staff' })
    expect(forged({ organisation: ridge.id })).toEqual({ ok: false, failure: 'unknown-staff' })
    expect(forged({}).ok).toBe(true)
  })

  it('[SEAL-43] with a built-in verifier asked first, every entry comes out as without', async () => {
    const member = staffKeys(newSecret(seededRandom('member'))).sign
    const commitment = epochKeyCommitment(newEpochKey(seededRandom('other')))
    const tampered = sealed().body.with(30, 0)
    const entries: readonly Partial<EntryToOpen>[] = [
      sealed(),
      forge({}, member),
      forge({ epoch: 2 }),
      forge({ organisation: ridge.id }),
      { ...sealed(), body: tampered },
      { ...sealed(), header: '{}' },
      { ...sealed(), epochKey: newEpochKey(seededRandom('other')) },
      { ...sealed(), expected: { ...EXPECTED, index: 1 } },
      sealed({ record: { type: 'epoch', commitment, circles: [], previousKey: null } }),
    ]
    const outcomes = entries.map((entry) => open(entry))
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.failure))).size).toBe(8)
    for (const quick of [builtIn, () => false, () => Promise.reject(new Error('not built in'))]) {
      const quickly = entries.map((entry) =>
        openEntryQuickly({ charter, ...sealed(), epochKey, expected: EXPECTED, ...entry }, quick),
      )
      expect(await Promise.all(quickly)).toEqual(outcomes)
    }
  })

  it('[SEAL-43] [G4] an entry that cites a newer roster than ours shows that ours is withheld', () => {
    const newer = afterHarbour(world, { hours: 'Monday to Sunday' })
    const { header, body } = sealed({ charter: newer })
    expect(open({ header, body })).toEqual({ ok: false, failure: 'withheld' })
    expect(open({ header, body, charter: newer }).ok).toBe(true)
  })

  it('[SEAL-44] the record that starts an epoch has to name the key it is sealed under', () => {
    const commitment = epochKeyCommitment(newEpochKey(seededRandom('other')))
    const record: EntryRecord = { type: 'epoch', commitment, circles: [], previousKey: null }
    expect(open(sealed({ record }))).toEqual({ ok: false, failure: 'wrong-epoch-key' })
  })

  it('[SEAL-45] [G10] four slots: the receipt finds its own, the rest look the same and belong to nobody', () => {
    const shown = readHeader(sealed().header)
    if (!shown.ok) throw new Error(shown.failure)
    const slot = slotOf(withdrawalPreimage(withdraw, ENTRY_ID))
    expect(shown.value.slots).toHaveLength(4)
    expect(new Set(shown.value.slots).size).toBe(4)
    expect(shown.value.slots).toContain(slot)
    expect(sealed({ withdrawals: [] }).header).not.toContain(slot)
    const another = toBase64url(new Uint8Array(16)) as EntryId
    expect(slotOf(withdrawalPreimage(withdraw, another))).not.toBe(slot)
    expect(() => sealEntry(toSeal({ withdrawals: Array<Uint8Array>(5).fill(withdraw) }))).toThrow('4 slots')
  })

  it('[SEAL-47] a report’s alias is its own and stays, and no preimage that a withdrawal reveals tells it', () => {
    const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
    expect(reportAlias(one)).toBe(reportAlias(new Uint8Array(32).fill(1)))
    expect(reportAlias(one)).not.toBe(reportAlias(other))
    expect(reportAlias(one)).not.toBe(slotOf(withdrawalPreimage(one, ENTRY_ID)))
    expect(reportAlias(one)).not.toBe(toBase64url(withdrawalPreimage(one, ENTRY_ID)))
  })

  it('[SEAL-14] the same record sealed twice shares no bytes of its body', () => {
    const [left, right] = [sealed().body, sealed({ random: seededRandom('again') }).body]
    const same = left.filter((byte, at) => byte === right[at])
    expect(same.length).toBeLessThan(left.length / 64)
  })
})

describe('notes', () => {
  const note: NoteToSeal = {
    charter,
    feed: FEED,
    organisation: harbour.id,
    epoch: 1,
    epochKey,
    index: 3,
    head: GENESIS,
    at: '2026-02-03T10:00:00.000Z' as Instant,
    key: harbour.staff.sign,
    random: seededRandom('note'),
  }
  const place = { feed: FEED, organisation: harbour.id, epoch: 1 }
  const read = (changes: object = {}, from: Partial<NoteToSeal> = {}) =>
    openNote({ charter, sealed: sealNote({ ...note, ...from }), epochKey, expected: place, ...changes })

  it('[SEAL-46] open inverts seal', () => {
    expect(read()).toMatchObject({
      ok: true,
      value: { note: { index: 3, head: GENESIS, at: note.at }, by: harbour.staff.sign.public },
    })
  })

  it('[SEAL-46] opens for no other feed, organisation, epoch or key', () => {
    for (const expected of [
      { ...place, feed: 'desk' as FeedId },
      { ...place, organisation: ridge.id },
      { ...place, epoch: 2 },
    ])
      expect(read({ expected })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(read({ epochKey: newEpochKey(seededRandom('other')) })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
  })

  it('[SEAL-46] has to be signed by staff of its organisation', () => {
    expect(read({}, { key: ridge.staff.sign })).toEqual({ ok: false, failure: 'unknown-staff' })
  })

  it('[SEAL-46] no changed byte opens, and nothing throws', () => {
    const bytes = sealNote(note)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(read({ sealed: bytes.with(at, (bytes[at] ?? 0) ^ change) })).toEqual({
          ok: false,
          failure: 'cannot-open',
        })
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (random) => {
        expect(read({ sealed: random }).ok).toBe(false)
      }),
    )
  })
})

describe('heads', () => {
  it('[SEAL-42] [G5] a chain of sealed entries opens one by one in order only', () => {
    let previous: Hash = GENESIS
    const chain = [0, 1, 2].map((index) => {
      const entry = toBase64url(new Uint8Array(16).fill(index)) as EntryId
      const link = { ...sealed({ entry, index, previous }), index, previous }
      previous = link.head
      return link
    })
    for (const { header, body, index, previous: before } of chain)
      expect(open({ header, body, expected: { feed: FEED, index, previous: before } }).ok).toBe(true)
    const [, second, third] = chain
    if (!second || !third) throw new Error('no chain')
    const swapped = { ...third, expected: { feed: FEED, index: 1, previous: second.previous } }
    expect(open(swapped)).toEqual({ ok: false, failure: 'out-of-order' })
  })
})
