import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fail, ok, type Random, type Result } from '@parasol/charter'
import { draw } from './bytes.ts'
import { KEY_BYTES } from './key-tree.ts'

const NONCE_BYTES = 24
const TAG_BYTES = 16
const SEALED_OVERHEAD = NONCE_BYTES + TAG_BYTES

export type SealingWith = {
  readonly key: Uint8Array
  readonly context: string
  readonly plaintext: Uint8Array
  readonly random: Random
}

export type OpeningWith = {
  readonly key: Uint8Array
  readonly context: string
  readonly sealed: Uint8Array
}

export type OpenWithFailure = 'malformed' | 'cannot-open'

export function sealWith({ key, context, plaintext, random }: SealingWith): Uint8Array {
  const nonce = draw(random, NONCE_BYTES)
  return concatBytes(nonce, xchacha20poly1305(key, nonce, utf8ToBytes(context)).encrypt(plaintext))
}

export function openWith({ key, context, sealed }: OpeningWith): Result<Uint8Array, OpenWithFailure> {
  if (key.length !== KEY_BYTES || sealed.length < SEALED_OVERHEAD) return fail('malformed')
  const cipher = xchacha20poly1305(key, sealed.slice(0, NONCE_BYTES), utf8ToBytes(context))
  try {
    return ok(cipher.decrypt(sealed.slice(NONCE_BYTES)))
  } catch {
    return fail('cannot-open')
  }
}
