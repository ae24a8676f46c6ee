import { fail, fromBase64url, type Result, toBase64url } from '@parasol/charter'
import {
  forgetVault,
  hasVault,
  openVault,
  type Secrets,
  type Vault,
  type VaultFailure,
  type VisibleWarning,
} from '@parasol/device'
import { memberKeys, secretOf, type Secret } from '@parasol/sealing'
import { signal } from '@preact/signals'
import { openEngine } from '../engine.ts'
import { lockWhenHiddenFor, locksSoFar, onLock } from '../locking.ts'
import { stretch } from '../stretch.ts'
import type { Reading } from './contracts.ts'
import { type LockAfter, lockAfterIn, withLockAfter } from './lock-after.ts'
import { type OpenWarnings, openWarnings } from './open-warnings.ts'
import { countTry, forgetTries } from './tries.ts'
import { warningKey } from './warning-key.ts'

/** Whether this phone belongs to a member, and whether it is unlocked. `removed`: too many wrong tries have just ended it. */
export type Membership =
  | { readonly at: 'unknown' }
  | { readonly at: 'none'; readonly removed?: true }
  | { readonly at: 'locked' }
  | { readonly at: 'open'; readonly vault: Vault; readonly warnings: OpenWarnings }

const MINUTE_MS = 60_000

export const membership = signal<Membership>({ at: 'unknown' })

/** Warnings that are or were in view, by their key; forgotten with the lock. */
export const seenWarnings = signal<ReadonlyMap<string, VisibleWarning>>(new Map())

/** Remembers warnings that come into view, so that one can be opened by its key. */
export function remember(warnings: readonly VisibleWarning[]): void {
  seenWarnings.value = new Map([
    ...seenWarnings.peek(),
    ...warnings.map((each) => [warningKey(each), each] as const),
  ])
}

/** A member's own secret out of the vault; null when it is damaged. */
function ownSecret(secrets: Secrets): Secret | null {
  const bytes = fromBase64url(secrets['member'] ?? '')
  return bytes.ok ? secretOf(bytes.value) : null
}

/** What the vault holds once the invitation is claimed; null before. */
function readingOf(secrets: Secrets): Reading | null {
  const own = ownSecret(secrets)
  const { organisation, slot, circleVersion, circle, copies } = secrets
  if (!own || !organisation || !slot || !circleVersion || !circle || !copies) return null
  return {
    organisation: organisation as Reading['organisation'],
    slot: Number(slot),
    receive: toBase64url(memberKeys(own).receive.secret),
    circle: { version: Number(circleVersion), secret: circle },
    copies,
  }
}

/** Shows the warnings of an opened vault, unless the app has locked since. False when its invitation is not claimed yet.
 *  @param since {@link locksSoFar} before the work began that opened the vault */
export function showWarnings(vault: Vault, since: number): boolean {
  const reading = readingOf(vault.secrets())
  if (!reading) return false
  if (since !== locksSoFar()) {
    vault.lock()
    membership.value = { at: 'locked' }
    return true
  }
  const warnings = openWarnings(reading, ({ version, secret }) => {
    void vault.keep({ ...vault.secrets(), circleVersion: String(version), circle: secret })
  })
  lockWhenHiddenFor(lockAfterIn(vault.secrets()) * MINUTE_MS)
  membership.value = { at: 'open', vault, warnings }
  return true
}

/** Keeps in the vault how long the page may be hidden before it locks, and holds to it from now on. */
export async function chooseLockAfter(vault: Vault, minutes: LockAfter): Promise<void> {
  lockWhenHiddenFor(minutes * MINUTE_MS)
  await vault.keep(withLockAfter(vault.secrets(), minutes))
}

/** Looks whether this phone belongs to a member. */
export async function findMembership(): Promise<void> {
  if (membership.peek().at !== 'unknown') return
  const { store } = await openEngine()
  membership.value = { at: (await hasVault(store)) ? 'locked' : 'none' }
}

/** 'removed': this was the last try that the chosen limit allows, and nothing is left to open. `left`: how many wrong tries
 *  remain; null without a limit. */
export type UnlockFailure = { readonly why: VaultFailure | 'removed'; readonly left: number | null }

/** Opens the vault with the passphrase. Nothing typed is no try. */
export async function openMembership(passphrase: string): Promise<Result<Vault, UnlockFailure>> {
  const { store, random } = await openEngine()
  if (passphrase === '') return fail({ why: 'wrong-passphrase', left: null })
  const left = await countTry(store)
  const vault = await openVault({ store, stretch, random }, passphrase)
  if (vault.ok) {
    await forgetTries(store)
    return vault
  }
  if (vault.failure !== 'wrong-passphrase' || left !== 0) return fail({ why: vault.failure, left })
  await forgetVault(store)
  membership.value = { at: 'none', removed: true }
  return fail({ why: 'removed', left })
}

onLock(() => {
  const now = membership.peek()
  seenWarnings.value = new Map()
  if (now.at !== 'open') return
  now.warnings.close()
  now.vault.lock()
  membership.value = { at: 'locked' }
})
