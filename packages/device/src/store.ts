import { type DBSchema, openDB } from 'idb'

/** Bytes kept on this device under a name. `put` keeps all its entries or none. */
export type Store = {
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  readonly put: (entries: readonly (readonly [name: string, bytes: Uint8Array])[]) => Promise<void>
  readonly remove: (names: readonly string[]) => Promise<void>
  readonly clear: () => Promise<void>
}

interface Kept extends DBSchema {
  kept: { key: string; value: Uint8Array }
}

export async function openStore(name: string): Promise<Store> {
  const database = await openDB<Kept>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('kept')
    },
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
    },
  })
  return {
    get: (key) => database.get('kept', key),
    put: async (entries) => {
      const change = database.transaction('kept', 'readwrite', { durability: 'strict' })
      const puts = entries.map(([key, bytes]) => change.store.put(bytes, key))
      // Asked for now: what is put is then kept even when the page goes away in the next moment.
      change.commit()
      await Promise.all([...puts, change.done])
    },
    remove: async (names) => {
      const change = database.transaction('kept', 'readwrite', { durability: 'strict' })
      await Promise.all([...names.map((key) => change.store.delete(key)), change.done])
    },
    clear: () => database.clear('kept'),
  }
}

export function memoryStore(): Store {
  const kept = new Map<string, Uint8Array>()
  return {
    get: async (name) => kept.get(name),
    put: async (entries) => {
      for (const [name, bytes] of entries) kept.set(name, bytes)
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name)
    },
    clear: async () => kept.clear(),
  }
}
