import { utf8ToBytes } from '@noble/hashes/utils.js'

export const bytesOfJson = (value: unknown): Uint8Array => utf8ToBytes(JSON.stringify(value))

/** `undefined` when the bytes are no JSON text in UTF-8. */
export function jsonOfBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
