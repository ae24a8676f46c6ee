import { type PublicKey, readUnverified, type Signed, whoIs } from '@parasol/charter'
import {
  askChallengeRoute,
  signInRoute,
  signInShape,
  signOutRoute,
  verifySignIn,
} from '@parasol/protocol'
import { defineRoute, fail, ok, type Result } from '@parasol/service'
import { instantNow } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import { CHALLENGE_BYTES, CHALLENGE_MS, hasRole, SESSION_MS, TOKEN_BYTES } from './rules.ts'
import { tokenHash } from './session.ts'
import { addChallenge, addSession, endSession, takeChallenge } from './store.ts'

type Room = Shared & {
  readonly random: (bytes: number) => Uint8Array
  /** The origins of the desk, as its address bar shows them. */
  readonly origins: () => readonly string[]
}

export function signInRoutes(room: Room) {
  const { db, network, now, random, origins } = room
  const inMs = (milliseconds: number): Date => new Date(now().getTime() + milliseconds)

  const askChallenge = defineRoute({
    ...askChallengeRoute,
    summary: 'A challenge to sign; it serves once, within five minutes.',
    handler: async () => {
      const challenge = Buffer.from(random(CHALLENGE_BYTES))
      await addChallenge(db, network, { hash: digestOf(challenge), expires: inMs(CHALLENGE_MS) })
      return ok({ challenge: challenge.toString('base64url') })
    },
  })

  const signIn = defineRoute({
    ...signInRoute,
    summary: 'Opens a session for a key that the roster names.',
    handler: async ({ body: { signed } }) => {
      const signer = await readSignIn(signed)
      if (!signer.ok) return signer
      const roles = whoIs((await room.charter()).charter, signer.value)
      if (!hasRole(roles)) return fail('sign-in-refused')
      const token = Buffer.from(random(TOKEN_BYTES))
      const expires = inMs(SESSION_MS)
      const text = token.toString('base64url')
      await addSession(db, network, { token: tokenHash(text), key: signer.value, expires })
      return ok({ token: text, expires: expires.toISOString(), ...roles })
    },
  })

  const readSignIn = async (signed: Signed): Promise<Result<PublicKey, 'sign-in-refused'>> => {
    const claimed = readUnverified(signed, signInShape)
    if (!claimed.ok || !origins().includes(claimed.value.origin)) return fail('sign-in-refused')
    const { origin, challenge } = claimed.value
    const hash = digestOf(Buffer.from(challenge, 'base64url'))
    if (!(await takeChallenge(db, network, { hash, now: now() }))) return fail('sign-in-refused')
    const verified = verifySignIn(signed, { network, origin, challenge, now: instantNow(now) })
    return verified.ok ? ok(verified.value) : fail('sign-in-refused')
  }

  const signOut = staffRoute(room, {
    ...signOutRoute,
    summary: 'Ends the session.',
    handler: async ({ token }) => {
      await endSession(db, network, tokenHash(token))
      return ok({ done: true })
    },
  })

  return [askChallenge, signIn, signOut]
}
