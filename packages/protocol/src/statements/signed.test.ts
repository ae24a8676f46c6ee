import { createPrivateKey, createPublicKey, type KeyObject, sign as opensslSign } from 'node:crypto'
import {
  type Base64url,
  hashOfStatement,
  type Hash,
  type Instant,
  instantOf,
  type NetworkId,
  type PublicKey,
  sha256,
  type Signature,
  type Signed,
  signingBytes,
  type StatementType,
  toBase64url,
} from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationIdOf, mailboxIdOf } from '../mailbox.ts'
import { CARD, cardText, readCard } from './card.ts'
import { type ExpectedRequest, REQUEST, type RequestAction, verifyRequest } from './request.ts'
import { SIGN_IN, SIGN_IN_WINDOW_MS, verifySignIn } from './sign-in.ts'

type Key = { readonly secret: KeyObject; readonly public: PublicKey }

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

function keyNamed(name: string): Key {
  const seed = Buffer.from(sha256(Buffer.from(name)), 'base64url')
  const key = Buffer.concat([PKCS8_ED25519, seed])
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return { secret, public: createPublicKey(secret).export({ format: 'jwk' }).x as PublicKey }
}
function sign(type: StatementType, value: object, ...keys: readonly Key[]): Signed {
  const statement = JSON.stringify(value)
  const bytes = signingBytes(type, statement)
  return {
    statement,
    signatures: keys.map((key) => ({
      key: key.public,
      signature: toBase64url(opensslSign(null, bytes, key.secret)) as Signature,
    })),
  }
}
const id = (byte: number) => toBase64url(new Uint8Array(16).fill(byte)) as NetworkId
const failure = (reason: string) => ({ ok: false, failure: reason })

const lookup = keyNamed('lookup')
const other = keyNamed('somebody else')
const network = id(1)
const now = instantOf(Date.UTC(2026, 4, 4, 3))
const after = (milliseconds: number): Instant => instantOf(Date.UTC(2026, 4, 4, 3) + milliseconds)
const sent = sha256(Uint8Array.of(1, 2, 3))

const request = {
  kind: 'request',
  network,
  service: 'reports',
  action: 'send',
  mailbox: mailboxIdOf(lookup.public),
  body: sent as Hash | null,
  expires: after(60_000),
}
const expected: ExpectedRequest<RequestAction> = { network, action: 'send', body: sent, now }
const check = (
  changes: object,
  expects: Partial<ExpectedRequest<RequestAction>> = {},
  ...by: readonly Key[]
) =>
  verifyRequest(sign(REQUEST, { ...request, ...changes }, ...(by.length > 0 ? by : [lookup])), {
    ...expected,
    ...expects,
  })

describe('a request', () => {
  it('[PROTOCOL-7] proves whose mailbox it is', () => {
    expect(check({})).toEqual({
      ok: true,
      value: { mailbox: request.mailbox, lookup: lookup.public, wait: 0 },
    })
  })

  it('[PROTOCOL-7] is not signed by another key, nor by two', () => {
    expect(check({}, {}, other)).toEqual(failure('other-mailbox'))
    expect(check({}, {}, lookup, other)).toEqual(failure('malformed'))
    expect(check({}, {}, lookup, lookup)).toEqual(failure('malformed'))
  })

  it('[PROTOCOL-7] with the key of another written over its signature does not hold', () => {
    const signed = sign(REQUEST, { ...request, mailbox: mailboxIdOf(other.public) }, lookup)
    const signatures = signed.signatures.map((by) => ({ ...by, key: other.public }))
    expect(verifyRequest({ ...signed, signatures }, expected)).toEqual(failure('bad-signature'))
  })

  it('[PROTOCOL-7] an invitation is claimed in the same way', () => {
    const claim = { action: 'claim', mailbox: invitationIdOf(lookup.public) }
    expect(check(claim, { action: 'claim' })).toMatchObject({ ok: true, value: { mailbox: claim.mailbox } })
  })

  it('[PROTOCOL-7] a mailbox id hides the key and differs for every key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = toBase64url(bytes) as PublicKey
        const digest = sha256(Buffer.concat([Buffer.from('parasol/1/mailbox'), bytes]))
        expect(mailboxIdOf(key)).toBe(Buffer.from(digest, 'base64url').subarray(0, 16).toString('base64url'))
        expect(key.startsWith(mailboxIdOf(key).slice(0, 20))).toBe(false)
      }),
    )
  })

  it('[PROTOCOL-8] is worth nothing for another action', () => {
    const actions: readonly RequestAction[] = ['submit', 'read', 'send', 'withdraw', 'keep', 'claim']
    for (const asked of actions)
      for (const action of actions) {
        const verified = check({ action: asked, body: null }, { action, body: null })
        if (asked === action) expect(verified.ok).toBe(true)
        else expect(verified).toEqual(failure('other-action'))
      }
  })

  it('[PROTOCOL-8] is worth nothing in another network, for another mailbox or other bytes', () => {
    expect(check({}, { network: id(2) })).toEqual(failure('other-network'))
    expect(check({ mailbox: id(3) })).toEqual(failure('other-mailbox'))
    expect(check({}, { body: sha256(Uint8Array.of(4)) })).toEqual(failure('other-body'))
    expect(check({}, { body: null })).toEqual(failure('other-body'))
    expect(check({ body: null })).toEqual(failure('other-body'))
  })

  it('[PROTOCOL-8] is worth nothing as another statement, or for another service', () => {
    const signed = sign(SIGN_IN, request, lookup)
    expect(verifyRequest(signed, expected)).toEqual(failure('bad-signature'))
    expect(check({ service: 'tables' })).toEqual(failure('malformed'))
  })

  it('[PROTOCOL-9] lasts until it expires', () => {
    expect(check({ expires: after(1) }).ok).toBe(true)
    expect(check({ expires: after(0) })).toEqual(failure('expired'))
    expect(check({ expires: after(-1) })).toEqual(failure('expired'))
  })

  it.each(['read', 'keep', 'claim'] as const)('[PROTOCOL-9] to %s lasts ten minutes at most', (action) => {
    const ahead = (milliseconds: number) =>
      check({ action, body: null, expires: after(milliseconds) }, { action, body: null })
    expect(ahead(600_000).ok).toBe(true)
    expect(ahead(600_001)).toEqual(failure('too-far-ahead'))
  })

  it.each(['submit', 'send', 'withdraw'] as const)('[PROTOCOL-9] to %s may wait thirty days', (action) => {
    const days = 86_400_000
    expect(check({ action, expires: after(30 * days) }, { action }).ok).toBe(true)
    expect(check({ action, expires: after(30 * days + 1) }, { action })).toEqual(failure('too-far-ahead'))
  })

  it('[PROTOCOL-10] sent again is the same request, for the same bytes only', () => {
    const signed = sign(REQUEST, request, lookup)
    const first = verifyRequest(signed, expected)
    expect(verifyRequest(signed, { ...expected, now: after(59_999) })).toEqual(first)
    expect(verifyRequest(signed, { ...expected, body: sha256(Uint8Array.of(9)) })).toEqual(
      failure('other-body'),
    )
  })

  it('[PROTOCOL-28] names how long a withdrawal waits, signed, and only where that is asked', () => {
    const asked = (changes: object, action: RequestAction) =>
      check({ body: null, ...changes }, { action, body: null })
    const waits = { ok: true, value: { wait: 14 } }
    expect(asked({ action: 'wait', wait: 14 }, 'wait')).toMatchObject(waits)
    expect(asked({ action: 'submit', wait: 14 }, 'submit')).toMatchObject(waits)
    expect(asked({ action: 'submit' }, 'submit')).toMatchObject({ ok: true, value: { wait: 0 } })
    expect(asked({ action: 'wait' }, 'wait')).toEqual(failure('malformed'))
    expect(asked({ action: 'wait', wait: 5 }, 'wait')).toEqual(failure('malformed'))
    for (const action of ['read', 'send', 'withdraw', 'keep'] as const)
      expect(asked({ action, wait: 14 }, action)).toEqual(failure('malformed'))
  })

  it('[PROTOCOL-8] is read by whatever reader is handed in, and only its word counts', () => {
    const signed = sign(REQUEST, request, lookup)
    const refuses = verifyRequest(signed, expected, () => ({ ok: false, failure: 'bad-signature' }))
    expect(refuses).toEqual(failure('bad-signature'))
  })

  it('[PROTOCOL-1] says no more than it should', () => {
    expect(check({ narrative: 'he drove a' })).toEqual(failure('malformed'))
  })
})

describe('signing in', () => {
  const challenge = toBase64url(new Uint8Array(16).fill(7)) as Base64url
  const signIn = {
    kind: 'sign-in',
    network,
    service: 'reports',
    origin: 'https://desk.example',
    challenge,
    expires: after(60_000),
  }
  const expects = { network, origin: signIn.origin, challenge, now }
  const enter = (changes: object, ...by: readonly Key[]) =>
    verifySignIn(sign(SIGN_IN, { ...signIn, ...changes }, ...(by.length > 0 ? by : [lookup])), expects)

  it('[PROTOCOL-11] gives the key that signed', () => {
    expect(enter({})).toEqual({ ok: true, value: lookup.public })
  })

  it('[PROTOCOL-11] for another network, origin, challenge or service does not count', () => {
    expect(enter({ network: id(2) })).toEqual(failure('other-network'))
    expect(enter({ origin: 'https://desk.example.evil.example' })).toEqual(failure('other-origin'))
    expect(enter({ origin: 'http://desk.example' })).toEqual(failure('other-origin'))
    expect(enter({ challenge: toBase64url(new Uint8Array(16)) })).toEqual(failure('other-challenge'))
    expect(enter({ service: 'tables' })).toEqual(failure('malformed'))
  })

  it('[PROTOCOL-11] is by one key, at most five minutes ahead', () => {
    expect(enter({}, lookup, other)).toEqual(failure('malformed'))
    expect(enter({ expires: after(0) })).toEqual(failure('expired'))
    expect(enter({ expires: after(SIGN_IN_WINDOW_MS) }).ok).toBe(true)
    expect(enter({ expires: after(5 * 60_000 + 1) })).toEqual(failure('too-far-ahead'))
  })

  it('[PROTOCOL-11] a request of a mailbox is no sign-in', () => {
    expect(verifySignIn(sign(REQUEST, signIn, lookup), expects)).toEqual(failure('bad-signature'))
  })
})

describe('a card', () => {
  const card = { kind: 'card', sign: lookup.public, receive: other.public, day: '2026-05-04' }
  const text = cardText(sign(CARD, card, lookup))

  it('[PROTOCOL-2] hands over keys, whatever white space comes between', () => {
    expect(readCard(text)).toEqual({ ok: true, value: card })
    expect(readCard(`\n ${text.replace(/(.{40})/g, '$1\r\n\t')} `)).toEqual({ ok: true, value: card })
  })

  it('[PROTOCOL-2] is signed by the key it hands over', () => {
    expect(readCard(cardText(sign(CARD, card, other)))).toEqual(failure('bad-signature'))
    expect(readCard(cardText(sign(CARD, { ...card, sign: other.public }, lookup)))).toEqual(
      failure('bad-signature'),
    )
  })

  it.each([
    '',
    'parasol-card.',
    'parasol-card.AAAA',
    text.slice(0, -4),
    text.slice(8),
    `${text}!`,
    'x'.repeat(5000),
  ])('[PROTOCOL-2] is not %j', (spelled) => {
    expect(readCard(spelled)).toEqual(failure('malformed'))
  })

  it('[PROTOCOL-2] any letter changed is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: text.length - 1 }), fc.constantFrom(...'Ab0_'), (at, letter) => {
        fc.pre(text[at] !== letter)
        expect(readCard(text.slice(0, at) + letter + text.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('names itself by its hash like every statement', () => {
    const { statement } = sign(CARD, card, lookup)
    expect(hashOfStatement(CARD, statement)).toBe(sha256(signingBytes(CARD, statement)))
  })
})
