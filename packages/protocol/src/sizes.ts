import { fail, ok, type Result } from '@parasol/charter'
import * as v from 'valibot'

/** Sizes that plaintext is padded to, in KiB; above the last, steps of 64. */
export const SIZE_CLASSES = [1, 4, 16, 64] as const

/** The largest size class taken, in KiB, by what is sealed. */
export const LARGEST = {
  report: 256,
  message: 64,
  entry: 64,
  document: 1024,
  note: 4,
  welcome: 4,
  claim: 4,
} as const

const KIB = 1024
const STEP = 64
const LENGTH_BYTES = 4

/** First byte of everything sealed now. */
export const SUITE = 1
/** Bytes of one wrapped key: HPKE's encapsulated key (32) and the sealed content key (48). */
export const WRAP_BYTES = 80
/** Bytes around the padded plaintext: nonce 24, tag 16. */
const NONCE_AND_TAG_BYTES = 24 + 16
/** Readers that an envelope can have at most. */
export const MOST_WRAPS = 16

/** Readers of an envelope, by what is sealed: inbox, receipt and cover (or nobody) of a report or message; else the inbox. */
export const WRAPS = { report: 3, message: 3, claim: 1, document: 1 } as const

/** Size class in KiB for this many bytes of plaintext; four more are needed for its length. */
export function sizeClass(bytes: number): number {
  const needed = (bytes + LENGTH_BYTES) / KIB
  return SIZE_CLASSES.find((size) => needed <= size) ?? Math.ceil(needed / STEP) * STEP
}

/** Whether there is such a size class, in KiB. */
export const isSizeClass = (kib: number): boolean =>
  SIZE_CLASSES.some((size) => size === kib) || (kib > STEP && kib % STEP === 0)

/** Shape of a size class in KiB, 1 to 1,024. */
export const sizeClassShape = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.maxValue(LARGEST.document),
  v.check(isSizeClass),
)

/** Bytes of an envelope: suite, number of wraps, wraps, nonce, padded plaintext, tag.
 *  @param kib size class
 *  @param wraps 1 to 16 */
export const envelopeBytes = (kib: number, wraps: number): number =>
  2 + wraps * WRAP_BYTES + kib * KIB + NONCE_AND_TAG_BYTES

/** The most bytes that anything sealed at this size class (KiB) can take, however many readers it has. */
export const sealedBytes = (kib: number): number => envelopeBytes(kib, MOST_WRAPS)

/** Size class (KiB) of an envelope by its first two bytes and length alone: all that a server can tell.
 *  'malformed' for another suite, another number of wraps, or a length of no size class. */
export function sizeOfEnvelope(envelope: Uint8Array, wraps: number): Result<number, 'malformed'> {
  const kib = (envelope.length - envelopeBytes(0, wraps)) / KIB
  const readable = envelope[0] === SUITE && envelope[1] === wraps && Number.isInteger(kib) && isSizeClass(kib)
  return readable ? ok(kib) : fail('malformed')
}
