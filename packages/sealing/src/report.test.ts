import {
  type Base64url,
  bytesOf,
  type Charter,
  type Hash,
  hashOfStatement,
  type OrganisationId,
  sha256,
  type Signed,
  toBase64url,
} from '@parasol/charter'
import {
  type ConsentKind,
  envelopeBytes,
  LARGEST,
  mailboxIdOf,
  PHOTO_BYTES,
  REPORT,
  type ReportStatement,
  WRAPS,
} from '@parasol/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withConsent } from './consents.ts'
import { sealEnvelope } from './envelope.ts'
import { newSealKey, receiptKeys } from './key-tree.ts'
import { applyConsent, openReport, type Report, signConsent, unlockPart } from './open-report.ts'
import type { Reader } from './readers.ts'
import { type ReportToSeal, sealReport } from './seal-report.ts'
import { newSecret } from './secret.ts'
import { signStatement } from './sign.ts'
import { bytesOfSigned } from './signed-bytes.ts'
import { afterHarbour, afterNetwork, seededRandom, TODAY, worldForTests } from './world-for-tests.ts'

const world = worldForTests()
const { charter, harbour, ridge } = world
const receipt = newSecret(seededRandom('receipt'))
const keys = receiptKeys(receipt)
const stranger = receiptKeys(newSecret(seededRandom('stranger')))
const WORDING = sha256(new TextEncoder().encode('May we warn others?'))

const toSeal = (changes: Partial<ReportToSeal> = {}): ReportToSeal => ({
  charter,
  organisation: harbour.id,
  cover: ridge.id,
  day: TODAY,
  form: { happened: ['no-pay'], landmark: 'behind an invented bakery' },
  contact: 'call 555-0142 after noon',
  police: null,
  consents: [
    { consent: 'cover', text: WORDING, answer: 'yes' },
    { consent: 'partners', text: WORDING, answer: 'no' },
  ],
  receipt,
  random: seededRandom('report'),
  ...changes,
})

async function sealed(changes: Partial<ReportToSeal> = {}) {
  const result = await sealReport(toSeal(changes))
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

const INBOX: Reader = { position: 0, secrets: [harbour.inbox.secret] }
const RECEIPT: Reader = { position: 1, receipt: keys }
const COVER: Reader = { position: 2, secrets: [ridge.inbox.secret] }

const open = (envelope: Uint8Array, reader: Reader = INBOX, changes = {}) =>
  openReport({
    envelope,
    network: charter.network,
    organisation: harbour.id,
    report: keys.report,
    reader,
    ...changes,
  })

async function opened(changes: Partial<ReportToSeal> = {}): Promise<Report> {
  const report = await open((await sealed(changes)).envelope)
  if (!report.ok) throw new Error(report.failure)
  return report.value
}

/** What somebody who knows the public keys, and not the receipt, can seal for the inbox. */
async function forged(
  change: (statement: ReportStatement) => ReportStatement,
  key = keys.sign,
): Promise<Uint8Array> {
  const { statement } = await opened()
  const signed = signStatement(REPORT, change(statement), key)
  const envelope = await sealEnvelope({
    readers: [harbour.inbox.public, keys.receive.public, ridge.inbox.public],
    context: { purpose: 'report', network: charter.network, organisation: harbour.id, id: keys.report },
    plaintext: bytesOfSigned(signed),
    random: seededRandom('forged'),
  })
  if (!envelope.ok) throw new Error(envelope.failure)
  return envelope.value
}

describe('reports', () => {
  it('[SEAL-20] inbox, receipt and cover open the same report', async () => {
    const { report, envelope, hash } = await sealed()
    expect(report).toBe(keys.report)
    for (const reader of [INBOX, RECEIPT, COVER]) {
      const result = await open(envelope, reader)
      expect(result).toMatchObject({ ok: true, value: { hash } })
      if (!result.ok) return
      expect(result.value.statement.form).toEqual(toSeal().form)
      expect(
        [...result.value.consents].map(([kind, { version, answer }]) => [kind, version, answer]),
      ).toEqual([
        ['cover', 1, 'yes'],
        ['partners', 1, 'no'],
      ])
    }
  })

  it('[UI-32] [SEAL-26] carries photos under its own signature, and three of the largest still fit', async () => {
    const photo = (fill: number) => toBase64url(new Uint8Array(PHOTO_BYTES).fill(fill)) as Base64url
    const photos = [photo(1), photo(2), photo(3)]
    const words = '語'.repeat(8000)
    const { envelope } = await sealed({ photos, form: { ...toSeal().form, words } })
    expect(envelope.length).toBe(envelopeBytes(LARGEST.report, WRAPS.report))
    for (const reader of [INBOX, RECEIPT, COVER]) {
      const result = await open(envelope, reader)
      expect(result.ok && result.value.statement.photos).toEqual(photos)
    }
    const { hash } = await sealed({ photos: [photo(1), photo(3), photo(2)], form: { words } })
    expect(hash).not.toBe((await sealed({ photos, form: { words } })).hash)
  })

  it('[UI-36] [PROTOCOL-30] says that a peer entered it, and has no place for who that was', async () => {
    const { envelope } = await sealed({ byPeer: true })
    const result = await open(envelope)
    expect(result.ok && result.value.statement.entered).toBe('peer')
    const own = await open((await sealed({})).envelope)
    expect(own.ok && 'entered' in own.value.statement).toBe(false)
    for (const entered of ['Quoz', { by: 'Quoz' }, 'self', ''])
      expect(
        await open(await forged((statement) => ({ ...statement, entered: entered as 'peer' }))),
      ).toMatchObject({
        ok: false,
        failure: 'malformed',
      })
  })

  it('[SEAL-26] more photos, or larger ones, than a report may hold are refused whole', async () => {
    const photo = (bytes: number) => toBase64url(new Uint8Array(bytes)) as Base64url
    for (const photos of [[1, 2, 3, 4].map(photo), [photo(PHOTO_BYTES + 1)], []])
      expect(await open(await forged((statement) => ({ ...statement, photos })))).toMatchObject({
        ok: false,
        failure: 'malformed',
      })
  })

  it('[SEAL-20] an inbox that was replaced still opens what was sealed to it', async () => {
    const { envelope } = await sealed()
    const newer = newSealKey(seededRandom('newer inbox'))
    const reader: Reader = { position: 0, secrets: [newer.secret, harbour.inbox.secret] }
    expect((await open(envelope, reader)).ok).toBe(true)
    expect(await open(envelope, { position: 0, secrets: [newer.secret] })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
    expect(await open(envelope, { position: 0, secrets: [] })).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-20] sealing again under the same receipt keeps the id and shares no bytes', async () => {
    const [left, right] = [await sealed(), await sealed({ random: seededRandom('again') })]
    expect(left.report).toBe(right.report)
    expect(left.envelope.length).toBe(right.envelope.length)
    const same = left.envelope.filter((byte, at) => at > 1 && byte === right.envelope[at])
    expect(same.length).toBeLessThan(left.envelope.length / 64)
  })

  it('[SEAL-20] [G17] a report without a cover has the size of one with', async () => {
    const [alone, covered] = [await sealed({ cover: null }), await sealed()]
    expect(alone.envelope.length).toBe(covered.envelope.length)
    expect(await open(alone.envelope, COVER)).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-20] is sealed to no organisation that is unknown or closed, and never too large', async () => {
    const closed = afterNetwork(world, ({ organisations }) => ({
      organisations: organisations.map((listed) =>
        listed.id === harbour.id ? { ...listed, status: 'closed', successor: ridge.id } : listed,
      ),
    }))
    expect(await sealReport(toSeal({ charter: closed }))).toEqual({
      ok: false,
      failure: 'closed-organisation',
    })
    const unknown = toBase64url(new Uint8Array(16)) as OrganisationId
    expect(await sealReport(toSeal({ organisation: unknown }))).toEqual({
      ok: false,
      failure: 'unknown-organisation',
    })
    expect(await sealReport(toSeal({ contact: 'x'.repeat(300_000) }))).toEqual({
      ok: false,
      failure: 'too-large',
    })
  })

  it('[SEAL-9] is sealed to no organisation whose signed key is of low order', async () => {
    const low = toBase64url(new Uint8Array(32)) as typeof harbour.inbox.public
    const weak = afterHarbour(world, { inbox: { version: 2, key: low } })
    expect(await sealReport(toSeal({ charter: weak }))).toEqual({ ok: false, failure: 'bad-key' })
  })
})

describe('a malicious server or sender', () => {
  it('[SEAL-15] [G2] other network, other organisation, other report: never opens', async () => {
    const { envelope } = await sealed()
    const elsewhere = worldForTests('Another invented network').charter.network
    for (const changes of [{ network: elsewhere }, { organisation: ridge.id }, { report: stranger.report }])
      expect(await open(envelope, INBOX, changes)).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-21] [G3] swapped inbox key: what is sealed to it, our inbox cannot open, and no verified charter names it', async () => {
    const swapped = newSealKey(seededRandom('the server’s own'))
    const lying: Charter = {
      ...charter,
      organisations: new Map(charter.organisations).set(harbour.id, {
        ...(charter.organisations.get(harbour.id) ?? harbourOf(charter)),
        inbox: { version: 1, key: swapped.public },
      }),
    }
    const { envelope } = await sealed({ charter: lying })
    expect(await open(envelope)).toEqual({ ok: false, failure: 'cannot-open' })
    expect((await open(envelope, { position: 0, secrets: [swapped.secret] })).ok).toBe(true)
    expect(charter.organisations.get(harbour.id)?.inbox.key).toBe(harbour.inbox.public)
  })

  it('[SEAL-21] a report signed by another key than its own receipt is refused', async () => {
    const envelope = await forged((statement) => statement, stranger.sign)
    expect(await open(envelope)).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('[SEAL-21] a statement about another network, organisation or report inside is refused', async () => {
    const elsewhere = worldForTests('Another invented network').charter.network
    for (const change of [{ network: elsewhere }, { organisation: ridge.id }, { report: stranger.report }])
      expect(await open(await forged((statement) => ({ ...statement, ...change })))).toEqual({
        ok: false,
        failure: 'wrong-place',
      })
  })

  it('[SEAL-21] an id that does not derive from the lookup key is refused', async () => {
    expect(mailboxIdOf(stranger.lookup.public)).not.toBe(keys.report)
    const envelope = await forged((statement) => ({ ...statement, lookup: stranger.lookup.public }))
    expect(await open(envelope)).toEqual({ ok: false, failure: 'wrong-id' })
  })

  it('[SEAL-9] a receipt that nothing can be sealed to is refused', async () => {
    const low = toBase64url(new Uint8Array(32)) as typeof keys.receive.public
    const envelope = await forged((statement) => ({
      ...statement,
      receipt: { ...statement.receipt, receive: low },
    }))
    expect(await open(envelope)).toEqual({ ok: false, failure: 'bad-key' })
  })

  it('[SEAL-25] the receipt refuses a report that somebody else put behind its id', async () => {
    const { sign } = stranger
    const envelope = await forged(
      (statement) => ({ ...statement, receipt: { ...statement.receipt, sign: sign.public }, consents: [] }),
      sign,
    )
    expect(await open(envelope, RECEIPT)).toEqual({ ok: false, failure: 'not-ours' })
  })

  it('[SEAL-22] [G2] a cover reads nothing without the consent', async () => {
    expect(await sealReport(toSeal({ consents: [] }))).toEqual({ ok: false, failure: 'cover-not-agreed' })
    const denied = [{ consent: 'cover', text: WORDING, answer: 'no' }] as const
    expect(await sealReport(toSeal({ consents: denied }))).toEqual({ ok: false, failure: 'cover-not-agreed' })
    const envelope = await forged((statement) => ({ ...statement, consents: [] }))
    expect(await open(envelope, COVER)).toEqual({ ok: false, failure: 'not-agreed' })
    expect((await open(envelope, INBOX)).ok).toBe(true)
  })

  it('[SEAL-16] no changed byte of the body opens, and nothing throws', async () => {
    const { envelope } = await sealed()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 242, max: envelope.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const result = await open(envelope.with(at, (envelope[at] ?? 0) ^ change))
          expect(result).toEqual({ ok: false, failure: 'cannot-open' })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('[SEAL-16] no changed character of the sealed statement verifies, and nothing throws', async () => {
    const { statement } = await opened()
    const text = new TextDecoder().decode(bytesOfSigned(signStatement(REPORT, statement, keys.sign)))
    const context = {
      purpose: 'report',
      network: charter.network,
      organisation: harbour.id,
      id: keys.report,
    } as const
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(255), async (at, byte) => {
        const plaintext = new TextEncoder().encode(text).with(at, byte)
        fc.pre(byte !== text.charCodeAt(at))
        const random = seededRandom(`${at}`)
        const envelope = await sealEnvelope({
          readers: [harbour.inbox.public, null, null],
          context,
          plaintext,
          random,
        })
        const result = envelope.ok ? await open(envelope.value) : envelope
        expect(result.ok).toBe(false)
      }),
      { numRuns: 120 },
    )
  })
})

describe('consents', () => {
  const say = (report: Report, answer: 'yes' | 'no', consent: ConsentKind = 'warn-area'): Signed =>
    signConsent(report, { consent, text: WORDING, answer }, keys.sign)
  const apply = (report: Report, signed: Signed): Report => {
    const applied = applyConsent(report, signed)
    if (!applied.ok) throw new Error(applied.failure)
    return applied.value
  }

  it('[SEAL-23] what was never asked is absent, and the highest version wins', async () => {
    const asked = await opened()
    expect(asked.consents.get('warn-area')).toBeUndefined()
    const yes = apply(asked, say(asked, 'yes'))
    const no = apply(yes, say(yes, 'no'))
    expect(yes.consents.get('warn-area')).toEqual({ version: 1, answer: 'yes', text: WORDING })
    expect(no.consents.get('warn-area')).toEqual({ version: 2, answer: 'no', text: WORDING })
    expect(no.statement).toBe(asked.statement)
  })

  it('[SEAL-23] [G8] replayed consent: a lower version is refused and changes nothing', async () => {
    const report = await opened()
    const old = say(report, 'yes')
    const taken = apply(apply(report, old), say(apply(report, old), 'no'))
    expect(applyConsent(taken, old)).toEqual({ ok: false, failure: 'replayed-consent' })
    expect(taken.consents.get('warn-area')?.answer).toBe('no')
  })

  it('[SEAL-23] [G8] replayed consent: one for another report, organisation or network is refused', async () => {
    const report = await opened()
    const { statement } = report
    const elsewhere = worldForTests('Another invented network').charter.network
    for (const change of [{ report: stranger.report }, { organisation: ridge.id }, { network: elsewhere }]) {
      const other: Report = { ...report, statement: { ...statement, ...change } }
      expect(applyConsent(report, say(other, 'yes'))).toEqual({ ok: false, failure: 'wrong-place' })
    }
  })

  it('[SEAL-23] [G8] a consent signed by anybody else, or changed, is refused', async () => {
    const report = await opened()
    const text = { consent: 'police-full', text: WORDING, answer: 'yes' } as const
    expect(applyConsent(report, signConsent(report, text, stranger.sign))).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
    const denied = say(report, 'no')
    const turned = { ...denied, statement: denied.statement.replace('"no"', '"yes"') }
    expect(applyConsent(report, turned)).toEqual({ ok: false, failure: 'bad-signature' })
    expect(applyConsent(report, { ...denied, statement: '{}' })).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[SEAL-23] [G8] of two answers with one version the no wins, in either order', () => {
    const base = {
      kind: 'consent',
      network: charter.network,
      organisation: harbour.id,
      report: keys.report,
    } as const
    const common = { ...base, consent: 'research', version: 3, text: WORDING } as const
    const orders = [
      ['yes', 'no'],
      ['no', 'yes'],
      ['no', 'no'],
    ] as const
    for (const order of orders) {
      let consents: ReadonlyMap<ConsentKind, { version: number; answer: 'yes' | 'no'; text: Hash }> =
        new Map()
      for (const answer of order) {
        const next = withConsent(consents, { ...common, answer })
        if (next.ok) consents = next.value
      }
      expect(consents.get('research')?.answer).toBe('no')
    }
  })

  it('[SEAL-23] a report that brings a bad consent along is refused whole', async () => {
    const report = await opened()
    const bad = signConsent(report, { consent: 'police-full', text: WORDING, answer: 'yes' }, stranger.sign)
    const envelope = await forged((statement) => ({ ...statement, consents: [...statement.consents, bad] }))
    expect(await open(envelope)).toEqual({ ok: false, failure: 'bad-consent' })
  })
})

describe('locked parts', () => {
  it('[SEAL-24] [G2] stay locked for whoever opens the report, until the release key is handed over', async () => {
    const report = await opened()
    expect(JSON.stringify(report.statement)).not.toContain('555-0142')
    expect(unlockPart(report, 'contact', keys.release.contact)).toEqual({
      ok: true,
      value: 'call 555-0142 after noon',
    })
    expect(unlockPart(report, 'contact', keys.release.police)).toEqual({ ok: false, failure: 'cannot-open' })
    expect(unlockPart(report, 'contact', new Uint8Array(3))).toEqual({ ok: false, failure: 'malformed' })
    expect(unlockPart(report, 'police', keys.release.police)).toEqual({
      ok: false,
      failure: 'nothing-locked',
    })
  })

  it('[SEAL-24] open in no other report and for no other part', async () => {
    const report = await opened({ police: 'a plate: IOQ UZY' })
    const { statement } = report
    const moved: Report = { ...report, statement: { ...statement, report: stranger.report } }
    expect(unlockPart(moved, 'contact', keys.release.contact)).toEqual({ ok: false, failure: 'cannot-open' })
    const exchanged: Report = {
      ...report,
      statement: {
        ...statement,
        locked: { contact: statement.locked.police, police: statement.locked.contact },
      },
    }
    expect(unlockPart(exchanged, 'police', keys.release.contact)).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
    expect(unlockPart(report, 'police', keys.release.police)).toEqual({ ok: true, value: 'a plate: IOQ UZY' })
  })

  it('[SEAL-24] [G17] their length tells only a size class', async () => {
    const [short, long] = [await opened({ contact: '' }), await opened({ contact: 'x'.repeat(900) })]
    expect(short.statement.locked.contact?.length).toBe(long.statement.locked.contact?.length)
  })
})

describe('what a report carries', () => {
  it('[SEAL-20] a word about a warning is signed with it, and looks like any report from outside', async () => {
    const about = { says: 'wrong', warning: null } as const
    const report = await opened({ about })
    expect(report.statement.about).toEqual(about)
    expect((await opened()).statement).not.toHaveProperty('about')
    const sizes = [await sealed({ about }), await sealed()].map(({ envelope }) => envelope.length)
    expect(sizes[0]).toBe(sizes[1])
  })

  it('[SEAL-20] the hash is that of the signed text, and the withdrawal secret is the receipt’s', async () => {
    const report = await opened()
    const signed = signStatement(REPORT, report.statement, keys.sign)
    expect(report.hash).toBe(hashOfStatement(REPORT, signed.statement))
    expect(bytesOf(report.statement.withdrawal)).toEqual(keys.withdraw)
  })
})

const harbourOf = ({ organisations }: Charter) => {
  const found = organisations.get(harbour.id)
  if (!found) throw new Error('no Harbour')
  return found
}
