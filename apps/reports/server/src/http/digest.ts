import { createHash } from 'node:crypto'
import type { Hash } from '@parasol/charter'

/** As charter's `sha256`, by OpenSSL: reports are hashed on the way in. */
export const digestOf = (bytes: Uint8Array): Hash =>
  createHash('sha256').update(bytes).digest('base64url') as Hash
