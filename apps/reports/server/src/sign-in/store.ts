import type { Hash, NetworkId, PublicKey } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

export async function addChallenge(
  db: Kysely<Tables>,
  network: NetworkId,
  { hash, expires }: { readonly hash: Hash; readonly expires: Date },
): Promise<void> {
  await db
    .insertInto('challenge')
    .values({ network: toColumn(network), hash: toColumn(hash), expires })
    .execute()
}

/** A challenge answers once: whoever takes it first has it. */
export async function takeChallenge(
  db: Kysely<Tables>,
  network: NetworkId,
  { hash, now }: { readonly hash: Hash; readonly now: Date },
): Promise<boolean> {
  const taken = await db
    .deleteFrom('challenge')
    .where('network', '=', toColumn(network))
    .where('hash', '=', toColumn(hash))
    .returning('expires')
    .executeTakeFirst()
  return taken !== undefined && taken.expires > now
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
  return found ? fromColumn<PublicKey>(found.key) : null
}

export async function endSession(db: Kysely<Tables>, network: NetworkId, token: Hash): Promise<void> {
  await db
    .deleteFrom('session')
    .where('network', '=', toColumn(network))
    .where('token', '=', toColumn(token))
    .execute()
}

export async function deleteExpired(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom('challenge').where('expires', '<=', now).execute()
  await db.deleteFrom('session').where('expires', '<=', now).execute()
}
