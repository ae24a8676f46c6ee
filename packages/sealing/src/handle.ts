import { sha256 as digest } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { bytesOf, type PublicKey } from '@parasol/charter'
import { english } from './words/english.ts'

const LIST_BITS = 11

/** 22 of the hash's bits: enough to tell members of a circle apart, too few to prove anything. */
export function handleOf(key: PublicKey): string {
  const hash = digest(concatBytes(utf8ToBytes('parasol/1/handle'), bytesOf(key)))
  const bits = new DataView(hash.buffer).getUint32(0) >>> (32 - 2 * LIST_BITS)
  return [bits >>> LIST_BITS, bits & (2 ** LIST_BITS - 1)].map((index) => english.words[index]).join(' ')
}
