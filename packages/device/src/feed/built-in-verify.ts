import type { PublicKey, QuickVerify } from '@parasol/charter'

type Subtle = Pick<SubtleCrypto, 'importKey' | 'verify'>

/** Ed25519 of the browser itself, far faster than ours, where it has one: Chrome from 137, Firefox from 130, Safari from 17. */
export function builtInVerify(subtle: Subtle | undefined): QuickVerify {
  const imported = new Map<PublicKey, Promise<CryptoKey>>()
  return async (key, bytes, signature) => {
    if (!subtle) return false
    const known = imported.get(key) ?? importKey(subtle, key)
    imported.set(key, known)
    return await subtle.verify('Ed25519', await known, new Uint8Array(signature), new Uint8Array(bytes))
  }
}

const importKey = (subtle: Subtle, x: PublicKey): Promise<CryptoKey> =>
  subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519', false, ['verify'])

/** None on pages that came over plain http from another machine. */
export const subtleHere = (): Subtle | undefined =>
  (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto?.subtle
