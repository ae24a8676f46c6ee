import { bytesOf, type Hash } from './encoded.ts'

const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789'
const GROUPS = 5
const GROUP = 4

/** The first 100 bits of a hash in five groups of four letters and digits, to be read out or compared by eye.
 *  Letters that look or sound alike (i, l, o, u) are left out. */
export function fingerprintOf(hash: Hash): string {
  let value = 0n
  for (const byte of bytesOf(hash)) value = (value << 8n) | BigInt(byte)
  let rest = value >> (256n - 5n * BigInt(GROUPS * GROUP))
  let text = ''
  for (let at = 0; at < GROUPS * GROUP; at++) {
    text = (LETTERS[Number(rest & 31n)] ?? '') + (at > 0 && at % GROUP === 0 ? ' ' : '') + text
    rest >>= 5n
  }
  return text
}
