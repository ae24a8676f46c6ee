import type { Secrets } from '@parasol/device'

/** How many minutes the page may be hidden before it locks; 0 is at once. */
export const LOCK_AFTER = [0, 1, 5, 30] as const

export type LockAfter = (typeof LOCK_AFTER)[number]

const NAME = 'lockAfter'

/** What was chosen, out of the vault: it can be read and changed only by who has the passphrase. At once unless chosen. */
export const lockAfterIn = (secrets: Secrets): LockAfter =>
  LOCK_AFTER.find((minutes) => String(minutes) === secrets[NAME]) ?? 0

export const withLockAfter = (secrets: Secrets, minutes: LockAfter): Secrets => ({
  ...secrets,
  [NAME]: String(minutes),
})
