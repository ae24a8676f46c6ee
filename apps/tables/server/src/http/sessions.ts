import type { Kysely } from 'kysely'
import { digestOf } from './digest.ts'
import type { Shared } from './shared.ts'
import type { Tables } from './tables.ts'

const SESSION_MS = 12 * 60 * 60_000

/** Opens a session for a seat. */
export async function openSession(
  db: Kysely<Tables>,
  { now, random }: Pick<Shared, 'now' | 'random'>,
  seat: string,
): Promise<{ readonly token: string; readonly expires: string }> {
  const token = Buffer.from(random(32)).toString('base64url')
  const expires = new Date(now().getTime() + SESSION_MS)
  await db
    .insertInto('session')
    .values({ token: digestOf(token), seat, expires })
    .execute()
  return { token, expires: expires.toISOString() }
}

export async function deleteExpired({ db, now }: Pick<Shared, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('session').where('expires', '<=', now()).execute()
  await db.deleteFrom('challenge').where('expires', '<=', now()).execute()
}
