import { type Base64url, bytesOf, instantOf, sha256, toBase64url } from '@parasol/charter'
import { call } from '@parasol/device'
import {
  openReportRoute,
  readMailboxRoute,
  sendToOrganisationRoute,
  sendToReceiptRoute,
  submitReportRoute,
  withdrawEntryRoute,
  withdrawReportRoute,
} from '@parasol/protocol'
import {
  applyConsent,
  makeRequest,
  newSecret,
  openMailbox,
  openReport,
  receiptKeys,
  type Report,
  sealMessage,
  type Secret,
  signConsent,
  type SignKey,
  staffKeys,
} from '@parasol/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventReport } from '../apps/parasol/src/demo/invented-reports.ts'
import { inventWarning } from '../apps/parasol/src/demo/invented-warnings.ts'
import { random } from '../apps/parasol/src/demo/province.ts'
import { seeded } from '../apps/parasol/src/demo/seeded.ts'
import { sendReport } from '../apps/parasol/src/demo/send-report.ts'
import {
  coordinatorKey,
  HARBOUR,
  honest,
  type InventedService,
  startInventedService,
  TODAY,
} from './invented-service.ts'

let world: InventedService
const chance = seeded(11)

beforeAll(async () => {
  world = await startInventedService()
})
afterAll(() => world.service.stop())

const encode = (bytes: Uint8Array): Base64url => toBase64url(bytes) as Base64url
const soon = () => instantOf(Date.now() + 60_000)

async function send(): Promise<Secret> {
  const [{ place }] = world.writers
  const { service, charter } = world
  return await sendReport(service.phone, { charter, place, report: inventReport(chance, HARBOUR) })
}

function request(
  action: 'read' | 'submit' | 'send' | 'withdraw',
  lookup: SignKey,
  body: Uint8Array | null = null,
) {
  return makeRequest({ network: world.charter.network, action, body, expires: soon(), lookup })
}

const phone = () => honest(world.service.phone)

async function readBack(receipt: Secret) {
  const { lookup } = receiptKeys(receipt)
  return await call(phone(), readMailboxRoute, { body: { request: request('read', lookup) } })
}

async function open(receipt: Secret): Promise<{ report: Report; envelope: Uint8Array }> {
  const mailbox = await readBack(receipt)
  if (!mailbox.ok) throw new Error(mailbox.failure.code)
  const [{ place }] = world.writers
  const { network } = world.charter
  const keys = receiptKeys(receipt)
  const envelope = bytesOf(mailbox.value.envelope)
  const reader = { position: 0, secrets: [place.inbox.secret] } as const
  const report = await openReport({ envelope, network, organisation: place.id, report: keys.report, reader })
  if (!report.ok) throw new Error(report.failure)
  return { report: report.value, envelope }
}

async function mailboxOf(receipt: Secret, report: Report) {
  const read = await readBack(receipt)
  if (!read.ok) throw new Error(read.failure.code)
  const messages = read.value.messages.map((message) => ({ ...message, sealed: bytesOf(message.sealed) }))
  const reader = { position: 1, receipt: receiptKeys(receipt) } as const
  return await openMailbox({ charter: world.charter, report, messages, reader })
}

describe('a server that lies about a mailbox', () => {
  it('[G7] forged mailbox message: an answer that no staff member signed is never shown as one', async () => {
    const receipt = await send()
    const { report } = await open(receipt)
    const [writer, other] = world.writers
    const content = { type: 'answer', text: 'Come alone to the back door.' } as const
    const turn = { sequence: 1, previous: report.hash }
    const intruders = [
      { key: staffKeys(newSecret(random)).sign, organisation: writer.place.id },
      { key: coordinatorKey(other.place), organisation: other.place.id },
    ]
    for (const intruder of intruders) {
      const from = { role: 'staff', content, ...intruder } as const
      const forged = await sealMessage({ charter: world.charter, report, from, turn, day: TODAY, random })
      if (!forged.ok) throw new Error(forged.failure)
      const messages = [{ to: 'receipt', sequence: 1, sealed: forged.value.sealed } as const]
      const reader = { position: 1, receipt: receiptKeys(receipt) } as const
      const mailbox = await openMailbox({ charter: world.charter, report, messages, reader })
      expect(mailbox.messages).toEqual([])
      expect(mailbox.broken).toEqual([{ to: 'receipt', sequence: 1, failure: 'unknown-staff' }])
    }
  })

  it('[G7] a genuine answer out of its place, or in another report’s mailbox, is refused', async () => {
    const receipts = [await send(), await send()] as const
    const [one, two] = (await Promise.all(receipts.map(open))) as [
      Awaited<ReturnType<typeof open>>,
      Awaited<ReturnType<typeof open>>,
    ]
    const [{ place, token }] = world.writers
    const key = coordinatorKey(place)
    const from = {
      role: 'staff',
      key,
      organisation: place.id,
      content: { type: 'answer', text: 'Thank you.' },
    } as const
    const turn = { sequence: 1, previous: one.report.hash }
    const answer = await sealMessage({
      charter: world.charter,
      report: one.report,
      from,
      turn,
      day: TODAY,
      random,
    })
    if (!answer.ok) throw new Error(answer.failure)
    const sealed = encode(answer.value.sealed)
    const { report } = receiptKeys(receipts[0])
    const desk = honest(world.service.desk)
    const sent = await call(desk, sendToReceiptRoute, { token, body: { report, sequence: 1, sealed } })
    expect(sent.ok).toBe(true)
    const genuine = await mailboxOf(receipts[0], one.report)
    expect(genuine.messages.map(({ statement }) => statement.content)).toEqual([from.content])
    const only = { to: 'receipt', sequence: 1, sealed: answer.value.sealed } as const
    const misplaced = [only]
    const reader = { position: 1, receipt: receiptKeys(receipts[1]) } as const
    const elsewhere = await openMailbox({
      charter: world.charter,
      report: two.report,
      messages: misplaced,
      reader,
    })
    expect(elsewhere.messages).toEqual([])
    const doubled = [...misplaced, { ...only, sequence: 2 }]
    const own = { position: 1, receipt: receiptKeys(receipts[0]) } as const
    const twice = await openMailbox({
      charter: world.charter,
      report: one.report,
      messages: doubled,
      reader: own,
    })
    expect(twice.broken).toEqual([{ to: 'receipt', sequence: 2, failure: 'out-of-order' }])
  })

  it('[G8] replayed consent: an older yes never comes back, and a yes counts for no other report', async () => {
    const [receipt, another] = [await send(), await send()]
    const { report } = await open(receipt)
    const { sign } = receiptKeys(receipt)
    const text = sha256(new Uint8Array())
    const answer = (current: Report, said: 'yes' | 'no') =>
      signConsent(current, { consent: 'partners', text, answer: said }, sign)
    const yes = answer(report, 'yes')
    const agreed = applyConsent(report, yes)
    if (!agreed.ok) throw new Error(agreed.failure)
    const revoked = applyConsent(agreed.value, answer(agreed.value, 'no'))
    if (!revoked.ok) throw new Error(revoked.failure)
    expect(revoked.value.consents.get('partners')?.answer).toBe('no')
    expect(applyConsent(revoked.value, yes)).toEqual({ ok: false, failure: 'replayed-consent' })
    const other = await open(another)
    expect(applyConsent(other.report, yes)).toEqual({ ok: false, failure: 'bad-signature' })
  })
})

describe('a sender that lies to the server', () => {
  it('[G9] changed bytes under a known report id are a conflict, never success', async () => {
    const receipt = await send()
    const { lookup } = receiptKeys(receipt)
    const { envelope } = await open(receipt)
    const changed = envelope.with(envelope.length - 1, (envelope.at(-1) ?? 0) ^ 1)
    const submit = (bytes: Uint8Array, key: SignKey) =>
      call(phone(), submitReportRoute, {
        body: {
          organisation: world.writers[0].place.id,
          request: request('submit', key, bytes),
          envelope: encode(bytes),
          nonce: encode(new Uint8Array(8)),
        },
      })
    expect(await submit(changed, lookup)).toMatchObject({ failure: { code: 'conflict' } })
    expect(await submit(envelope, lookup)).toMatchObject({ value: { stored: 'repeat' } })
    const unsigned = request('submit', staffKeys(newSecret(random)).sign, envelope)
    const said = { ...unsigned, statement: request('submit', lookup, envelope).statement }
    const squat = await call(phone(), submitReportRoute, {
      body: {
        organisation: world.writers[0].place.id,
        request: said,
        envelope: encode(envelope),
        nonce: encode(new Uint8Array(8)),
      },
    })
    expect(squat).toMatchObject({ failure: { code: 'request-refused' } })
  })

  it('[G10] nobody withdraws a report or a warning without the receipt', async () => {
    const receipt = await send()
    const { lookup, report } = receiptKeys(receipt)
    const stranger = receiptKeys(newSecret(random))
    const borrowed = {
      ...request('withdraw', lookup),
      signatures: request('withdraw', stranger.lookup).signatures,
    }
    const refused = await call(phone(), withdrawReportRoute, { body: { request: borrowed } })
    expect(refused).toMatchObject({ failure: { code: 'request-refused' } })
    const entry = await world.feed.append(
      world.writers[0],
      inventWarning(chance, { area: HARBOUR, expires: '2099-01-01' as typeof TODAY }),
      { withdrawals: [receiptKeys(receipt).withdraw] },
    )
    const guess = { feed: 'province' as const, entry, preimage: encode(random(32)) }
    expect(await call(phone(), withdrawEntryRoute, { body: guess })).toMatchObject({
      failure: { code: 'wrong-secret' },
    })
    const [, outsider] = world.writers
    const peek = await call(honest(world.service.desk), openReportRoute, {
      token: outsider.token,
      body: { report },
    })
    expect(peek.ok).toBe(false)
  })

  it('[G9] a request for one thing is worthless for another, and a withdrawn report stays gone', async () => {
    const receipt = await send()
    const { lookup } = receiptKeys(receipt)
    const misused = await call(phone(), withdrawReportRoute, { body: { request: request('read', lookup) } })
    expect(misused).toMatchObject({ failure: { code: 'request-refused' } })
    const { envelope } = await open(receipt)
    const note = random(64)
    const elsewhere = { request: request('send', lookup, note), sequence: 1, sealed: encode(envelope) }
    expect((await call(phone(), sendToOrganisationRoute, { body: elsewhere })).ok).toBe(false)
    const taken = await call(phone(), withdrawReportRoute, { body: { request: request('withdraw', lookup) } })
    expect(taken.ok).toBe(true)
    expect(await readBack(receipt)).toMatchObject({ failure: { code: 'not-found' } })
    const again = await call(phone(), submitReportRoute, {
      body: {
        organisation: world.writers[0].place.id,
        request: request('submit', lookup, envelope),
        envelope: encode(envelope),
        nonce: encode(new Uint8Array(8)),
      },
    })
    expect(again).toMatchObject({ failure: { code: 'withdrawn' } })
  })
})
