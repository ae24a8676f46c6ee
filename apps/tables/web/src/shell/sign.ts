import { instantOf, type Random, type Signed, type StatementType, toBase64url } from '@parasol/charter'
import { addSignature, type SignKey } from '@parasol/sealing'

const VALID_MS = 2 * 60_000

export const random: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes))

/** An id for something new: 16 random bytes. */
export const newId = (): string => toBase64url(random(16))

/** Signs what somebody says to this server, for two minutes and for this address only. */
export function signFor(type: StatementType, said: object, ...keys: readonly SignKey[]): Signed {
  const statement = JSON.stringify({
    ...said,
    service: 'tables',
    origin: location.origin,
    expires: instantOf(Date.now() + VALID_MS),
  })
  return keys.reduce<Signed>((signed, key) => addSignature(type, signed, key), { statement, signatures: [] })
}
