import type { Roles } from '@parasol/charter'

export const TOKEN_BYTES = 32
export const KEY_BYTES = 32
export const SESSION_MS = 12 * 60 * 60_000

export const hasRole = ({ steward, coordinatorOf, staffOf }: Roles): boolean =>
  steward || coordinatorOf.length > 0 || staffOf.length > 0
