import { type Charter, type Day, sha256, toBase64url, type Signed, type Hash } from '@parasol/charter'
import {
  MESSAGE,
  type Message,
  type ReceiptContent,
  sizeOfEnvelope,
  type StaffContent,
} from '@parasol/protocol'
import { beforeAll, describe, expect, it } from 'vitest'
import { sealEnvelope } from './envelope.ts'
import { receiptKeys, staffKeys } from './key-tree.ts'
import { openMailbox, type StoredMessage } from './mailbox.ts'
import { openMessage, type Recipient } from './open-message.ts'
import { openReport, type Report, signConsent } from './open-report.ts'
import type { Reader } from './readers.ts'
import { type MessageAuthor, sealMessage, type Turn } from './seal-message.ts'
import { sealReport } from './seal-report.ts'
import { newSecret } from './secret.ts'
import { signStatement } from './sign.ts'
import { bytesOfSigned, signedOfBytes } from './signed-bytes.ts'
import { afterHarbour, afterNetwork, seededRandom, TODAY, worldForTests } from './world-for-tests.ts'

const world = worldForTests()
const { charter, harbour, ridge } = world
const WORDING = sha256(new TextEncoder().encode('May we warn others?'))

async function reportOf(name: string): Promise<{ report: Report; keys: ReturnType<typeof receiptKeys> }> {
  const receipt = newSecret(seededRandom(name))
  const keys = receiptKeys(receipt)
  const made = await sealReport({
    charter,
    organisation: harbour.id,
    cover: ridge.id,
    day: TODAY,
    form: {},
    contact: null,
    police: null,
    consents: [{ consent: 'cover', text: WORDING, answer: 'yes' }],
    receipt,
    random: seededRandom(name),
  })
  if (!made.ok) throw new Error(made.failure)
  const { envelope } = made.value
  const opening = { envelope, network: charter.network, organisation: harbour.id, report: keys.report }
  const report = await openReport({ ...opening, reader: { position: 1, receipt: keys } })
  if (!report.ok) throw new Error(report.failure)
  return { report: report.value, keys }
}

let report: Report
let keys: ReturnType<typeof receiptKeys>
let first: Turn
beforeAll(async () => {
  const made = await reportOf('receipt')
  report = made.report
  keys = made.keys
  first = { sequence: 1, previous: report.hash }
})

const INBOX: Reader = { position: 0, secrets: [harbour.inbox.secret] }
const COVER: Reader = { position: 2, secrets: [ridge.inbox.secret] }
const receiptReader = (): Reader => ({ position: 1, receipt: keys })

const staff = (text: string): MessageAuthor => ({
  role: 'staff',
  key: harbour.staff.sign,
  organisation: harbour.id,
  content: { type: 'answer', text },
})
const reporter = (text: string): MessageAuthor => ({
  role: 'receipt',
  key: keys.sign,
  content: { type: 'reply', text },
})

async function sealed(from: MessageAuthor, turn: Turn = first, as: Charter = charter, day: Day = TODAY) {
  const random = seededRandom(`${from.role}/${turn.sequence}`)
  const message = await sealMessage({ charter: as, report, from, turn, day, random })
  if (!message.ok) throw new Error(message.failure)
  return message.value
}

const open = (bytes: Uint8Array, to: Recipient, changes: Partial<Parameters<typeof openMessage>[0]> = {}) =>
  openMessage({ charter, report, sealed: bytes, reader: INBOX, expected: { to, ...first }, ...changes })

/** Sealed the right way to the right readers, which anybody who knows the public keys can do. */
async function resealed(signed: Signed): Promise<Uint8Array> {
  const { network, organisation, report: id, receipt } = report.statement
  const envelope = await sealEnvelope({
    readers: [harbour.inbox.public, receipt.receive, ridge.inbox.public],
    context: { purpose: 'message', network, organisation, id },
    plaintext: bytesOfSigned(signed),
    random: seededRandom('resealed'),
  })
  if (!envelope.ok) throw new Error(envelope.failure)
  return envelope.value
}

const said = (changes: Partial<Extract<Message, { to: 'receipt' }>> = {}): Message => ({
  kind: 'message',
  network: charter.network,
  organisation: harbour.id,
  report: report.statement.report,
  to: 'receipt',
  ...first,
  cite: { network: 1, organisation: 1 },
  day: TODAY,
  content: { type: 'acknowledgement' } satisfies StaffContent,
  ...changes,
})

const forged = (changes: Partial<Extract<Message, { to: 'receipt' }>>, key = harbour.staff.sign) =>
  resealed(signStatement(MESSAGE, said(changes), key))

describe('messages', () => {
  it('[SEAL-30] inbox, receipt and cover open what staff wrote, and what the reporter wrote', async () => {
    for (const [from, to] of [
      [staff('We read it.'), 'receipt'],
      [reporter('Thank you.'), 'organisation'],
    ] as const) {
      const { sealed: bytes, hash } = await sealed(from)
      expect(sizeOfEnvelope(bytes, 3)).toEqual({ ok: true, value: 1 })
      for (const reader of [INBOX, receiptReader(), COVER])
        expect(await open(bytes, to, { reader })).toMatchObject({
          ok: true,
          value: { hash, statement: { content: from.content }, by: { role: from.role } },
        })
    }
  })

  it('[SEAL-31] the cover’s staff may answer, and are named as such', async () => {
    const from: MessageAuthor = {
      ...staff('Harbour is closed today.'),
      role: 'staff',
      key: ridge.staff.sign,
      organisation: ridge.id,
      content: { type: 'acknowledgement' },
    }
    expect(await open((await sealed(from)).sealed, 'receipt')).toMatchObject({
      ok: true,
      value: { by: { role: 'staff', organisation: ridge.id, key: ridge.staff.sign.public } },
    })
  })

  it('[SEAL-31] a successor’s staff answer once the stewards named it, and nobody else does', async () => {
    const apart: Report = { ...report, statement: { ...report.statement, cover: null } }
    const closed = afterNetwork(world, ({ organisations }) => ({
      organisations: organisations.map((listed) =>
        listed.id === harbour.id ? { ...listed, status: 'closed', successor: ridge.id } : listed,
      ),
    }))
    const signed = signStatement(MESSAGE, said({ cite: { network: 2, organisation: 1 } }), ridge.staff.sign)
    const bytes = await resealed(signed)
    const changes = { report: apart, reader: receiptReader() }
    expect(await open(bytes, 'receipt', { ...changes, charter: closed })).toMatchObject({
      ok: true,
      value: { by: { organisation: ridge.id } },
    })
    const early = await resealed(signStatement(MESSAGE, said(), ridge.staff.sign))
    expect(await open(early, 'receipt', changes)).toEqual({ ok: false, failure: 'unknown-staff' })
  })

  it('[SEAL-31] former staff are named as former up to their last roster, and unknown after it', async () => {
    const [coordinator] = harbour.state.staff
    const left = afterHarbour(world, {
      staff: coordinator ? [coordinator] : [],
      former: [{ key: harbour.staff.sign.public, lastVersion: 1 }],
    })
    const before = (await sealed(staff('Still here.'))).sealed
    expect(await open(before, 'receipt', { charter: left })).toMatchObject({
      ok: true,
      value: { by: { role: 'former-staff' } },
    })
    const after = await forged({ cite: { network: 1, organisation: 2 } })
    const apart: Report = { ...report, statement: { ...report.statement, cover: null } }
    expect(await open(after, 'receipt', { charter: left, report: apart })).toEqual({
      ok: false,
      failure: 'unknown-staff',
    })
    // With a cover, the key might be of its next roster, which this charter does not have.
    expect(await open(after, 'receipt', { charter: left })).toEqual({ ok: false, failure: 'withheld' })
  })

  it('[SEAL-31] [G4] a signer who has seen a newer roster than ours shows that ours is withheld', async () => {
    const newer = afterHarbour(world, { hours: 'Monday to Sunday' })
    const bytes = (await sealed(staff('New hours.'), first, newer)).sealed
    expect(await open(bytes, 'receipt')).toEqual({ ok: false, failure: 'withheld' })
    expect((await open(bytes, 'receipt', { charter: newer })).ok).toBe(true)
  })
})

describe('a malicious server or sender', () => {
  it('[SEAL-31] [G3] [G7] forged mailbox message: unknown staff', async () => {
    const stranger = staffKeys(newSecret(seededRandom('stranger'))).sign
    expect(await open(await forged({}, stranger), 'receipt')).toEqual({ ok: false, failure: 'unknown-staff' })
  })

  it('[SEAL-31] [G7] forged mailbox message: staff speaking for the receipt, the receipt for staff', async () => {
    const reply = { type: 'reply', text: 'Yes, tell the police everything.' } as const
    const statement: Message = { ...said(), to: 'organisation', cite: null, content: reply }
    const posing = await resealed(signStatement(MESSAGE, statement, harbour.staff.sign))
    expect(await open(posing, 'organisation')).toEqual({ ok: false, failure: 'bad-signature' })
    expect(await open(await forged({}, keys.sign), 'receipt')).toEqual({
      ok: false,
      failure: 'unknown-staff',
    })
  })

  it('[SEAL-32] [G7] forged mailbox message: wrong sequence, wrong previous', async () => {
    expect(await open(await forged({ sequence: 2 }), 'receipt')).toEqual({
      ok: false,
      failure: 'out-of-order',
    })
    const previous = toBase64url(new Uint8Array(32)) as Hash
    expect(await open(await forged({ previous }), 'receipt')).toEqual({ ok: false, failure: 'out-of-order' })
  })

  it('[SEAL-32] [G7] forged mailbox message: wrong recipient', async () => {
    const { sealed: bytes } = await sealed(staff('For the receipt.'))
    expect(await open(bytes, 'organisation')).toEqual({ ok: false, failure: 'wrong-place' })
  })

  it('[SEAL-32] [G7] a message about another report, organisation or network is refused', async () => {
    const other = await reportOf('another receipt')
    const elsewhere = worldForTests('Another invented network').charter.network
    for (const change of [
      { report: other.report.statement.report },
      { organisation: ridge.id },
      { network: elsewhere },
    ])
      expect(await open(await forged(change), 'receipt')).toEqual({ ok: false, failure: 'wrong-place' })
    const moved = (await sealed(staff('For this one.'))).sealed
    expect(await open(moved, 'receipt', { report: other.report })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
  })

  it('[SEAL-16] changed text, two signatures, or bytes that are no message: refused, never thrown', async () => {
    const signed = signStatement(
      MESSAGE,
      said({ content: { type: 'answer', text: 'No.' } }),
      harbour.staff.sign,
    )
    const [signature] = signed.signatures
    for (const [changed, failure] of [
      [{ ...signed, statement: signed.statement.replace('No.', 'Yes') }, 'bad-signature'],
      [{ ...signed, statement: ` ${signed.statement}` }, 'malformed'],
      [{ ...signed, statement: 'null' }, 'malformed'],
      [{ ...signed, signatures: signature ? [signature, signature] : [] }, 'malformed'],
      [{ ...signed, signatures: [] }, 'malformed'],
    ] as const)
      expect(await open(await resealed(changed), 'receipt')).toEqual({ ok: false, failure })
  })

  it('[SEAL-23] a message that brings a consent for another report is refused', async () => {
    const other = await reportOf('another receipt')
    const statement = signConsent(
      other.report,
      { consent: 'police-full', text: WORDING, answer: 'yes' },
      other.keys.sign,
    )
    const from: MessageAuthor = { role: 'receipt', key: keys.sign, content: { type: 'consent', statement } }
    expect(await open((await sealed(from)).sealed, 'organisation')).toEqual({
      ok: false,
      failure: 'bad-consent',
    })
  })
})

describe('bytes of a signed statement', () => {
  it('[SEAL-16] have one spelling: no mark before them, no repaired UTF-8, no space, nothing more', () => {
    const signed = signStatement(
      MESSAGE,
      said({ content: { type: 'answer', text: 'Größe' } }),
      harbour.staff.sign,
    )
    const bytes = bytesOfSigned(signed)
    expect(signedOfBytes(bytes)).toEqual({ ok: true, value: signed })
    const accent = bytes.indexOf(0xc3)
    for (const other of [
      Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]),
      bytes.with(accent + 1, 0x28),
      Uint8Array.from([...bytes, 0x0a]),
      new TextEncoder().encode(JSON.stringify({ ...signed, more: 1 })),
      new TextEncoder().encode(JSON.stringify(signed, null, 1)),
      new Uint8Array(),
    ])
      expect(signedOfBytes(other)).toEqual({ ok: false, failure: 'malformed' })
  })
})

describe('mailboxes', () => {
  async function conversation(): Promise<StoredMessage[]> {
    const one = await sealed(staff('One'))
    const two = await sealed(staff('Two'), { sequence: 2, previous: one.hash })
    const reply = await sealed(reporter('Reply'))
    const statement = signConsent(report, { consent: 'warn-area', text: WORDING, answer: 'yes' }, keys.sign)
    const consent: MessageAuthor = {
      role: 'receipt',
      key: keys.sign,
      content: { type: 'consent', statement },
    }
    const yes = await sealed(consent, { sequence: 2, previous: reply.hash })
    return [
      { to: 'receipt', sequence: 1, sealed: one.sealed },
      { to: 'organisation', sequence: 1, sealed: reply.sealed },
      { to: 'receipt', sequence: 2, sealed: two.sealed },
      { to: 'organisation', sequence: 2, sealed: yes.sealed },
    ]
  }
  const read = (messages: readonly StoredMessage[], reader: Reader = INBOX) =>
    openMailbox({ charter, report, messages, reader })

  it('[SEAL-33] opens both directions, counts consents in and tells the next turn', async () => {
    for (const reader of [INBOX, receiptReader(), COVER]) {
      const mailbox = await read(await conversation(), reader)
      expect(mailbox.broken).toEqual([])
      expect(mailbox.messages.map(({ statement }) => statement.content.type)).toEqual([
        'answer',
        'reply',
        'answer',
        'consent',
      ])
      expect(mailbox.report.consents.get('warn-area')).toMatchObject({ version: 1, answer: 'yes' })
      expect(mailbox.next).toEqual({
        receipt: { sequence: 3, previous: mailbox.messages[2]?.hash },
        organisation: { sequence: 3, previous: mailbox.messages[3]?.hash },
      })
    }
    expect((await read([])).next).toEqual({ receipt: first, organisation: first })
  })

  /** What she writes, one after the other. */
  async function written(...contents: readonly ReceiptContent[]): Promise<StoredMessage[]> {
    const stored: StoredMessage[] = []
    let previous = report.hash
    for (const [at, content] of contents.entries()) {
      const sequence = at + 1
      const one = await sealed({ role: 'receipt', key: keys.sign, content }, { sequence, previous })
      previous = one.hash
      stored.push({ to: 'organisation', sequence, sealed: one.sealed })
    }
    return stored
  }

  it('[SEAL-33] tells what came later later, however many each side has written', async () => {
    const [second, third] = ['2099-01-02', '2099-01-03'] as Day[]
    const hers = await written({ type: 'reply', text: 'One' }, { type: 'reply', text: 'Two' })
    const answer = await sealed(staff('Answer'), first, charter, third)
    const more = await sealed(staff('More'), { sequence: 2, previous: answer.hash }, charter, second)
    const mailbox = await read([
      { to: 'receipt', sequence: 1, sealed: answer.sealed },
      ...hers,
      { to: 'receipt', sequence: 2, sealed: more.sealed },
    ])
    expect(
      mailbox.messages.map(({ statement: { content } }) => ('text' in content ? content.text : content.type)),
    ).toEqual(['One', 'Two', 'Answer', 'More'])
  })

  it('[SEAL-34] tells her answers as corrected, and leaves the report as it was sent', async () => {
    const mailbox = await read(
      await written(
        { type: 'correction', form: { plate: 'QIO 12Z', when: 'exact', day: '2026-05-02' } },
        { type: 'addition', text: 'One more thing.' },
        { type: 'correction', form: { plate: 'QIO 21Z', when: 'tonight' } },
      ),
    )
    expect(mailbox.broken).toEqual([])
    expect(mailbox.form).toEqual({ plate: 'QIO 21Z', when: 'tonight' })
    expect(mailbox.report.statement.form).toEqual({})
    expect((await read([])).form).toEqual({})
  })

  it('[SEAL-34] [G19] tells the day a withdrawal of hers waits for, until she takes it back', async () => {
    const on = '2026-06-01' as Day
    const withdrawal = { type: 'withdrawal', on } as const
    expect((await read(await written(withdrawal))).withdrawOn).toBe(on)
    expect((await read(await written(withdrawal, { type: 'kept' }))).withdrawOn).toBeNull()
    const again = await written(withdrawal, { type: 'kept' }, withdrawal)
    expect((await read(again)).withdrawOn).toBe(on)
    expect((await read([])).withdrawOn).toBeNull()
  })

  it('[SEAL-33] [G7] a repeated, reordered or missing message stops its own direction and not the other', async () => {
    const [one, reply, two, yes] = (await conversation()) as [
      StoredMessage,
      StoredMessage,
      StoredMessage,
      StoredMessage,
    ]
    const failed = [{ to: 'receipt', sequence: 2, failure: 'out-of-order' }]
    expect((await read([two, one, reply, yes])).broken).toEqual(failed)
    expect((await read([one, { ...one, sequence: 2 }, two])).broken).toEqual(failed)
    const missing = await read([two, reply, yes])
    expect(missing.messages.map(({ statement }) => statement.to)).toEqual(['organisation', 'organisation'])
    expect(missing.broken).toEqual(failed)
    expect(missing.next.receipt).toEqual(first)
  })

  it('[SEAL-33] changed bytes stop the direction', async () => {
    const messages = await conversation()
    const [one] = messages
    if (!one) throw new Error('no message')
    const changed = { ...one, sealed: one.sealed.with(400, (one.sealed[400] ?? 0) ^ 1) }
    const mailbox = await read(messages.with(0, changed))
    expect(mailbox.broken).toEqual([{ to: 'receipt', sequence: 1, failure: 'cannot-open' }])
    expect(mailbox.messages).toHaveLength(2)
  })
})
