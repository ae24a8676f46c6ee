import {
  dayShape,
  fail,
  fromBase64url,
  publicKeyShape,
  readSigned,
  type ReadSignedFailure,
  readUnverified,
  type Result,
  type Signed,
  signedShape,
  type StatementType,
  toBase64url,
} from '@parasol/charter'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'

/** Statement type of a card. */
export const CARD = 'parasol/card/1' satisfies StatementType

/** Shape of a Card. */
export const cardShape = v.strictObject({
  kind: v.literal('card'),
  sign: publicKeyShape,
  receive: publicKeyShape,
  day: dayShape,
})
/** Public keys somebody hands over to become steward, coordinator or staff; signed by `sign` itself. */
export type Card = Readonly<v.InferOutput<typeof cardShape>>

const PREFIX = 'parasol-card.'
const MOST_CHARACTERS = 2000

/** A card as text to copy: 'parasol-card.' and base64url. */
export const cardText = (signed: Signed): string => PREFIX + toBase64url(utf8ToBytes(JSON.stringify(signed)))

/** Reads a card's text, white space anywhere, and checks that the key it hands over signed it. Whose it is, people settle. */
export function readCard(text: string): Result<Card, ReadSignedFailure> {
  const spelled = text.replace(/\s+/g, '')
  if (!spelled.startsWith(PREFIX) || spelled.length > MOST_CHARACTERS) return fail('malformed')
  const bytes = fromBase64url(spelled.slice(PREFIX.length))
  const signed = bytes.ok ? signedIn(bytes.value) : null
  if (!signed) return fail('malformed')
  const claimed = readUnverified(signed, cardShape)
  return claimed.ok
    ? readSigned(CARD, signed, cardShape, { keys: [claimed.value.sign], threshold: 1 })
    : claimed
}

// A card holds ASCII alone, so a byte is a character.
function signedIn(bytes: Uint8Array): Signed | null {
  try {
    const signed = v.safeParse(signedShape, JSON.parse(String.fromCharCode(...bytes)))
    return signed.success ? signed.output : null
  } catch {
    return null
  }
}
