import type { NetworkId, OrganisationId, OrganisationState, PublicKey } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

type InboxWraps = {
  readonly organisation: OrganisationId
  readonly version: number
  readonly wraps: readonly { readonly key: PublicKey; readonly wrap: string }[]
}

async function storeInboxWraps(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, version, wraps }: InboxWraps,
): Promise<void> {
  if (wraps.length === 0) return
  await db
    .insertInto('inbox_key')
    .values(
      wraps.map(({ key, wrap }) => ({
        network: toColumn(network),
        organisation: toColumn(organisation),
        version,
        key: toColumn(key),
        wrap: Buffer.from(wrap, 'base64url'),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['network', 'organisation', 'version', 'key'])
        .doUpdateSet((row) => ({ wrap: row.ref('excluded.wrap') })),
    )
    .execute()
}

async function deleteInboxWrapsExceptFor(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, keys }: { readonly organisation: OrganisationId; readonly keys: readonly PublicKey[] },
): Promise<void> {
  await db
    .deleteFrom('inbox_key')
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('key', 'not in', keys.map(toColumn))
    .execute()
}

export async function readInboxWraps(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, key }: { readonly organisation: OrganisationId; readonly key: PublicKey },
) {
  const rows = await db
    .selectFrom('inbox_key')
    .select(['version', 'wrap'])
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('key', '=', toColumn(key))
    .orderBy('version')
    .execute()
  return rows.map(({ version, wrap }) => ({ version, wrap: wrap.toString('base64url') }))
}

type CirclePage = {
  readonly organisation: OrganisationId
  readonly version: number
  readonly page: number
  readonly bytes: string
}

export async function storePage(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, version, page, bytes }: CirclePage,
): Promise<void> {
  const fields = { version, bytes: Buffer.from(bytes, 'base64url') }
  await db
    .insertInto('circle_page')
    .values({ network: toColumn(network), organisation: toColumn(organisation), page, ...fields })
    .onConflict((conflict) => conflict.columns(['network', 'organisation', 'page']).doUpdateSet(fields))
    .execute()
}

export async function readPage(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, page }: { readonly organisation: OrganisationId; readonly page: number },
): Promise<{ version: number; page: string } | null> {
  const found = await db
    .selectFrom('circle_page')
    .select(['version', 'bytes'])
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('page', '=', page)
    .executeTakeFirst()
  return found ? { version: found.version, page: found.bytes.toString('base64url') } : null
}

async function deletePagesBefore(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, version }: { readonly organisation: OrganisationId; readonly version: number },
): Promise<void> {
  await db
    .deleteFrom('circle_page')
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('version', '<', version)
    .execute()
}

type OrganisationKeys = {
  readonly state: OrganisationState
  readonly holders: readonly PublicKey[]
  readonly inboxWraps: InboxWraps['wraps']
  readonly pages: readonly Pick<CirclePage, 'page' | 'bytes'>[]
}

/** What a new state of an organisation brings; what it leaves behind, wraps of those who left and old pages, goes. */
export async function storeKeys(
  db: Kysely<Tables>,
  network: NetworkId,
  { state, holders, inboxWraps, pages }: OrganisationKeys,
): Promise<void> {
  const { organisation, inbox, circle } = state
  await storeInboxWraps(db, network, { organisation, version: inbox.version, wraps: inboxWraps })
  await deleteInboxWrapsExceptFor(db, network, { organisation, keys: holders })
  for (const page of pages) {
    await storePage(db, network, { organisation, version: circle.version, ...page })
  }
  await deletePagesBefore(db, network, { organisation, version: circle.version })
}
