import type { Day, EntryId, Hash, NetworkId, OrganisationId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { type Kysely, sql } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'
import type { FeedState, KnownEntry } from './rules.ts'

export type FeedOf = { readonly network: NetworkId; readonly feed: FeedId }
export type Wrap = { readonly organisation: OrganisationId; readonly version: number; readonly wrap: string }

const columnsOf = ({ network, feed }: FeedOf) => ({ network: toColumn(network), feed })

/** @returns null for a feed without entries. */
export async function readFeed(db: Kysely<Tables>, { network, feed }: FeedOf): Promise<FeedState | null> {
  const found = await db
    .selectFrom('feed')
    .select(['entries', 'head', 'epoch', 'restoring'])
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .executeTakeFirst()
  return found ? { ...found, head: fromColumn(found.head) as Hash } : null
}

/** Makes the feed's row if need be and holds it until the transaction ends: appends to one feed follow one another. */
export async function lockFeed(db: Kysely<Tables>, of: FeedOf, genesis: Hash): Promise<FeedState> {
  await db
    .insertInto('feed')
    .values({ ...columnsOf(of), entries: 0, head: toColumn(genesis), epoch: 0, restoring: false })
    .onConflict((conflict) => conflict.columns(['network', 'feed']).doNothing())
    .execute()
  const found = await db
    .selectFrom('feed')
    .select(['entries', 'head', 'epoch', 'restoring'])
    .where('network', '=', toColumn(of.network))
    .where('feed', '=', of.feed)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...found, head: fromColumn(found.head) as Hash }
}

/** Keeps the charter as it is until the transaction ends. @returns false when it has changed since `revision` */
export async function holdCharter(
  db: Kysely<Tables>,
  network: NetworkId,
  revision: number,
): Promise<boolean> {
  const held = await db
    .selectFrom('charter')
    .select('revision')
    .where('network', '=', toColumn(network))
    .where('revision', '=', revision)
    .forShare()
    .executeTakeFirst()
  return held !== undefined
}

export async function readEntry(
  db: Kysely<Tables>,
  { network, feed }: FeedOf,
  entry: EntryId,
): Promise<KnownEntry | null> {
  const found = await db
    .selectFrom('entry')
    .select(['index', 'header', 'head'])
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .where('entry', '=', toColumn(entry))
    .executeTakeFirst()
  return found ? { ...found, head: fromColumn(found.head) as Hash } : null
}

type NewEntry = {
  readonly index: number
  readonly entry: EntryId
  readonly epoch: number
  readonly header: string
  readonly head: Hash
  readonly body: Buffer | null
  readonly wraps: readonly Wrap[]
}

export async function addEntry(
  db: Kysely<Tables>,
  of: FeedOf,
  { index, entry, epoch, header, head, body, wraps }: NewEntry,
): Promise<void> {
  await db
    .insertInto('entry')
    .values({ ...columnsOf(of), index, entry: toColumn(entry), header, head: toColumn(head), body })
    .execute()
  if (wraps.length > 0) {
    await db
      .insertInto('epoch_wrap')
      .values(
        wraps.map(({ organisation, version, wrap }) => ({
          ...columnsOf(of),
          epoch,
          organisation: toColumn(organisation),
          version,
          wrap: Buffer.from(wrap, 'base64url'),
        })),
      )
      .execute()
  }
  await db
    .updateTable('feed')
    .set({ entries: index + 1, head: toColumn(head), epoch })
    .where('network', '=', toColumn(of.network))
    .where('feed', '=', of.feed)
    .execute()
}

type IndexRange = { readonly from: number; readonly to: number }

export async function readHeaders(
  db: Kysely<Tables>,
  { network, feed }: FeedOf,
  { from, to }: IndexRange,
): Promise<string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('header')
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .where('index', '>=', from)
    .where('index', '<', to)
    .orderBy('index')
    .execute()
  return rows.map(({ header }) => header)
}

export type StoredBody = { readonly entry: Buffer; readonly body: Buffer }

export async function readBodies(
  db: Kysely<Tables>,
  { network, feed }: FeedOf,
  { from, to }: IndexRange,
): Promise<readonly StoredBody[]> {
  return db
    .selectFrom('entry')
    .select(['entry', 'body'])
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .where('index', '>=', from)
    .where('index', '<', to)
    .where('body', 'is not', null)
    .orderBy('index')
    .$narrowType<{ body: Buffer }>()
    .execute()
}

export async function readWraps(
  db: Kysely<Tables>,
  { network, feed }: FeedOf,
  epoch: number,
): Promise<Wrap[]> {
  const rows = await db
    .selectFrom('epoch_wrap')
    .select(['organisation', 'version', 'wrap'])
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .where('epoch', '=', epoch)
    .orderBy('organisation')
    .execute()
  return rows.map(({ organisation, version, wrap }) => ({
    organisation: fromColumn(organisation) as OrganisationId,
    version,
    wrap: wrap.toString('base64url'),
  }))
}

/** Of entries that the feed has: after a restore some may still be missing. */
export async function readWithdrawals(db: Kysely<Tables>, { network, feed }: FeedOf) {
  const rows = await db
    .selectFrom('withdrawal')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.network', '=', 'withdrawal.network')
        .onRef('entry.feed', '=', 'withdrawal.feed')
        .onRef('entry.entry', '=', 'withdrawal.entry'),
    )
    .select(['withdrawal.entry', 'withdrawal.preimage'])
    .where('withdrawal.network', '=', toColumn(network))
    .where('withdrawal.feed', '=', feed)
    .orderBy('withdrawal.entry')
    .execute()
  return rows.map(({ entry, preimage }) => ({
    entry: fromColumn(entry) as EntryId,
    preimage: preimage.toString('base64url'),
  }))
}

export async function readRecalled(db: Kysely<Tables>, { network, feed }: FeedOf): Promise<EntryId[]> {
  const rows = await db
    .selectFrom('recall')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.network', '=', 'recall.network')
        .onRef('entry.feed', '=', 'recall.feed')
        .onRef('entry.entry', '=', 'recall.entry'),
    )
    .select('recall.entry')
    .where('recall.network', '=', toColumn(network))
    .where('recall.feed', '=', feed)
    .orderBy('recall.entry')
    .execute()
  return rows.map(({ entry }) => fromColumn(entry) as EntryId)
}

export async function isGone(
  db: Kysely<Tables>,
  { network, feed }: FeedOf,
  entry: EntryId,
): Promise<boolean> {
  const ofEntry = { network: toColumn(network), feed, entry: toColumn(entry) }
  const { rows } = await db.executeQuery<{ entry: Buffer }>(
    db
      .selectFrom('withdrawal')
      .select('entry')
      .where((row) => row.and(ofEntry))
      .union(
        db
          .selectFrom('recall')
          .select('entry')
          .where((row) => row.and(ofEntry)),
      )
      .compile(),
  )
  return rows.length > 0
}

export async function withdrawEntry(
  db: Kysely<Tables>,
  of: FeedOf,
  { entry, preimage }: { readonly entry: EntryId; readonly preimage: string },
): Promise<void> {
  await db
    .insertInto('withdrawal')
    .values({ ...columnsOf(of), entry: toColumn(entry), preimage: Buffer.from(preimage, 'base64url') })
    .onConflict((conflict) => conflict.columns(['network', 'feed', 'entry']).doNothing())
    .execute()
  await deleteBody(db, of, entry)
}

export async function recallEntry(
  db: Kysely<Tables>,
  of: FeedOf,
  { entry, recall }: { readonly entry: EntryId; readonly recall: EntryId },
): Promise<void> {
  await db
    .insertInto('recall')
    .values({ ...columnsOf(of), entry: toColumn(entry), recall: toColumn(recall) })
    .onConflict((conflict) => conflict.columns(['network', 'feed', 'entry']).doNothing())
    .execute()
  await deleteBody(db, of, entry)
}

async function deleteBody(db: Kysely<Tables>, { network, feed }: FeedOf, entry: EntryId): Promise<void> {
  await db
    .updateTable('entry')
    .set({ body: null })
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .where('entry', '=', toColumn(entry))
    .execute()
}

/** Empties entries of every feed that members read, published before a day. What begins an epoch stays: later keys hang on it. */
export async function deleteBodiesBefore(db: Kysely<Tables>, network: NetworkId, day: Day): Promise<void> {
  await sql`
    update entry set body = null
    where network = ${toColumn(network)} and feed <> 'desk' and body is not null
      and header::json->>'day' < ${day}
      and exists (
        select from entry before
        where before.network = entry.network and before.feed = entry.feed and before.index = entry.index - 1
          and before.header::json->>'epoch' = entry.header::json->>'epoch'
      )`.execute(db)
}

/** Only the newest note of each organisation is kept. */
export async function storeNote(
  db: Kysely<Tables>,
  of: FeedOf,
  { organisation, sealed }: { readonly organisation: OrganisationId; readonly sealed: string },
): Promise<void> {
  const bytes = Buffer.from(sealed, 'base64url')
  await db
    .insertInto('note')
    .values({ ...columnsOf(of), organisation: toColumn(organisation), sealed: bytes })
    .onConflict((conflict) =>
      conflict.columns(['network', 'feed', 'organisation']).doUpdateSet({ sealed: bytes }),
    )
    .execute()
}

export async function readNotes(db: Kysely<Tables>, { network, feed }: FeedOf) {
  const rows = await db
    .selectFrom('note')
    .select(['organisation', 'sealed'])
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .orderBy('organisation')
    .execute()
  return rows.map(({ organisation, sealed }) => ({
    organisation: fromColumn(organisation) as OrganisationId,
    sealed: sealed.toString('base64url'),
  }))
}

export async function closeToReaders(db: Kysely<Tables>, of: FeedOf, genesis: Hash): Promise<void> {
  await db
    .insertInto('feed')
    .values({ ...columnsOf(of), entries: 0, head: toColumn(genesis), epoch: 0, restoring: true })
    .onConflict((conflict) => conflict.columns(['network', 'feed']).doUpdateSet({ restoring: true }))
    .execute()
}

export async function openToReaders(db: Kysely<Tables>, { network, feed }: FeedOf): Promise<void> {
  await db
    .updateTable('feed')
    .set({ restoring: false })
    .where('network', '=', toColumn(network))
    .where('feed', '=', feed)
    .execute()
}
