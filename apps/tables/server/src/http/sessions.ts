import type { Kysely } from 'kysely'
import { digestOf } from './digest.ts'
import type { Shared } from './shared.ts'
import type { Tables } from './tables.ts'

const HOUR_MS = 60 * 60_000
const SESSION_MS = 12 * HOUR_MS

/** Opens a session for a seat. */
export async function openSession(
  db: Kysely<Tables>,
  { now, random }: Pick<Shared, 'now' | 'random'>,
  seat: string,
): Promise<{ readonly token: string; readonly expires: string }> {
  const token = Buffer.from(random(32)).toString('base64url')
  // To the hour, so that it does not tell when somebody came, nor who came just after at another table.
  const expires = new Date(Math.ceil((now().getTime() + SESSION_MS) / HOUR_MS) * HOUR_MS)
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
