import type { Hash, InvitationId, NetworkId, OrganisationId } from '@parasol/charter'
import type { Kysely } from 'kysely'
import { fromColumn, toColumn } from '../http/columns.ts'
import type { Tables } from '../http/tables.ts'

type NamedDocument = { readonly organisation: OrganisationId; readonly name: string }
export type Document = { readonly version: number; readonly sealed: string }

export async function readDocument(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, name }: NamedDocument,
): Promise<Document | null> {
  const found = await db
    .selectFrom('document')
    .select(['version', 'sealed'])
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('name', '=', name)
    .executeTakeFirst()
  return found ? { version: found.version, sealed: found.sealed.toString('base64url') } : null
}

/** @returns false when the version stored is not the one just before. */
export async function replaceDocument(
  db: Kysely<Tables>,
  network: NetworkId,
  { organisation, name, version, sealed }: NamedDocument & Document,
): Promise<boolean> {
  const fields = { version, sealed: Buffer.from(sealed, 'base64url') }
  const of = { network: toColumn(network), organisation: toColumn(organisation), name }
  if (version === 1) {
    const added = await db
      .insertInto('document')
      .values({ ...of, ...fields })
      .onConflict((conflict) => conflict.columns(['network', 'organisation', 'name']).doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const replaced = await db
    .updateTable('document')
    .set(fields)
    .where((row) => row.and(of))
    .where('version', '=', version - 1)
    .executeTakeFirst()
  return replaced.numUpdatedRows === 1n
}

export type Invitation = {
  readonly invitation: InvitationId
  readonly expires: string
  readonly welcome: string
}

type StoredInvitation = Omit<Invitation, 'welcome'> & { readonly welcome: string | null }

export async function readInvitations(
  db: Kysely<Tables>,
  network: NetworkId,
  organisation: OrganisationId,
): Promise<ReadonlyMap<InvitationId, StoredInvitation>> {
  const rows = await db
    .selectFrom('invitation')
    .select(['invitation', 'expires', 'welcome'])
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .execute()
  return new Map(
    rows.map(({ invitation: id, expires, welcome }) => {
      const invitation = fromColumn(id) as InvitationId
      return [invitation, { invitation, expires, welcome: welcome?.toString('base64url') ?? null }]
    }),
  )
}

const UNIQUE_VIOLATION = '23505'

/** All or none. @returns false when one of the ids is taken */
export async function addInvitations(
  db: Kysely<Tables>,
  network: NetworkId,
  {
    organisation,
    invitations,
  }: { readonly organisation: OrganisationId; readonly invitations: readonly Invitation[] },
): Promise<boolean> {
  if (invitations.length === 0) return true
  const rows = invitations.map(({ invitation, expires, welcome }) => ({
    network: toColumn(network),
    invitation: toColumn(invitation),
    organisation: toColumn(organisation),
    expires,
    welcome: Buffer.from(welcome, 'base64url'),
  }))
  try {
    await db.insertInto('invitation').values(rows).execute()
    return true
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === UNIQUE_VIOLATION) return false
    throw thrown
  }
}

/** Holds the invitation until the transaction ends, so that two claims follow one another. */
export async function lockInvitation(
  db: Kysely<Tables>,
  network: NetworkId,
  invitation: InvitationId,
): Promise<Pick<Invitation, 'expires' | 'welcome'> | null> {
  const found = await db
    .selectFrom('invitation')
    .select(['expires', 'welcome'])
    .where('network', '=', toColumn(network))
    .where('invitation', '=', toColumn(invitation))
    .where('welcome', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found?.welcome) return null
  return { expires: found.expires, welcome: found.welcome.toString('base64url') }
}

export async function claimHashes(
  db: Kysely<Tables>,
  network: NetworkId,
  invitation: InvitationId,
): Promise<Hash[]> {
  const rows = await db
    .selectFrom('claim')
    .select('hash')
    .where('network', '=', toColumn(network))
    .where('invitation', '=', toColumn(invitation))
    .orderBy('place')
    .execute()
  return rows.map(({ hash }) => fromColumn(hash) as Hash)
}

type NewClaim = {
  readonly invitation: InvitationId
  readonly place: number
  readonly hash: Hash
  readonly sealed: Buffer
}

export async function addClaim(
  db: Kysely<Tables>,
  network: NetworkId,
  { invitation, place, hash, sealed }: NewClaim,
): Promise<void> {
  await db
    .insertInto('claim')
    .values({
      network: toColumn(network),
      invitation: toColumn(invitation),
      place,
      hash: toColumn(hash),
      sealed,
    })
    .execute()
}

export async function readClaims(db: Kysely<Tables>, network: NetworkId, organisation: OrganisationId) {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.network', '=', 'claim.network')
        .onRef('invitation.invitation', '=', 'claim.invitation'),
    )
    .select(['claim.invitation', 'claim.sealed'])
    .where('invitation.network', '=', toColumn(network))
    .where('invitation.organisation', '=', toColumn(organisation))
    .orderBy('claim.invitation')
    .orderBy('claim.place')
    .execute()
  const claims = new Map<InvitationId, string[]>()
  for (const { invitation: id, sealed } of rows) {
    const invitation = fromColumn(id) as InvitationId
    claims.set(invitation, [...(claims.get(invitation) ?? []), sealed.toString('base64url')])
  }
  return [...claims].map(([invitation, sealed]) => ({ invitation, sealed }))
}

/** @returns the ones that were there and this organisation's. */
export async function closeInvitations(
  db: Kysely<Tables>,
  network: NetworkId,
  {
    organisation,
    invitations,
  }: { readonly organisation: OrganisationId; readonly invitations: readonly InvitationId[] },
): Promise<InvitationId[]> {
  if (invitations.length === 0) return []
  const closed = await db
    .deleteFrom('invitation')
    .where('network', '=', toColumn(network))
    .where('organisation', '=', toColumn(organisation))
    .where('invitation', 'in', invitations.map(toColumn))
    .returning('invitation')
    .execute()
  if (closed.length === 0) return []
  await db
    .deleteFrom('claim')
    .where('network', '=', toColumn(network))
    .where(
      'invitation',
      'in',
      closed.map(({ invitation }) => invitation),
    )
    .execute()
  return closed.map(({ invitation }) => fromColumn(invitation) as InvitationId)
}

/** An expired welcome goes at once; what was claimed in time stays until staff have taken it in. */
export async function deleteExpiredWelcomes(db: Kysely<Tables>, today: string): Promise<void> {
  await db
    .deleteFrom('invitation')
    .where('expires', '<', today)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('claim')
            .select('claim.place')
            .whereRef('claim.network', '=', 'invitation.network')
            .whereRef('claim.invitation', '=', 'invitation.invitation'),
        ),
      ),
    )
    .execute()
  await db
    .updateTable('invitation')
    .set({ welcome: null })
    .where('expires', '<', today)
    .where('welcome', 'is not', null)
    .execute()
}
