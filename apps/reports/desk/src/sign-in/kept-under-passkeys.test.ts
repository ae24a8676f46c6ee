import { type Day, instantOf, type Result, toBase64url } from '@parasol/charter'
import { memoryStore } from '@parasol/device'
import { newSecret } from '@parasol/sealing'
import { describe, expect, it } from 'vitest'
import type { Ports } from '../shell/ports.ts'
import { authenticatorForTests } from '../shell/authenticator-for-tests.ts'
import { forgetPasskey, keepUnderPasskey, openWithPasskey, passkeysKept } from './kept-under-passkeys.ts'
import { forgetKeptWords } from './kept-words.ts'

const TODAY = '2026-11-26' as Day
const today = (): Day => TODAY
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

function aDevice() {
  const passkeys = authenticatorForTests(random)
  const ports: Ports = {
    http: () => Promise.reject(new Error('nothing is asked for')),
    store: memoryStore(),
    stretch: () => Promise.reject(new Error('nothing is stretched')),
    passkeys,
    random,
    now: () => instantOf(Date.now()),
    today,
    origin: 'https://desk.invalid',
  }
  return { ports, passkeys, words: newSecret(random) }
}

describe('words kept under passkeys', () => {
  it('[UI-65] open with any of them, and are nowhere in what the device keeps', async () => {
    const { ports, passkeys, words } = aDevice()
    const first = must(await keepUnderPasskey(ports, words))
    expect(await openWithPasskey(ports)).toEqual({ ok: true, value: words })
    // The first authenticator is at home; a second key is made on another one.
    passkeys.remove(first.id)
    expect(await openWithPasskey(ports)).toEqual({ ok: false, failure: 'not-given' })
    const second = must(await keepUnderPasskey(ports, words))
    expect(await openWithPasskey(ports)).toEqual({ ok: true, value: words })
    expect(await passkeysKept(ports.store)).toEqual([
      { id: first.id, day: today(), words: expect.any(String) },
      { id: second.id, day: today(), words: expect.any(String) },
    ])
    const kept = new TextDecoder().decode(await ports.store.get('passkeys'))
    expect(kept).not.toContain(toBase64url(words))
  })
  it('are not made twice on one authenticator', async () => {
    const { ports, words } = aDevice()
    must(await keepUnderPasskey(ports, words))
    expect(await keepUnderPasskey(ports, words)).toEqual({ ok: false, failure: 'there-already' })
    expect(await passkeysKept(ports.store)).toHaveLength(1)
  })
  it('go one by one, or all at once', async () => {
    const { ports, passkeys, words } = aDevice()
    const first = must(await keepUnderPasskey(ports, words))
    passkeys.remove(first.id)
    const second = must(await keepUnderPasskey(ports, words))
    await forgetPasskey(ports.store, second.id)
    expect(await openWithPasskey(ports)).toEqual({ ok: false, failure: 'not-given' })
    await forgetPasskey(ports.store, first.id)
    expect(await ports.store.get('passkeys')).toBeUndefined()
    must(await keepUnderPasskey(ports, words))
    await forgetKeptWords(ports)
    expect(await passkeysKept(ports.store)).toEqual([])
  })
  it('say that they are damaged, and open nothing, when a byte of them has changed', async () => {
    const { ports, words } = aDevice()
    must(await keepUnderPasskey(ports, words))
    const kept = new TextDecoder().decode(await ports.store.get('passkeys'))
    const damaged = [
      kept.replace(/"words":"./, '"words":"_'),
      kept.replace('{', '['),
      kept.replace('"salt"', '"sa1t"'),
    ]
    for (const text of damaged) {
      await ports.store.put([['passkeys', new TextEncoder().encode(text)]])
      expect(await openWithPasskey(ports)).toEqual({ ok: false, failure: 'damaged' })
    }
  })
})
