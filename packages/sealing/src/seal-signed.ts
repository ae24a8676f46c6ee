import { fail, type PublicKey, type Random, type Result, type Signed, signedShape } from '@parasol/charter'
import { sizeClass } from '@parasol/protocol'
import * as v from 'valibot'
import type { Context } from './context.ts'
import { sealEnvelope } from './envelope.ts'
import { bytesOfSigned } from './signed-bytes.ts'

export type SealSignedFailure = 'bad-key' | 'too-large'

export type SignedToSeal = {
  readonly signed: Signed
  readonly readers: readonly (PublicKey | null)[]
  readonly context: Context
  /** KiB; a server refuses more. */
  readonly largest: number
  readonly random: Random
}

export async function sealSigned({
  signed,
  largest,
  ...sealing
}: SignedToSeal): Promise<Result<Uint8Array, SealSignedFailure>> {
  // Longer than any reader takes: it would be sealed for nobody.
  if (!v.is(signedShape, signed)) return fail('too-large')
  const plaintext = bytesOfSigned(signed)
  return sizeClass(plaintext.length) > largest ? fail('too-large') : sealEnvelope({ ...sealing, plaintext })
}
