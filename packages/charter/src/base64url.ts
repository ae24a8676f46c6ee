import { fail, ok, type Result } from './result.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]))

/** Base64url without padding (RFC 4648, section 5). Any number of bytes, none included. */
export function toBase64url(bytes: Uint8Array): string {
  const letters: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(3, bytes.length - at)
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let letter = 0; letter <= left; letter++)
      letters.push(ALPHABET.charAt((group >> (18 - 6 * letter)) & 63))
  }
  return letters.join('')
}

/** The bytes of a base64url text. Strict: no padding, no white space, and only the one canonical spelling of each value.
 *  @returns 'not-base64url' for anything else; the empty text is no bytes, not a failure */
export function fromBase64url(text: string): Result<Uint8Array, 'not-base64url'> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let waiting = 0
  let filled = 0
  for (let at = 0; at < text.length; at++) {
    const value = VALUES.get(text.charCodeAt(at))
    if (value === undefined) return fail('not-base64url')
    bits = ((bits << 6) | value) & 0xfff
    waiting += 6
    if (waiting >= 8) {
      waiting -= 8
      bytes[filled++] = (bits >> waiting) & 0xff
    }
  }
  // Six bits left over hold no byte; other leftovers must be zero, else two texts would mean the same bytes.
  const canonical = waiting < 6 && (bits & ((1 << waiting) - 1)) === 0
  return canonical ? ok(bytes) : fail('not-base64url')
}
