import type { Roles } from '@parasol/charter'

export const CHALLENGE_BYTES = 16
export const TOKEN_BYTES = 32

const MINUTE_MS = 60_000
export const CHALLENGE_MS = 5 * MINUTE_MS
export const SESSION_MS = 12 * 60 * MINUTE_MS

export const hasRole = ({ steward, coordinatorOf, staffOf }: Roles): boolean =>
  steward || coordinatorOf.length > 0 || staffOf.length > 0
