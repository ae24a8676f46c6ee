import {
  exactBytes,
  instantShape,
  millisecondsOf,
  type Base64url,
  fail,
  type Instant,
  type NetworkId,
  networkIdShape,
  ok,
  type PublicKey,
  readSigned,
  type ReadSignedFailure,
  type Result,
  type Signed,
  type StatementType,
} from '@parasol/charter'
import * as v from 'valibot'

/** Statement type of signing in. */
export const SIGN_IN = 'parasol/sign-in/1' satisfies StatementType
/** How far ahead of the server's clock a sign-in may expire, in milliseconds. Ask for less: clocks differ. */
export const SIGN_IN_WINDOW_MS = 5 * 60_000

/** Shape of a challenge: 16 random bytes of the server's. */
export const challengeShape = exactBytes(16)

const originShape = v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/]+$/))

/** Shape of a SignIn. */
export const signInShape = v.strictObject({
  kind: v.literal('sign-in'),
  network: networkIdShape,
  service: v.literal('reports'),
  origin: originShape,
  challenge: challengeShape,
  expires: instantShape,
})
/** What staff, coordinators and stewards sign to sign in: this service, this origin, this challenge, until then. */
export type SignIn = Readonly<v.InferOutput<typeof signInShape>>

/** Why a sign-in does not count. */
export type SignInFailure =
  | ReadSignedFailure
  | 'other-network'
  | 'other-origin'
  | 'other-challenge'
  | 'expired'
  | 'too-far-ahead'

/** What the server expects of a sign-in, and its clock. */
export type ExpectedSignIn = {
  readonly network: NetworkId
  readonly origin: string
  readonly challenge: Base64url
  readonly now: Instant
}

/** The one key that signed in. Whether it belongs to anybody is for the charter (`whoIs`); that a challenge serves once, for the server. */
export function verifySignIn(signed: Signed, expected: ExpectedSignIn): Result<PublicKey, SignInFailure> {
  const [only, second] = signed.signatures
  if (!only || second) return fail('malformed')
  const read = readSigned(SIGN_IN, signed, signInShape, { keys: [only.key], threshold: 1 })
  if (!read.ok) return read
  const { network, origin, challenge, expires } = read.value
  if (network !== expected.network) return fail('other-network')
  if (origin !== expected.origin) return fail('other-origin')
  if (challenge !== expected.challenge) return fail('other-challenge')
  const left = millisecondsOf(expires) - millisecondsOf(expected.now)
  if (left <= 0) return fail('expired')
  return left <= SIGN_IN_WINDOW_MS ? ok(only.key) : fail('too-far-ahead')
}
