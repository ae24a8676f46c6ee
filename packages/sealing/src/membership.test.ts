import { type Day, type PublicKey, toBase64url } from '@parasol/charter'
import {
  CLAIM,
  DOCUMENT,
  type DocumentStatement,
  SLOTS_PER_PAGE,
  WELCOME,
  WRAP_BYTES,
} from '@parasol/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClaimToOpen, openClaim, sealClaim } from './claim.ts'
import { epochContext, inboxContext } from './context.ts'
import { type DocumentToOpen, type NamedContent, openDocument, sealDocument } from './document.ts'
import { sealEnvelope } from './envelope.ts'
import { handleOf } from './handle.ts'
import { canSealTo, invitationKeys, memberKeys, newSealKey, type SignKey } from './key-tree.ts'
import { makePage, pageOf, readPage } from './page.ts'
import { newSecret } from './secret.ts'
import { signStatement } from './sign.ts'
import { bytesOfSigned } from './signed-bytes.ts'
import { openWelcome, sealWelcome, type WelcomeToOpen, type WelcomeToSeal } from './welcome.ts'
import { unwrapKey, unwrapSealKey, wrapKey } from './wrap.ts'
import { afterHarbour, seededRandom, TODAY, worldForTests } from './world-for-tests.ts'

const world = worldForTests()
const { charter, harbour, ridge } = world
const { network } = charter
const LOW = toBase64url(new Uint8Array(32)) as PublicKey
const text = (bytes: Uint8Array) => toBase64url(bytes) as never
const member = (name: string) => memberKeys(newSecret(seededRandom(name))).receive

describe('pages', () => {
  const place = { network, organisation: harbour.id }
  const [ann, bea, cleo] = [member('ann'), member('bea'), member('cleo')]
  const circle = { version: 1, key: harbour.circle.public }
  const page = (changes: object = {}) =>
    makePage({
      ...place,
      version: 1,
      page: 1,
      circle: harbour.circle.secret,
      members: [
        { slot: 64, receive: ann.public },
        { slot: 127, receive: bea.public },
        { slot: 3, receive: cleo.public },
      ],
      random: seededRandom('page'),
      ...changes,
    })

  it('[SEAL-50] each member of the page opens her slot, and nobody another one', async () => {
    const bytes = await page()
    expect(bytes).toHaveLength(SLOTS_PER_PAGE * WRAP_BYTES)
    const read = (slot: number, { secret }: { secret: Uint8Array }) =>
      readPage({ ...place, circle, page: bytes, slot, secret })
    expect(await read(64, ann)).toEqual({ ok: true, value: harbour.circle })
    expect(await read(127, bea)).toEqual({ ok: true, value: harbour.circle })
    for (const [slot, key] of [
      [127, ann],
      [64, bea],
      [3, cleo],
      [67, cleo],
      [65, ann],
    ] as const)
      expect(await read(slot, key)).toEqual({ ok: false, failure: 'cannot-open' })
    expect([0, 63, 64, 127, 128].map(pageOf)).toEqual([0, 0, 1, 1, 2])
  })

  it('[SEAL-50] [G13] opens for no other version, organisation, network or slot number', async () => {
    const reading = { ...place, circle, page: await page(), slot: 64, secret: ann.secret }
    for (const other of [
      { circle: { ...circle, version: 2 } },
      { organisation: ridge.id },
      { network: worldForTests('Another invented network').charter.network },
      { slot: 0 },
    ])
      expect(await readPage({ ...reading, ...other })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(await readPage({ ...reading, page: reading.page.subarray(1) })).toEqual({
      ok: false,
      failure: 'malformed',
    })
  })

  it('[SEAL-51] [G3] a page that brings another key than the signed circle’s is refused', async () => {
    const own = newSealKey(seededRandom('the server’s own'))
    const bytes = await page({ circle: own.secret })
    expect(await readPage({ ...place, circle, page: bytes, slot: 64, secret: ann.secret })).toEqual({
      ok: false,
      failure: 'swapped-key',
    })
  })

  it('[SEAL-9] one member’s bad key does not stop the circle', async () => {
    const members = [
      { slot: 64, receive: LOW },
      { slot: 65, receive: ann.public },
    ]
    const bytes = await page({ members })
    expect((await readPage({ ...place, circle, page: bytes, slot: 65, secret: ann.secret })).ok).toBe(true)
    const [hers, free] = [bytes.subarray(0, 32), bytes.subarray(160, 192)]
    expect([hers, free].map((point) => canSealTo(toBase64url(point) as PublicKey))).toEqual([true, true])
  })
})

describe('wraps of inboxes and epochs', () => {
  it('[SEAL-51] [G3] an inbox key is compared with the signed state', async () => {
    const { receive } = harbour.staff
    const context = inboxContext(network, harbour.id, 1)
    const random = seededRandom('inbox wrap')
    for (const [key, expected] of [
      [harbour.inbox.secret, { ok: true, value: harbour.inbox }],
      [newSealKey(random).secret, { ok: false, failure: 'swapped-key' }],
    ] as const) {
      const wrap = await wrapKey({ to: receive.public, context, key, random })
      if (!wrap.ok) throw new Error(wrap.failure)
      const unwrapping = { wrap: wrap.value, context, secret: receive.secret, expected: harbour.inbox.public }
      expect(await unwrapSealKey(unwrapping)).toEqual(expected)
      const next = inboxContext(network, harbour.id, 2)
      expect(await unwrapSealKey({ ...unwrapping, context: next })).toEqual({
        ok: false,
        failure: 'cannot-open',
      })
    }
  })

  it('[SEAL-15] an epoch’s wrap opens for no other feed, epoch or organisation', async () => {
    const random = seededRandom('epoch wrap')
    const key = random(32)
    const context = epochContext(network, harbour.id, { feed: 'province', epoch: 2 })
    const wrap = await wrapKey({ to: harbour.circle.public, context, key, random })
    if (!wrap.ok) throw new Error(wrap.failure)
    const { secret } = harbour.circle
    expect(await unwrapKey({ wrap: wrap.value, context, secret })).toEqual({ ok: true, value: key })
    for (const other of [
      epochContext(network, harbour.id, { feed: 'desk', epoch: 2 }),
      epochContext(network, harbour.id, { feed: 'province', epoch: 3 }),
      epochContext(network, ridge.id, { feed: 'province', epoch: 2 }),
    ])
      expect(await unwrapKey({ wrap: wrap.value, context: other, secret })).toEqual({
        ok: false,
        failure: 'cannot-open',
      })
  })
})

describe('welcomes', () => {
  const keys = invitationKeys(newSecret(seededRandom('invitation')))
  const toSeal: WelcomeToSeal = {
    charter,
    organisation: harbour.id,
    keys,
    slot: 64,
    circle: { version: 1, secret: text(harbour.circle.secret) },
    expires: TODAY,
    key: harbour.staff.sign,
    random: seededRandom('welcome'),
  }
  const read = (changes: Partial<WelcomeToOpen> = {}, from: Partial<WelcomeToSeal> = {}) =>
    openWelcome({
      charter,
      organisation: harbour.id,
      sealed: sealWelcome({ ...toSeal, ...from }),
      keys,
      today: TODAY,
      ...changes,
    })

  it('[SEAL-52] invitation words open it up to and on its last day', () => {
    expect(read()).toMatchObject({ ok: true, value: { slot: 64, circle: toSeal.circle } })
    expect(read({ today: '2026-02-04' as Day })).toEqual({ ok: false, failure: 'expired' })
  })

  it('[SEAL-52] opens with no other words and for no other organisation or network', () => {
    const other = invitationKeys(newSecret(seededRandom('other invitation')))
    for (const changes of [
      { keys: other },
      { keys: { ...keys, invitation: other.invitation } },
      { organisation: ridge.id },
      { charter: worldForTests('Another invented network').charter },
    ])
      expect(read(changes)).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-52] is refused unless staff signed it for this invitation', () => {
    expect(read({}, { key: ridge.staff.sign })).toEqual({ ok: false, failure: 'unknown-staff' })
    const newer = afterHarbour(world, { hours: 'Monday to Sunday' })
    expect(read({}, { charter: newer })).toEqual({ ok: false, failure: 'withheld' })
    expect(WELCOME).toBe('parasol/welcome/1')
  })

  it('[SEAL-51] is refused with another key than the signed circle’s; an older circle’s is let through', () => {
    const own = newSealKey(seededRandom('the server’s own'))
    const wrong = { version: 1, secret: text(own.secret) }
    expect(read({}, { circle: wrong })).toEqual({ ok: false, failure: 'swapped-key' })
    expect(read({}, { circle: { ...wrong, version: 2 } })).toEqual({ ok: false, failure: 'swapped-key' })
    const rotated = afterHarbour(world, { circle: { version: 2, key: own.public } })
    expect(read({ charter: rotated }).ok).toBe(true)
  })

  it('[SEAL-52] no changed byte opens, and nothing throws', () => {
    const sealed = sealWelcome(toSeal)
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = sealed.with(at, (sealed[at] ?? 0) ^ change)
        expect(read({ sealed: changed })).toEqual({ ok: false, failure: 'cannot-open' })
      }),
    )
  })
})

describe('claims', () => {
  const keys = invitationKeys(newSecret(seededRandom('invitation')))
  const ann = member('ann')
  const place = { network, organisation: harbour.id, invitation: keys.invitation }
  const sealed = async (changes: object = {}) => {
    const random = seededRandom('claim')
    const claim = await sealClaim({
      charter,
      organisation: harbour.id,
      keys,
      receive: ann.public,
      day: TODAY,
      random,
      ...changes,
    })
    if (!claim.ok) throw new Error(claim.failure)
    return claim.value
  }
  const read = async (changes: Partial<ClaimToOpen> = {}) =>
    openClaim({
      ...place,
      sign: keys.sign.public,
      sealed: await sealed(),
      secrets: [harbour.inbox.secret],
      ...changes,
    })

  it('[SEAL-53] staff read the new member’s key, and both see the same handle', async () => {
    const claim = await read()
    expect(claim).toMatchObject({ ok: true, value: { receive: ann.public } })
    if (claim.ok) expect(handleOf(claim.value.receive)).toBe(handleOf(ann.public))
  })

  it('[SEAL-53] a claim not signed by the invitation in the register is refused', async () => {
    const other = invitationKeys(newSecret(seededRandom('other invitation')))
    expect(await read({ sign: other.sign.public })).toEqual({ ok: false, failure: 'bad-signature' })
    expect(await read({ invitation: other.invitation })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(await read({ secrets: [ridge.inbox.secret] })).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-53] a claim about another invitation inside, or with a bad key, is refused', async () => {
    const make = async (change: object) => {
      const value = { kind: 'claim', ...place, receive: ann.public, day: TODAY, ...change } as const
      const envelope = await sealEnvelope({
        readers: [harbour.inbox.public],
        context: { purpose: 'claim', network, organisation: harbour.id, id: keys.invitation },
        plaintext: bytesOfSigned(signStatement(CLAIM, value, keys.sign)),
        random: seededRandom('forged claim'),
      })
      if (!envelope.ok) throw new Error(envelope.failure)
      return envelope.value
    }
    expect((await read({ sealed: await make({}) })).ok).toBe(true)
    expect(await read({ sealed: await make({ receive: LOW }) })).toEqual({ ok: false, failure: 'bad-key' })
    expect(await read({ sealed: await make({ organisation: ridge.id }) })).toEqual({
      ok: false,
      failure: 'wrong-place',
    })
  })
})

describe('documents', () => {
  const register = {
    name: 'register',
    content: {
      circle: [{ version: 1, secret: text(harbour.circle.secret) }],
      nextSlot: 1,
      members: [{ slot: 0, receive: member('ann').public, since: TODAY, note: '' }],
      invitations: [],
    },
  } satisfies NamedContent
  const sealed = async (version = 1, key: SignKey = harbour.staff.sign) => {
    const random = seededRandom(`document ${version}`)
    const bytes = await sealDocument({
      charter,
      organisation: harbour.id,
      document: register,
      version,
      key,
      random,
    })
    if (!bytes.ok) throw new Error(bytes.failure)
    return bytes.value
  }
  const read = async (changes: Partial<DocumentToOpen> = {}) =>
    openDocument({
      charter,
      organisation: harbour.id,
      name: 'register',
      version: 1,
      sealed: await sealed(),
      secrets: [harbour.inbox.secret],
      ...changes,
    })

  it('[SEAL-54] open inverts seal for the organisation’s own inbox only', async () => {
    expect(await read()).toMatchObject({ ok: true, value: { content: register.content } })
    expect(await read({ secrets: [ridge.inbox.secret] })).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-54] what holds more than anybody could open again is not sealed', async () => {
    const [one] = register.content.members
    if (!one) throw new Error('nobody is registered')
    const members = Array.from({ length: 2001 }, (_none, slot) => ({ ...one, slot }))
    const document: NamedContent = { name: 'register', content: { ...register.content, members } }
    const place = { charter, organisation: harbour.id, version: 1, key: harbour.staff.sign }
    expect(await sealDocument({ ...place, document, random: seededRandom('too many') })).toEqual({
      ok: false,
      failure: 'too-large',
    })
  })

  it('[SEAL-54] an older version or the other document does not open in its place', async () => {
    expect(await read({ version: 2 })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(await read({ name: 'drafts' })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(await read({ organisation: ridge.id })).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-54] version, name and signer are held by the signature too', async () => {
    const opened = await read()
    if (!opened.ok) throw new Error(opened.failure)
    const make = async (change: object, key = harbour.staff.sign) => {
      const statement = { ...opened.value, ...change } as DocumentStatement
      const envelope = await sealEnvelope({
        readers: [harbour.inbox.public],
        context: { purpose: 'document', network, organisation: harbour.id, id: 'register/1' },
        plaintext: bytesOfSigned(signStatement(DOCUMENT, statement, key)),
        random: seededRandom('forged document'),
      })
      if (!envelope.ok) throw new Error(envelope.failure)
      return await read({ sealed: envelope.value })
    }
    expect((await make({})).ok).toBe(true)
    expect(await make({ version: 2 })).toEqual({ ok: false, failure: 'wrong-place' })
    expect(await make({}, ridge.staff.sign)).toEqual({ ok: false, failure: 'unknown-staff' })
  })
})
