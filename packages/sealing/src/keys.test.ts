import {
  type Hash,
  hashOfStatement,
  type Instant,
  type PublicKey,
  readSigned,
  sha256,
  type Signed,
} from '@parasol/charter'
import {
  CARD,
  type Card,
  cardShape,
  invitationIdOf,
  mailboxIdOf,
  REQUEST,
  type RequestAction,
  requestShape,
  verifyRequest,
  workBits,
} from '@parasol/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handleOf } from './handle.ts'
import {
  invitationKeys,
  memberKeys,
  newSealKey,
  receiptKeys,
  sealKeyOf,
  signKeyOf,
  staffKeys,
  stewardKeys,
  tableInvitationKey,
  tableKey,
} from './key-tree.ts'
import { newSecret } from './secret.ts'
import { addSignature, makeRequest, signStatement } from './sign.ts'
import { doWork } from './work.ts'
import { seededRandom, TODAY, worldForTests } from './world-for-tests.ts'
import { english } from './words/english.ts'

const secret = newSecret(seededRandom('one secret'))

/** Every key that the words of any role lead to. */
function everyKey(): readonly Uint8Array[] {
  const receipt = receiptKeys(secret)
  const staff = staffKeys(secret)
  const invitation = invitationKeys(secret)
  return [
    receipt.lookup.secret,
    receipt.sign.secret,
    receipt.receive.secret,
    receipt.withdraw,
    receipt.release.contact,
    receipt.release.police,
    memberKeys(secret).receive.secret,
    staff.sign.secret,
    staff.receive.secret,
    stewardKeys(secret).sign.secret,
    tableKey(secret, 'one').secret,
    tableKey(secret, 'another').secret,
    tableInvitationKey(secret).secret,
    invitation.lookup.secret,
    invitation.sign.secret,
    invitation.welcome,
  ]
}

describe('the key tree', () => {
  it('[SEAL-8] one secret gives each purpose another key of 32 bytes, the same every time', () => {
    const keys = everyKey().map((key) => Buffer.from(key).toString('hex'))
    expect(new Set(keys).size).toBe(16)
    expect(keys.every((key) => key.length === 64)).toBe(true)
    expect(everyKey()).toEqual(everyKey())
    expect(keys).not.toContain(Buffer.from(secret).toString('hex'))
  })

  it('[SEAL-8] report and invitation ids are those of their lookup keys', () => {
    const receipt = receiptKeys(secret)
    const invitation = invitationKeys(secret)
    expect(receipt.report).toBe(mailboxIdOf(receipt.lookup.public))
    expect(invitation.invitation).toBe(invitationIdOf(invitation.lookup.public))
    expect(String(receipt.report)).not.toBe(invitation.invitation)
  })

  it('[SEAL-10] a handle is two English words, the same for whoever sees the key', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { public: key } = newSealKey(seededRandom(seed))
        const words = handleOf(key).split(' ')
        expect(words).toHaveLength(2)
        expect(words.every((word) => english.words.includes(word))).toBe(true)
      }),
      { numRuns: 20 },
    )
    const handles = Array.from({ length: 40 }, (_, at) => handleOf(newSealKey(seededRandom(`${at}`)).public))
    expect(new Set(handles).size).toBe(40)
  })
})

describe('signatures', () => {
  const { sign, receive } = staffKeys(secret)
  const other = signKeyOf(seededRandom('other')(32))
  const card: Card = { kind: 'card', sign: sign.public, receive: receive.public, day: TODAY }
  const read = (signed: Signed, keys: readonly PublicKey[], threshold = 1) =>
    readSigned(CARD, signed, cardShape, { keys, threshold })

  it('[SEAL-61] what is signed reads back under the signer’s key and under no other', () => {
    const signed = signStatement(CARD, card, sign)
    expect(read(signed, [sign.public])).toEqual({ ok: true, value: card })
    expect(read(signed, [other.public])).toEqual({ ok: false, failure: 'bad-signature' })
    expect(signStatement(CARD, card, sign)).toEqual(signed)
  })

  it('[SEAL-61] a signature for one type of statement is none for another', () => {
    const signed = signStatement(CARD, card, sign)
    const asRequest = readSigned(REQUEST, signed, cardShape, { keys: [sign.public], threshold: 1 })
    expect(asRequest).toEqual({ ok: false, failure: 'bad-signature' })
    expect(hashOfStatement(CARD, signed.statement)).not.toBe(hashOfStatement(REQUEST, signed.statement))
  })

  it('[SEAL-61] signatures add up over one text, and a key counts once', () => {
    const one = signStatement(CARD, card, sign)
    const two = addSignature(CARD, one, other)
    const keys = [sign.public, other.public]
    expect(read(one, keys, 2)).toEqual({ ok: false, failure: 'not-enough-signatures' })
    expect(read(two, keys, 2).ok).toBe(true)
    expect(addSignature(CARD, two, sign).signatures).toHaveLength(2)
  })

  it('[SEAL-61] a signature whose scalar is not below the order is refused (RFC 8032 5.1.7)', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const signed = signStatement(CARD, card, sign)
    const [given] = signed.signatures
    if (!given) throw new Error('not signed')
    const bytes = Uint8Array.from(Buffer.from(given.signature, 'base64url'))
    let scalar = order
    for (let at = 0; at < 32; at++) scalar += BigInt(bytes[32 + at] ?? 0) << BigInt(8 * at)
    for (let at = 0; at < 32; at++) bytes[32 + at] = Number((scalar >> BigInt(8 * at)) & 255n)
    const signature = Buffer.from(bytes).toString('base64url') as typeof given.signature
    expect(read({ ...signed, signatures: [{ ...given, signature }] }, [sign.public])).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('[SEAL-62] a request proves the lookup key behind its mailbox and names what is sent along', () => {
    const { network } = worldForTests().charter
    const { lookup, report } = receiptKeys(secret)
    const invitation = invitationKeys(secret)
    const body = new Uint8Array(5)
    const expires = '2026-02-03T10:05:00.000Z' as Instant
    const now = '2026-02-03T10:00:00.000Z' as Instant
    for (const [action, key, mailbox] of [
      ['send', lookup, report],
      ['claim', invitation.lookup, invitation.invitation],
    ] as const satisfies readonly (readonly [RequestAction, typeof lookup, string])[]) {
      const signed = makeRequest({ network, action, body, expires, lookup: key })
      expect(readSigned(REQUEST, signed, requestShape, { keys: [key.public], threshold: 1 }).ok).toBe(true)
      const verified = verifyRequest(signed, { network, action, body: sha256(body), now })
      expect(verified).toMatchObject({ ok: true, value: { mailbox, lookup: key.public } })
    }
  })

  it('[SEAL-62] a request without a body says so', () => {
    const { network } = worldForTests().charter
    const { lookup } = receiptKeys(secret)
    const expires = '2026-02-03T10:05:00.000Z' as Instant
    const signed = makeRequest({ network, action: 'read', body: null, expires, lookup })
    expect(JSON.parse(signed.statement)).toMatchObject({ action: 'read', body: null })
  })
})

describe('work', () => {
  const { report } = receiptKeys(secret)
  const envelope: Hash = sha256(new Uint8Array(3))

  it('[SEAL-60] what it finds has the bits asked for; chunks go on where the last one ended', () => {
    for (const bits of [0, 1, 6, 10]) {
      let from = 0
      let done = doWork({ report, envelope, bits, from, count: 50 })
      for (; !done.found; done = doWork({ report, envelope, bits, from, count: 50 })) from = done.next
      expect(workBits({ report, envelope, nonce: done.nonce })).toBeGreaterThanOrEqual(bits)
    }
  })

  it('[SEAL-60] finds the first number that fits, whatever the chunks', () => {
    const all = doWork({ report, envelope, bits: 8, from: 0, count: 100_000 })
    let from = 0
    let done = doWork({ report, envelope, bits: 8, from, count: 7 })
    for (; !done.found; done = doWork({ report, envelope, bits: 8, from, count: 7 })) from = done.next
    expect(done).toEqual(all)
    expect(doWork({ report, envelope, bits: 200, from: 5, count: 3 })).toEqual({ found: false, next: 8 })
  })
})

describe('keys', () => {
  it('[SEAL-8] a key kept as bytes has the same public half again', () => {
    const key = newSealKey(seededRandom('kept'))
    expect(sealKeyOf(key.secret)).toEqual(key)
    expect(() => newSealKey(() => new Uint8Array(31))).toThrow('random gave 31 bytes')
  })
})
