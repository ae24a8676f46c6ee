import { bytesOf, fail, ok, type Random, sha256, toBase64url } from '@parasol/charter'
import type { Passkeys } from './passkeys.ts'

/** An authenticator in memory, with the pseudo-random function that a real one has. */
export function authenticatorForTests(random: Random): Passkeys & { readonly remove: (id: string) => void } {
  const secrets = new Map<string, Uint8Array>()
  const keyOf = (id: string, salt: Uint8Array): Uint8Array =>
    bytesOf(sha256(new Uint8Array([...(secrets.get(id) ?? []), ...salt])))
  return {
    offered: () => true,
    make: async (salt, known) => {
      if (known.some((id) => secrets.has(id))) return fail('there-already')
      const id = toBase64url(random(16))
      secrets.set(id, random(32))
      return ok({ id, key: keyOf(id, salt) })
    },
    use: async (salt, known) => {
      const id = known.find((each) => secrets.has(each))
      return id ? ok({ id, key: keyOf(id, salt) }) : fail('not-given')
    },
    remove: (id) => void secrets.delete(id),
  }
}
