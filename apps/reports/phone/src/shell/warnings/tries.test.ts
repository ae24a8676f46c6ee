import { createVault, forgetVault, hasVault, memoryStore, openVault, type Stretch } from '@parasol/device'
import { describe, expect, it } from 'vitest'
import { countTry, forgetTries, setTryLimit, tryLimit } from './tries.ts'

const stretch: Stretch = async (passphrase) =>
  new TextEncoder().encode(passphrase.padEnd(32, '.').slice(0, 32))
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

describe('wrong tries', () => {
  it('[UI-16] are not counted unless a limit was chosen', async () => {
    const store = memoryStore()
    for (let tries = 0; tries < 30; tries++) expect(await countTry(store)).toBe(null)
    expect(await tryLimit(store)).toBe(null)
  })

  it('[UI-16] are counted before they are made, down to none, and never below', async () => {
    const store = memoryStore()
    await setTryLimit(store, 5)
    const left: (number | null)[] = []
    for (let tries = 0; tries < 6; tries++) left.push(await countTry(store))
    expect(left).toEqual([4, 3, 2, 1, 0, 0])
  })

  it('[UI-16] count anew after the right passphrase, and the limit stays', async () => {
    const store = memoryStore()
    await setTryLimit(store, 10)
    for (let tries = 0; tries < 4; tries++) await countTry(store)
    await forgetTries(store)
    expect(await countTry(store)).toBe(9)
    expect(await tryLimit(store)).toBe(10)
    await setTryLimit(store, null)
    expect(await countTry(store)).toBe(null)
  })

  it('[UI-16] a damaged count is no limit, not a locked door', async () => {
    const store = memoryStore()
    await store.put([['tries', new TextEncoder().encode('{"limit":5,"wrong":-3}')]])
    expect(await countTry(store)).toBe(null)
  })
})

it('[UI-16] forgetting a vault leaves the public roster and nothing else', async () => {
  const store = memoryStore()
  const roster = new Uint8Array([1, 2, 3])
  await store.put([
    ['charter', roster],
    ['sealed things', new Uint8Array([9])],
  ])
  await createVault({ store, stretch, random }, { passphrase: 'four slow herons', secrets: { a: 'b' } })
  await setTryLimit(store, 5)
  await forgetVault(store)
  expect(await hasVault(store)).toBe(false)
  expect(await openVault({ store, stretch, random }, 'four slow herons')).toEqual({
    ok: false,
    failure: 'no-vault',
  })
  expect(await tryLimit(store)).toBe(null)
  expect(await store.get('sealed things')).toBe(undefined)
  expect(await store.get('charter')).toEqual(roster)
})
