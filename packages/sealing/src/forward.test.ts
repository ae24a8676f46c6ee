import { type EntryId, toBase64url } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { openForward, sealForward } from './forward.ts'
import { seededRandom, TODAY, worldForTests } from './world-for-tests.ts'

const { charter, harbour, ridge } = worldForTests()

const entry = toBase64url(new Uint8Array(16).fill(7)) as EntryId
const other = toBase64url(new Uint8Array(16).fill(8)) as EntryId
const content = { day: TODAY, form: { plate: 'QIO 12Z', words: '語 and words' }, note: 'Invented.' }
const random = seededRandom('forward')

const sealed = async (): Promise<Uint8Array> => {
  const made = await sealForward({ charter, to: ridge.id, entry }, { content, random })
  if (!made.ok) throw new Error(made.failure)
  return made.value
}

describe('[SEAL-82] a copy of a report for one organisation', () => {
  it('opens for that organisation, with any of its keys, and for no other', async () => {
    const bytes = await sealed()
    const place = { charter, to: ridge.id, entry }
    const secrets = [harbour.inbox.secret, ridge.inbox.secret]
    expect(await openForward(place, { sealed: bytes, secrets })).toEqual({ ok: true, value: content })
    expect(await openForward(place, { sealed: bytes, secrets: [harbour.inbox.secret] })).toEqual({
      ok: false,
      failure: 'cannot-open',
    })
  })
  it('does not open in another entry, for another reader, cut short, or changed', async () => {
    const bytes = await sealed()
    const secrets = [ridge.inbox.secret]
    const shut = { ok: false, failure: 'cannot-open' }
    expect(await openForward({ charter, to: ridge.id, entry: other }, { sealed: bytes, secrets })).toEqual(
      shut,
    )
    expect(await openForward({ charter, to: harbour.id, entry }, { sealed: bytes, secrets })).toEqual(shut)
    for (let at = 0; at < bytes.length; at += 13) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await openForward({ charter, to: ridge.id, entry }, { sealed: changed, secrets })).toEqual(shut)
      expect(
        await openForward({ charter, to: ridge.id, entry }, { sealed: bytes.slice(0, at), secrets }),
      ).toEqual(shut)
    }
  })
  it('is not made longer than an entry holds', async () => {
    const long = { ...content, form: { words: '語'.repeat(14_000) } }
    expect(await sealForward({ charter, to: ridge.id, entry }, { content: long, random })).toEqual({
      ok: false,
      failure: 'too-large',
    })
  })
})
