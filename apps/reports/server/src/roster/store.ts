import type { Hash, NetworkId } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

export type StoredCharter = { readonly revision: number; readonly bundle: string }

export async function readRevision(db: Kysely<Tables>, network: NetworkId): Promise<number | null> {
  const found = await db
    .selectFrom('charter')
    .select('revision')
    .where('network', '=', toColumn(network))
    .executeTakeFirst()
  return found?.revision ?? null
}

export async function readCharter(db: Kysely<Tables>, network: NetworkId): Promise<StoredCharter> {
  return db
    .selectFrom('charter')
    .select(['revision', 'bundle'])
    .where('network', '=', toColumn(network))
    .executeTakeFirstOrThrow()
}

/** Several servers may found at once, and all read the same file: the first one's row stands. */
export async function foundCharter(db: Kysely<Tables>, network: NetworkId, bundle: string): Promise<void> {
  await db
    .insertInto('charter')
    .values({ network: toColumn(network), revision: 1, bundle })
    .onConflict((conflict) => conflict.column('network').doNothing())
    .execute()
}

export async function replaceCharter(
  db: Kysely<Tables>,
  network: NetworkId,
  { revision, bundle }: StoredCharter,
): Promise<void> {
  await db
    .updateTable('charter')
    .set({ revision: revision + 1, bundle })
    .where('network', '=', toColumn(network))
    .where('revision', '=', revision)
    .execute()
}

export async function lockCharter(db: Kysely<Tables>, network: NetworkId): Promise<number> {
  const { revision } = await db
    .selectFrom('charter')
    .select('revision')
    .where('network', '=', toColumn(network))
    .forUpdate()
    .executeTakeFirstOrThrow()
  return revision
}

export async function readProposals(db: Kysely<Tables>, network: NetworkId): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('signed')
    .where('network', '=', toColumn(network))
    .orderBy('hash')
    .execute()
  return rows.map(({ signed }) => signed)
}

export async function readProposalSigned(
  db: Kysely<Tables>,
  network: NetworkId,
  hash: Hash,
): Promise<string | null> {
  const found = await db
    .selectFrom('proposal')
    .select('signed')
    .where('network', '=', toColumn(network))
    .where('hash', '=', toColumn(hash))
    .executeTakeFirst()
  return found?.signed ?? null
}

export async function storeProposal(
  db: Kysely<Tables>,
  network: NetworkId,
  { hash, signed }: { readonly hash: Hash; readonly signed: string },
): Promise<void> {
  await db
    .insertInto('proposal')
    .values({ network: toColumn(network), hash: toColumn(hash), signed })
    .onConflict((conflict) => conflict.columns(['network', 'hash']).doUpdateSet({ signed }))
    .execute()
}

export async function forgetProposals(db: Kysely<Tables>, network: NetworkId): Promise<void> {
  await db.deleteFrom('proposal').where('network', '=', toColumn(network)).execute()
}
