import { sha256 as digest } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { toBase64url } from './base64url.ts'
import { dayShape } from './calendar.ts'
import { type NetworkId, publicKeyShape } from './encoded.ts'
import { uniqueList } from './lists.ts'
import { ok, type Result } from './result.ts'
import {
  readSigned,
  type ReadSignedFailure,
  readUnverified,
  type Signed,
  signingBytes,
  type StatementType,
} from './signing.ts'
import { name } from './text.ts'

/** Statement type of a founding. */
export const FOUNDING = 'parasol/founding/1' satisfies StatementType
const MOST_STEWARDS = 15

export const stewardsEntries = {
  stewards: uniqueList(publicKeyShape, 1, MOST_STEWARDS),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_STEWARDS)),
}

export const reachable = ({
  stewards,
  threshold,
}: {
  stewards: readonly unknown[]
  threshold: number
}): boolean => threshold <= stewards.length

/** Shape of a Founding: 1 to 15 different stewards, a threshold they can reach. */
export const foundingShape = v.pipe(
  v.strictObject({
    kind: v.literal('founding'),
    suite: v.literal(1),
    name: name(120),
    day: dayShape,
    ...stewardsEntries,
  }),
  v.check((founding) => reachable(founding)),
)
/** How a network begins: its first stewards' public keys and how many of them must sign. Suite 1 is Ed25519 and SHA-256. */
export type Founding = Readonly<v.InferOutput<typeof foundingShape>>

/** The id of the network that this founding begins: the first 16 bytes of the statement's hash. Nothing is verified. */
export const networkIdOf = (founding: Signed): NetworkId =>
  toBase64url(digest(signingBytes(FOUNDING, founding.statement)).slice(0, 16)) as NetworkId

/** A founding whose signatures hold, and the id it gives its network. */
export type FoundedNetwork = { readonly founding: Founding; readonly network: NetworkId }

/** A founding signed by enough of the stewards it names. */
export function readFounding(signed: Signed): Result<FoundedNetwork, ReadSignedFailure> {
  const claimed = readUnverified(signed, foundingShape)
  if (!claimed.ok) return claimed
  const { stewards, threshold } = claimed.value
  const founding = readSigned(FOUNDING, signed, foundingShape, { keys: stewards, threshold })
  return founding.ok ? ok({ founding: founding.value, network: networkIdOf(signed) }) : founding
}
