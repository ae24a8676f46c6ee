import * as v from 'valibot'
import type { NetworkId } from './encoded.ts'
import { FOUNDING, type Founding, readFounding } from './founding.ts'
import { NETWORK_STATE, networkStateShape } from './network-state.ts'
import { fail, ok, type Result } from './result.ts'
import { hashOfStatement, readSigned, type ReadSignedFailure, type Signed, signedShape } from './signing.ts'

/** Shape of a NetworkFile. */
export const networkFileShape = v.strictObject({
  format: v.literal('parasol-network'),
  version: v.literal(1),
  founding: signedShape,
  network: signedShape,
})
/** What founding a network hands to whoever runs its server: network.json. */
export type NetworkFile = Readonly<v.InferOutput<typeof networkFileShape>>

/** Why a file is not a network's: 'other-network' when its state belongs to another founding. */
export type NetworkFileFailure = ReadSignedFailure | 'not-json' | 'other-network'

/** A network file that holds together; `first` is network state 1, verified. */
export type ReadNetworkFile = {
  readonly network: NetworkId
  readonly founding: Founding
  readonly foundingSigned: Signed
  readonly first: Signed
}

const MOST_CHARACTERS = 1_048_576

/** Reads network.json: the founding and network state 1, signed by enough of the founding's stewards.
 *  @param text at most 1,048,576 UTF-16 code units, longer is 'malformed' */
export function readNetworkFile(text: string): Result<ReadNetworkFile, NetworkFileFailure> {
  const json = readJson(text)
  if (!json.ok) return json
  const file = v.safeParse(networkFileShape, json.value)
  if (!file.success) return fail('malformed')
  const { founding: foundingSigned, network: first } = file.output
  const founded = readFounding(foundingSigned)
  if (!founded.ok) return founded
  const { founding, network } = founded.value
  const { stewards: keys, threshold } = founding
  const state = readSigned(NETWORK_STATE, first, networkStateShape, { keys, threshold })
  if (!state.ok) return state
  if (state.value.network !== network) return fail('other-network')
  const chained = state.value.previous === hashOfStatement(FOUNDING, foundingSigned.statement)
  if (state.value.version !== 1 || !chained) return fail('malformed')
  return ok({ network, founding, foundingSigned, first })
}

function readJson(text: string): Result<unknown, 'not-json' | 'malformed'> {
  if (text.length > MOST_CHARACTERS) return fail('malformed')
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail('not-json')
  }
}
