import { type Base64url, bytesOf } from '@parasol/charter'
import { withWrap } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { newSealKey, receiptKeys } from './key-tree.ts'
import { openReport } from './open-report.ts'
import { type ChangedWrap, type MailboxToRewrap, rewrapMailbox } from './rewrap.ts'
import { sealMessage } from './seal-message.ts'
import { sealReport } from './seal-report.ts'
import { newSecret } from './secret.ts'
import { seededRandom, TODAY, worldForTests } from './world-for-tests.ts'

const world = worldForTests()
const { charter, harbour, ridge } = world
const { network } = charter
const organisation = harbour.id
const receipt = newSecret(seededRandom('rewrapped receipt'))
const keys = receiptKeys(receipt)
const newest = newSealKey(seededRandom('new inbox'))

async function mailbox(): Promise<MailboxToRewrap> {
  const sealed = await sealReport({
    charter,
    organisation,
    cover: ridge.id,
    day: TODAY,
    form: { happened: ['no-pay'] },
    contact: null,
    police: null,
    consents: [{ consent: 'cover', text: 'A'.repeat(43) as never, answer: 'yes' }],
    receipt,
    random: seededRandom('report'),
  })
  if (!sealed.ok) throw new Error(sealed.failure)
  const { report, envelope, hash } = sealed.value
  const opened = await openReport({
    envelope,
    network,
    organisation,
    report,
    reader: { position: 1, receipt: keys },
  })
  if (!opened.ok) throw new Error(opened.failure)
  const message = await sealMessage({
    charter,
    report: opened.value,
    from: { role: 'receipt', key: keys.sign, content: { type: 'reply', text: 'One thing more.' } },
    turn: { sequence: 1, previous: hash },
    day: TODAY,
    random: seededRandom('message'),
  })
  if (!message.ok) throw new Error(message.failure)
  return {
    network,
    organisation,
    report,
    envelope,
    messages: [{ to: 'organisation', sequence: 1, sealed: message.value.sealed }],
    position: 0,
    newest,
    older: [harbour.inbox.secret],
    random: seededRandom('wraps'),
  }
}

const must = <Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value => {
  if (!result.ok) throw new Error(String(result.failure))
  return result.value
}
const exchanged = (sealed: Uint8Array, position: number, wrap: ChangedWrap | undefined): Uint8Array => {
  const changed = wrap && withWrap(sealed, position, wrap)
  if (!changed) throw new Error('another wrap stands there')
  return changed
}

describe('[SEAL-80] new wraps for a newer inbox key', () => {
  const opens = async (envelope: Uint8Array, { report }: MailboxToRewrap, secret: Uint8Array) =>
    (
      await openReport({
        envelope,
        network,
        organisation,
        report,
        reader: { position: 0, secrets: [secret] },
      })
    ).ok

  it('open with the newest key alone; the receipt and the cover read on', async () => {
    const before = await mailbox()
    const wraps = must(await rewrapMailbox(before))
    expect(wraps.map(({ of }) => of)).toEqual([null, { to: 'organisation', sequence: 1 }])
    const after = exchanged(before.envelope, 0, wraps[0])
    expect(after.length).toBe(before.envelope.length)
    expect(await opens(after, before, newest.secret)).toBe(true)
    expect(await opens(after, before, harbour.inbox.secret)).toBe(false)
    for (const reader of [
      { position: 1, receipt: keys },
      { position: 2, secrets: [ridge.inbox.secret] },
    ] as const)
      expect(await openReport({ ...before, envelope: after, reader })).toMatchObject({ ok: true })
  })
  it('are made for the cover in its own place', async () => {
    const before = { ...(await mailbox()), position: 2, older: [ridge.inbox.secret] } as const
    const [first] = must(await rewrapMailbox(before))
    const after = exchanged(before.envelope, 2, first)
    const reader = { position: 2, secrets: [newest.secret] } as const
    expect(await openReport({ ...before, envelope: after, reader })).toMatchObject({ ok: true })
    expect(await opens(after, before, harbour.inbox.secret)).toBe(true)
  })
  it('are not needed where the newest key opens already', async () => {
    const before = await mailbox()
    const wraps = must(await rewrapMailbox(before))
    const again = {
      ...before,
      envelope: exchanged(before.envelope, 0, wraps[0]),
      messages: before.messages.map((each) => ({ ...each, sealed: exchanged(each.sealed, 0, wraps[1]) })),
    }
    expect(must(await rewrapMailbox(again))).toEqual([])
  })
  it('cannot be made without a key that opens, nor of bytes that are no envelope', async () => {
    const before = await mailbox()
    const stranger = newSealKey(seededRandom('stranger')).secret
    expect(await rewrapMailbox({ ...before, older: [stranger] })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
    for (const envelope of [
      new Uint8Array(0),
      Uint8Array.of(1),
      Uint8Array.of(1, 3, 9),
      bytesOf('AAAA' as Base64url),
    ])
      expect((await rewrapMailbox({ ...before, envelope })).ok).toBe(false)
  })
  it('do not take the place of a wrap that is not the one meant', async () => {
    const before = await mailbox()
    const [first] = must(await rewrapMailbox(before))
    if (!first) throw new Error('no wrap')
    const once = exchanged(before.envelope, 0, first)
    expect(withWrap(once, 0, first)).toBeNull()
    expect(withWrap(new Uint8Array(5), 0, first)).toBeNull()
  })
})
