import { type Hash, type PublicKey, readUnverified, type Signed, whoIs } from '@parasol/charter'
import { askChallengeRoute, signInRoute, signInShape, signOutRoute, verifySignIn } from '@parasol/protocol'
import { defineRoute, fail, ok, type Result } from '@parasol/service'
import { instantNow } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import { challengeExpiry, makeChallenge } from './challenge.ts'
import { hasRole, KEY_BYTES, SESSION_MS, TOKEN_BYTES } from './rules.ts'
import { tokenHash } from './session.ts'
import { addSession, challengeKey, endSession, spendChallenge } from './store.ts'

type SignedChallenge = {
  readonly signer: PublicKey
  readonly challenge: { readonly hash: Hash; readonly expires: Date }
}

type Room = Shared & {
  readonly random: (bytes: number) => Uint8Array
  /** The origins of the desk, as its address bar shows them. */
  readonly origins: () => readonly string[]
}

export function signInRoutes(room: Room) {
  const { db, network, now, random, origins } = room
  let known: Buffer | null = null
  const key = async (): Promise<Buffer> => (known ??= await challengeKey(db, network, random(KEY_BYTES)))

  const askChallenge = defineRoute({
    ...askChallengeRoute,
    summary: 'A challenge to sign; it serves once, within five minutes.',
    handler: async () =>
      ok({ challenge: makeChallenge(await key(), now(), random(4)).toString('base64url') }),
  })

  const signIn = defineRoute({
    ...signInRoute,
    summary: 'Opens a session for a key that the roster names.',
    handler: async ({ body: { signed } }) => {
      const read = await readSignIn(signed)
      if (!read.ok) return read
      const { signer, challenge } = read.value
      const roles = whoIs((await room.charter()).charter, signer)
      if (!hasRole(roles)) return fail('sign-in-refused')
      if (!(await spendChallenge(db, network, challenge))) return fail('sign-in-refused')
      const token = Buffer.from(random(TOKEN_BYTES))
      const expires = new Date(now().getTime() + SESSION_MS)
      const text = token.toString('base64url')
      await addSession(db, network, { token: tokenHash(text), key: signer, expires })
      return ok({ token: text, expires: expires.toISOString(), ...roles })
    },
  })

  const readSignIn = async (signed: Signed): Promise<Result<SignedChallenge, 'sign-in-refused'>> => {
    const claimed = readUnverified(signed, signInShape)
    if (!claimed.ok || !origins().includes(claimed.value.origin)) return fail('sign-in-refused')
    const { origin, challenge } = claimed.value
    const bytes = Buffer.from(challenge, 'base64url')
    const expires = challengeExpiry(await key(), now(), bytes)
    const verified = verifySignIn(signed, { network, origin, challenge, now: instantNow(now) })
    if (!expires || !verified.ok) return fail('sign-in-refused')
    return ok({ signer: verified.value, challenge: { hash: digestOf(bytes), expires } })
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
