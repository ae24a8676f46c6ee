import type { Hash, NetworkId, PublicKey } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

/** One for all servers over the database: the first that starts makes it. */
export async function challengeKey(
  db: Kysely<Tables>,
  network: NetworkId,
  fresh: Uint8Array,
): Promise<Buffer> {
  const at = { network: toColumn(network), key: 'challenge-key' }
  const value = Buffer.from(fresh).toString('base64url')
  await db
    .insertInto('service_state')
    .values({ ...at, value })
    .onConflict((conflict) => conflict.columns(['network', 'key']).doNothing())
    .execute()
  const kept = await db
    .selectFrom('service_state')
    .select('value')
    .where((row) => row.and(at))
    .executeTakeFirstOrThrow()
  return Buffer.from(kept.value, 'base64url')
}

/** A challenge answers once. @returns false when it has */
export async function spendChallenge(
  db: Kysely<Tables>,
  network: NetworkId,
  { hash, expires }: { readonly hash: Hash; readonly expires: Date },
): Promise<boolean> {
  const spent = await db
    .insertInto('challenge')
    .values({ network: toColumn(network), hash: toColumn(hash), expires })
    .onConflict((conflict) => conflict.columns(['network', 'hash']).doNothing())
    .executeTakeFirst()
  return spent.numInsertedOrUpdatedRows === 1n
}

type Session = { readonly token: Hash; readonly key: PublicKey; readonly expires: Date }

export async function addSession(
  db: Kysely<Tables>,
  network: NetworkId,
  { token, key, expires }: Session,
): Promise<void> {
  await db
    .insertInto('session')
    .values({ network: toColumn(network), token: toColumn(token), key: toColumn(key), expires })
    .execute()
}

export async function sessionKey(
  db: Kysely<Tables>,
  network: NetworkId,
  { token, now }: { readonly token: Hash; readonly now: Date },
): Promise<PublicKey | null> {
  const found = await db
    .selectFrom('session')
    .select('key')
    .where('network', '=', toColumn(network))
    .where('token', '=', toColumn(token))
    .where('expires', '>', now)
    .executeTakeFirst()
  return found ? (fromColumn(found.key) as PublicKey) : null
}

export async function endSession(db: Kysely<Tables>, network: NetworkId, token: Hash): Promise<void> {
  await db
    .deleteFrom('session')
    .where('network', '=', toColumn(network))
    .where('token', '=', toColumn(token))
    .execute()
}

export async function endAllSessions(db: Kysely<Tables>, network: NetworkId): Promise<void> {
  await db.deleteFrom('session').where('network', '=', toColumn(network)).execute()
}

export async function deleteExpired(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom('challenge').where('expires', '<=', now).execute()
  await db.deleteFrom('session').where('expires', '<=', now).execute()
}
