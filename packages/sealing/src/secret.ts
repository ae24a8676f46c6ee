import type { Random } from '@parasol/charter'
import { draw } from './bytes.ts'

declare const brand: unique symbol

export type Secret = Uint8Array & { readonly [brand]: 'Secret' }

export const SECRET_BYTES = 16

export const newSecret = (random: Random): Secret => draw(random, SECRET_BYTES) as Secret

export const secretOf = (bytes: Uint8Array): Secret | null =>
  bytes.length === SECRET_BYTES ? (Uint8Array.from(bytes) as Secret) : null
