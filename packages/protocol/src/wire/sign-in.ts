import { instantShape, list, organisationIdShape, signedShape } from '@parasol/charter'
import * as v from 'valibot'
import { challengeShape } from '../statements/sign-in.ts'
import type { WireRoute } from './route.ts'
import { doneShape } from './shapes.ts'

const organisations = list(organisationIdShape, 0, 500)

/** Asks for a challenge. */
export const askChallengeRoute = {
  method: 'POST',
  path: '/v1/sign-in/challenge',
  answer: v.strictObject({ challenge: challengeShape }),
  failures: ['too-many', 'not-founded'],
} as const satisfies WireRoute

/** Shape of a SignedIn. */
export const signedInShape = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/)),
  expires: instantShape,
  steward: v.boolean(),
  coordinatorOf: organisations,
  staffOf: organisations,
})
/** A token for what follows, and whose it is. */
export type SignedIn = Readonly<v.InferOutput<typeof signedInShape>>

/** Signs in. */
export const signInRoute = {
  method: 'POST',
  path: '/v1/sign-in',
  body: v.strictObject({ signed: signedShape }),
  answer: signedInShape,
  status: 201,
  failures: ['sign-in-refused', 'not-founded'],
} as const satisfies WireRoute

/** Signs out; the token is worth nothing afterwards. */
export const signOutRoute = {
  method: 'POST',
  path: '/v1/sign-out',
  bearer: true,
  answer: doneShape,
  failures: [],
} as const satisfies WireRoute
