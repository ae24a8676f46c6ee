import { type CharterBundle, ok } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import type { Http } from './http.ts'
import { jsonOfBytes } from './json-bytes.ts'
import { memoryStore, type Store } from './store.ts'
import { storedCharter, syncCharter } from './sync-charter.ts'
import { bundleAfter, worldForTests } from './world-for-tests.ts'

const world = worldForTests()
const { pin, bundle, organisation } = world
const newer = bundleAfter(world, { hours: 'Monday to Sunday' })

const serving =
  (body: unknown, status = 200): Http =>
  async () =>
    ok({ status, body })

const sync = (store: Store, served: CharterBundle) => syncCharter({ http: serving(served), pin, store })
const hoursKept = async (store: Store) =>
  (await storedCharter({ pin, store }))?.organisations.get(organisation)?.hours ?? null

async function synced(): Promise<Store> {
  const store = memoryStore()
  expect((await sync(store, newer)).ok).toBe(true)
  return store
}

describe('the roster on a device', () => {
  it('[DEVICE-6] is verified from the pin, kept, and there again without the network', async () => {
    const store = memoryStore()
    expect(await hoursKept(store)).toBeNull()
    const charter = await sync(store, bundle)
    expect(charter.ok && charter.value.organisations.has(organisation)).toBe(true)
    expect(await hoursKept(store)).toBe('Monday to Friday')
    expect((await sync(store, newer)).ok).toBe(true)
    expect(await hoursKept(store)).toBe('Monday to Sunday')
  })

  it('[G4] older, forked or missing states are refused, and the last good copy stays', async () => {
    const forked = bundleAfter(world, { hours: 'Never' })
    const refused: readonly (readonly [CharterBundle, string])[] = [
      [bundle, 'rolled-back'],
      [forked, 'forked'],
      [{ ...newer, organisations: [] }, 'withheld'],
    ]
    for (const [served, reason] of refused) {
      const store = await synced()
      expect(await sync(store, served)).toMatchObject({ ok: false, failure: { reason } })
      expect(await hoursKept(store)).toBe('Monday to Sunday')
    }
  })

  it('[G3] another network, or states that their signers did not sign, are refused', async () => {
    const other = worldForTests('Another invented network')
    const store = await synced()
    expect(await sync(store, other.bundle)).toMatchObject({ failure: { reason: 'other-network' } })
    const [signed] = newer.organisations
    if (!signed) throw new Error('no organisation')
    const statement = signed.statement.replace('Monday', 'Tuesday')
    const forged = { ...newer, organisations: [{ ...signed, statement }] }
    expect(await sync(store, forged)).toMatchObject({ failure: { reason: 'bad-signature' } })
    expect(await hoursKept(store)).toBe('Monday to Sunday')
  })

  it('[DEVICE-6] says why nothing came', async () => {
    const store = await synced()
    const failing = (http: Http) => syncCharter({ http, pin, store })
    const refused = (reason: string) => ({ ok: false, failure: { reason, about: 'roster' } })
    expect(await failing(async () => ({ ok: false, failure: 'offline' }))).toEqual(refused('offline'))
    expect(await failing(serving({ code: 'not-founded' }, 404))).toEqual(refused('not-founded'))
    expect(await failing(serving(null, 502))).toEqual(refused('server-error'))
    expect(await failing(serving({ ...newer, more: 1 }))).toEqual(refused('malformed'))
    expect(await hoursKept(store)).toBe('Monday to Sunday')
  })

  it('[DEVICE-7] a damaged copy is none: never believed, and replaced by the next', async () => {
    const whole = await (await synced()).get('charter')
    if (!whole) throw new Error('nothing kept')
    const kept = jsonOfBytes(whole) as { bundle: CharterBundle; seen: object }
    const utf8 = new TextEncoder()
    const forged = { ...kept, bundle: { ...kept.bundle, organisations: [] } }
    const damaged = ['', '{', 'null', JSON.stringify({ ...kept, more: 1 }), JSON.stringify(forged)].map(
      (text) => utf8.encode(text),
    )
    for (const bytes of [...damaged, whole.slice(0, -1), whole.with(0, 0xff)]) {
      const store = memoryStore()
      await store.put([['charter', bytes]])
      expect(await hoursKept(store)).toBeNull()
      expect((await sync(store, newer)).ok).toBe(true)
      expect(await hoursKept(store)).toBe('Monday to Sunday')
    }
  })

  it('[DEVICE-7] what was kept of another network does not stand in the way of this one', async () => {
    const other = worldForTests('Another invented network')
    const store = await synced()
    expect(await storedCharter({ pin: other.pin, store })).toBeNull()
    const charter = await syncCharter({ http: serving(other.bundle), pin: other.pin, store })
    expect(charter.ok && charter.value.network).toBe(other.charter.network)
  })
})
