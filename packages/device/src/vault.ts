import { fail, fromBase64url, ok, type Random, type Result, toBase64url } from '@parasol/charter'
import { openWith, sealWith } from '@parasol/sealing'
import * as v from 'valibot'
import { bytesOfJson, jsonOfBytes } from './json-bytes.ts'
import { sealedStore } from './sealed-store.ts'
import type { Store } from './store.ts'
import type { Stretch } from './stretch.ts'

export const VAULT = 'vault'
const SECRETS = 'secrets'
const SALT_BYTES = 16
const KEY_BYTES = 32

const vaultShape = v.strictObject({ version: v.literal(1), salt: v.string(), key: v.string() })
const secretsShape = v.record(v.string(), v.string())

export type Secrets = Readonly<Record<string, string>>

/** What a device keeps under a passphrase, opened. `lock` forgets the key; the store then gives and takes nothing. */
export type Vault = {
  readonly secrets: () => Secrets
  readonly keep: (secrets: Secrets) => Promise<void>
  readonly store: Store
  readonly lock: () => void
}

export type VaultFailure = 'no-vault' | 'wrong-passphrase' | 'damaged'

type VaultPorts = { readonly store: Store; readonly stretch: Stretch; readonly random: Random }

function vaultOf(key: Uint8Array, read: Secrets, { store, random }: VaultPorts): Vault {
  const sealed = sealedStore(store, key, random)
  let secrets = read
  let locked = false
  const whileOpen: Store = {
    get: async (name) => (locked ? undefined : await sealed.get(name)),
    put: async (entries) => {
      if (!locked) await sealed.put(entries)
    },
    remove: async (names) => {
      if (!locked) await sealed.remove(names)
    },
    clear: store.clear,
  }
  return {
    secrets: () => secrets,
    keep: async (changed) => {
      if (locked) return
      await whileOpen.put([[SECRETS, bytesOfJson(changed)]])
      secrets = changed
    },
    store: whileOpen,
    lock: () => {
      locked = true
      key.fill(0)
      secrets = {}
    },
  }
}

/** Whether this device keeps a vault. */
export const hasVault = async (store: Store): Promise<boolean> => (await store.get(VAULT)) !== undefined

/** Makes a vault, replacing an earlier one: a fresh 32-byte device key, wrapped under the stretched passphrase. */
export async function createVault(
  ports: VaultPorts,
  { passphrase, secrets }: { readonly passphrase: string; readonly secrets: Secrets },
): Promise<Vault> {
  const salt = ports.random(SALT_BYTES)
  const key = ports.random(KEY_BYTES)
  const stretched = await ports.stretch(passphrase, salt)
  const wrapped = sealWith({ key: stretched, context: VAULT, plaintext: key, random: ports.random })
  const record = { version: 1, salt: toBase64url(salt), key: toBase64url(wrapped) }
  await ports.store.put([[VAULT, bytesOfJson(record)]])
  const vault = vaultOf(key, {}, ports)
  await vault.keep(secrets)
  return vault
}

/** Opens the vault. `wrong-passphrase` and a changed record cannot be told apart, as an AEAD cannot. */
export async function openVault(ports: VaultPorts, passphrase: string): Promise<Result<Vault, VaultFailure>> {
  const kept = await ports.store.get(VAULT)
  if (!kept) return fail('no-vault')
  const record = v.safeParse(vaultShape, jsonOfBytes(kept))
  if (!record.success) return fail('damaged')
  const salt = fromBase64url(record.output.salt)
  const wrapped = fromBase64url(record.output.key)
  if (!salt.ok || !wrapped.ok) return fail('damaged')
  const stretched = await ports.stretch(passphrase, salt.value)
  const key = openWith({ key: stretched, context: VAULT, sealed: wrapped.value })
  if (!key.ok) return fail('wrong-passphrase')
  const keptSecrets = await sealedStore(ports.store, key.value, ports.random).get(SECRETS)
  const secrets = v.safeParse(secretsShape, keptSecrets && jsonOfBytes(keptSecrets))
  return secrets.success ? ok(vaultOf(key.value, secrets.output, ports)) : fail('damaged')
}
