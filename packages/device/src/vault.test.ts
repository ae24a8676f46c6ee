import { randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from './store.ts'
import type { Stretch } from './stretch.ts'
import { createVault, hasVault, openVault } from './vault.ts'

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))
const utf8 = new TextEncoder()

// The real Argon2id, with little memory: these tests are about the vault, not about its cost.
const stretch: Stretch = (passphrase, salt) =>
  argon2id({
    password: passphrase,
    salt,
    memorySize: 64,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })

/** A store that shows everything it was given, as a thief's copy of the disk would. */
function storeWithContents(): { store: Store; contents: () => string } {
  const kept = new Map<string, Uint8Array>()
  const store: Store = {
    ...memoryStore(),
    get: async (name) => kept.get(name),
    put: async (entries) => {
      for (const [name, bytes] of entries) kept.set(name, bytes)
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name)
    },
  }
  const contents = () =>
    [...kept].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('latin1')}`).join('\n')
  return { store, contents }
}

const SECRETS = { member: 'amber river stone', organisation: 'harbour' }

describe('vault', () => {
  it('[DEVICE-1] opens with its passphrase and gives back what it kept', async () => {
    const ports = { store: memoryStore(), stretch, random }
    await createVault(ports, { passphrase: 'seven slow herons', secrets: SECRETS })
    const opened = await openVault(ports, 'seven slow herons')
    expect(opened.ok && opened.value.secrets()).toEqual(SECRETS)
  })

  it('[DEVICE-1] refuses another passphrase, a missing vault and a damaged one', async () => {
    const ports = { store: memoryStore(), stretch, random }
    expect(await openVault(ports, 'anything')).toEqual({ ok: false, failure: 'no-vault' })
    expect(await hasVault(ports.store)).toBe(false)
    await createVault(ports, { passphrase: 'seven slow herons', secrets: SECRETS })
    expect(await hasVault(ports.store)).toBe(true)
    expect(await openVault(ports, 'seven slow heron')).toEqual({ ok: false, failure: 'wrong-passphrase' })
    await ports.store.put([['vault', utf8.encode('{}')]])
    expect(await openVault(ports, 'seven slow herons')).toEqual({ ok: false, failure: 'damaged' })
  })

  it('[G18] what lies on the device tells nothing readable, names of things included', async () => {
    const { store, contents } = storeWithContents()
    const vault = await createVault(
      { store, stretch, random },
      { passphrase: 'seven slow herons', secrets: SECRETS },
    )
    await vault.store.put([['feed/north-harbour/0/statements', utf8.encode('white van, rose on neck')]])
    for (const told of ['amber', 'river', 'harbour', 'herons', 'rose', 'feed', 'statements'])
      expect(contents()).not.toContain(told)
    const read = await vault.store.get('feed/north-harbour/0/statements')
    expect(read && new TextDecoder().decode(read)).toBe('white van, rose on neck')
  })

  it('[G18] locking forgets: the opened vault then reads nothing', async () => {
    const ports = { store: memoryStore(), stretch, random }
    const vault = await createVault(ports, { passphrase: 'seven slow herons', secrets: SECRETS })
    await vault.store.put([['note', utf8.encode('kept')]])
    vault.lock()
    expect(vault.secrets()).toEqual({})
    expect(await vault.store.get('note')).toBeUndefined()
  })

  it('[DEVICE-2] a value moved under another name does not open', async () => {
    const { store } = storeWithContents()
    const ports = { store, stretch, random }
    const vault = await createVault(ports, { passphrase: 'seven slow herons', secrets: SECRETS })
    const moved: [string, Uint8Array][] = []
    const spy = {
      ...store,
      put: async (entries: readonly (readonly [string, Uint8Array])[]) => {
        for (const [name, bytes] of entries) moved.push([name, bytes])
        await store.put(entries)
      },
    }
    const again = await openVault({ ...ports, store: spy }, 'seven slow herons')
    if (!again.ok) throw new Error(again.failure)
    await again.value.store.put([
      ['one', utf8.encode('first')],
      ['two', utf8.encode('second')],
    ])
    const [one, two] = moved as [[string, Uint8Array], [string, Uint8Array]]
    await store.put([[one[0], two[1]]])
    expect(await vault.store.get('one')).toBeUndefined()
  })
})
