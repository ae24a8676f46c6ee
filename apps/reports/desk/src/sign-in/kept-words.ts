import { fail, ok, type Result } from '@parasol/charter'
import { createVault, openVault, type VaultFailure } from '@parasol/device'
import { digitsOf, readSecret, type Secret } from '@parasol/sealing'
import type { Ports } from '../shell/ports.ts'
import { loadWordList } from '../shell/word-lists.ts'

const DIGITS = 'digits'

/** Passphrases shorter than this are refused: whoever takes the device may try as often as she likes. */
export const SHORTEST_PASSPHRASE = 14

/** Keeps somebody's words on this device, sealed under a passphrase. */
export async function keepWords(
  { store, stretch, random }: Ports,
  { secret, passphrase }: { readonly secret: Secret; readonly passphrase: string },
): Promise<void> {
  const vault = await createVault(
    { store, stretch, random },
    { passphrase, secrets: { [DIGITS]: digitsOf(secret) } },
  )
  vault.lock()
}

/** The words kept on this device. */
export async function openKeptWords(
  { store, stretch, random }: Ports,
  passphrase: string,
): Promise<Result<Secret, VaultFailure>> {
  const vault = await openVault({ store, stretch, random }, passphrase)
  if (!vault.ok) return vault
  const digits = vault.value.secrets()[DIGITS] ?? ''
  vault.value.lock()
  const secret = readSecret(digits, [await loadWordList('english')])
  return secret.ok ? ok(secret.value) : fail('damaged')
}

/** Takes the words off this device; everything else it keeps can be fetched again. */
export const forgetKeptWords = ({ store }: Ports): Promise<void> => store.clear()
