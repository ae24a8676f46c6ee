import { defineRoute, fail, ok } from '@parasol/service'
import {
  askTableChallengeRoute,
  readTableStatement,
  TABLE_SIGN_IN,
  tableSignInRoute,
  tableSignInShape,
  tableSignOutRoute,
} from '@parasol/tables-protocol'
import { instantNow } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import { seatRoute } from '../http/seat-route.ts'
import { openSession } from '../http/sessions.ts'
import type { Shared } from '../http/shared.ts'
import { challengeExpiry, makeChallenge } from './challenge.ts'

export function signInRoutes(shared: Shared) {
  const { db, now, random, origins } = shared
  let known: Buffer | null = null

  /** One for all servers over the database: the first that needs it makes it. */
  const key = async (): Promise<Buffer> => {
    if (known) return known
    await db
      .insertInto('service_state')
      .values({ key: 'challenge-key', value: Buffer.from(random(32)).toString('base64url') })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    const kept = await db
      .selectFrom('service_state')
      .select('value')
      .where('key', '=', 'challenge-key')
      .executeTakeFirstOrThrow()
    known = Buffer.from(kept.value, 'base64url')
    return known
  }

  /** A challenge answers once. */
  const spend = async (challenge: Buffer): Promise<boolean> => {
    const expires = challengeExpiry(await key(), now(), challenge)
    if (!expires) return false
    const spent = await db
      .insertInto('challenge')
      .values({ hash: digestOf(challenge), expires })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .executeTakeFirst()
    return spent.numInsertedOrUpdatedRows === 1n
  }

  const askChallenge = defineRoute({
    ...askTableChallengeRoute,
    summary: 'A challenge to sign; it serves once, within five minutes.',
    handler: async () =>
      ok({ challenge: makeChallenge(await key(), now(), random(4)).toString('base64url') }),
  })

  const signIn = defineRoute({
    ...tableSignInRoute,
    summary: 'Opens a session for whoever holds the key of a seat.',
    handler: async ({ body: { signed } }) => {
      const read = readTableStatement(TABLE_SIGN_IN, tableSignInShape, {
        signed,
        origins: origins(),
        now: instantNow(now),
      })
      if (!read.ok || read.value.keys.length !== 1) return fail('sign-in-refused')
      const { said, keys } = read.value
      const seat = await db
        .selectFrom('seat')
        .select('id')
        .where('table_id', '=', said.table)
        .where('key', 'in', [...keys])
        .executeTakeFirst()
      if (!seat || !(await spend(Buffer.from(said.challenge, 'base64url')))) return fail('sign-in-refused')
      return ok(await openSession(db, shared, seat.id))
    },
  })

  const signOut = seatRoute(shared, {
    ...tableSignOutRoute,
    summary: 'Ends the session.',
    lock: 'none',
    handler: async ({ tx, token }) => {
      await tx.deleteFrom('session').where('token', '=', digestOf(token)).execute()
      return ok({ done: true })
    },
  })

  return [askChallenge, signIn, signOut]
}
