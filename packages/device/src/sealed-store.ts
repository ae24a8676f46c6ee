import { type Random, sha256 } from '@parasol/charter'
import { openWith, sealWith } from '@parasol/sealing'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Store } from './store.ts'

/** A store whose names and values tell nothing without the device key.
 *  A value that does not open (another key, damage) reads as absent: it is a copy that can be fetched again. */
export function sealedStore(store: Store, key: Uint8Array, random: Random): Store {
  const hidden = (name: string): string => sha256(concatBytes(key, utf8ToBytes(name)))
  return {
    get: async (name) => {
      const sealed = await store.get(hidden(name))
      if (!sealed) return undefined
      const opened = openWith({ key, context: name, sealed })
      return opened.ok ? opened.value : undefined
    },
    put: (entries) =>
      store.put(
        entries.map(([name, bytes]) => [
          hidden(name),
          sealWith({ key, context: name, plaintext: bytes, random }),
        ]),
      ),
    remove: (names) => store.remove(names.map(hidden)),
    clear: store.clear,
  }
}
