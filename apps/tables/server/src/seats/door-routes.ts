import { timingSafeEqual } from 'node:crypto'
import { defineRoute, fail, ok } from '@parasol/service'
import {
  findTableRoute,
  joinRoute,
  lookRoute,
  openTableRoute,
  lookOfAlias,
  readTableStatement,
  type SeatKind,
  TABLE_JOIN,
  TABLE_LOOK,
  tableJoinShape,
  tableLookShape,
} from '@parasol/tables-protocol'
import { type Kysely, sql } from 'kysely'
import { instantNow, today } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import { note } from '../http/log.ts'
import { readTableRow, type TableRow } from '../http/seated.ts'
import { openSession } from '../http/sessions.ts'
import { newId, type Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { bringsOfficials, mayTake, roomOf } from './room.ts'

const MOST_TABLES = 5000
const MOST_SEATS = 5000

type Offer = { readonly kind: SeatKind; readonly role: string | null; readonly host: boolean }
const OPEN_DOOR: Offer = { kind: 'voice', role: null, host: false }

/** How one comes in: opening a table, looking at a room, taking a seat. */
export function doorRoutes(shared: Shared & { readonly openingCode: string | null }) {
  const { db, now, random, origins } = shared
  const expected = () => ({ origins: origins(), now: instantNow(now) })

  const find = defineRoute({
    ...findTableRoute,
    summary: 'The id behind a short name.',
    handler: async ({ body: { name } }) => {
      const found = await db
        .selectFrom('round_table')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirst()
      return found ? ok({ table: found.id as never }) : fail('not-found')
    },
  })

  const validInvitation = (tx: Kysely<Tables>, keys: readonly string[]) =>
    tx
      .selectFrom('invitation')
      .selectAll()
      .where('key', 'in', [...keys])
      .where('expires', '>=', today(now))
      .where(sql<boolean>`used < places`)

  const look = defineRoute({
    ...lookRoute,
    summary: 'Shows who is in the room, and how the table works, to whoever holds an invitation.',
    handler: async ({ body: { signed } }) => {
      const read = readTableStatement(TABLE_LOOK, tableLookShape, { signed, ...expected() })
      if (!read.ok) return fail('invitation-refused')
      const invitation = await validInvitation(db, read.value.keys).executeTakeFirst()
      const table = invitation ? await readTableRow(db, invitation.table_id, 'none') : null
      if (!invitation || !table) return fail('invitation-refused')
      const { kind, role, host } = invitation
      return ok(await roomOf(db, table, { kind: kind as SeatKind, role, host }))
    },
  })

  const join = defineRoute({
    ...joinRoute,
    summary: 'Takes a seat, with an invitation or at an open door.',
    handler: async ({ body: { signed } }) => {
      const read = readTableStatement(TABLE_JOIN, tableJoinShape, { signed, ...expected() })
      if (!read.ok) return fail('invitation-refused')
      const { said, keys } = read.value
      const others = keys.filter((key) => key !== said.key)
      if (!keys.includes(said.key) || others.length > 1) return fail('invitation-refused')
      return db.transaction().execute(async (tx) => {
        const table = await readTableRow(tx, said.table, 'update')
        if (!table) return fail('not-found')
        const invitation =
          others.length === 1
            ? await validInvitation(tx, others)
                .where('table_id', '=', table.id)
                .forUpdate()
                .executeTakeFirst()
            : undefined
        const offer: Offer | null = invitation
          ? { kind: invitation.kind as SeatKind, role: invitation.role, host: invitation.host }
          : others.length === 0 && table.settings.door === 'open'
            ? OPEN_DOOR
            : null
        if (!offer || !mayTake(table.settings, { kind: offer.kind, invited: offer.role }, said.roles))
          return fail('invitation-refused')
        if (offer.host && (offer.kind !== 'voice' || bringsOfficials(table.settings, said.roles)))
          return fail('invitation-refused')
        if (said.room !== table.room) return fail('room-changed')
        const taken = await seat(tx, table, { ...said, ...offer })
        if (!taken.ok) return taken
        if (invitation)
          await tx
            .updateTable('invitation')
            .set(({ eb }) => ({ used: eb('used', '+', 1) }))
            .where('id', '=', invitation.id)
            .execute()
        return ok(await openSession(tx, shared, taken.value))
      })
    },
  })

  type Sitting = Offer & {
    readonly key: string
    readonly alias: string
    readonly roles: readonly string[]
    readonly language: string
  }

  const seat = async (tx: Kysely<Tables>, table: TableRow, sitting: Sitting) => {
    const { key, alias, roles, kind, role, host, language } = sitting
    const seats = await tx
      .selectFrom('seat')
      .select(['alias', 'key'])
      .where('table_id', '=', table.id)
      .execute()
    if (seats.length >= MOST_SEATS) return fail('too-many')
    if (seats.some((each) => lookOfAlias(each.alias) === lookOfAlias(alias))) return fail('alias-taken')
    if (seats.some((each) => each.key === key)) return fail('invitation-refused')
    const official = bringsOfficials(table.settings, roles)
    const room = table.room + (official ? 1 : 0)
    if (official) await tx.updateTable('round_table').set({ room }).where('id', '=', table.id).execute()
    const id = newId(random)
    await tx
      .insertInto('seat')
      .values({
        id,
        table_id: table.id,
        key,
        alias,
        roles: [...roles],
        kind,
        invited: role,
        host,
        language,
        seen_room: room,
        mail: null,
        mail_code: null,
        mail_day: null,
      })
      .execute()
    await note(tx, shared, { table: table.id, act: 'joined', about: alias })
    return ok(id as string)
  }

  const open = defineRoute({
    ...openTableRoute,
    summary: 'Opens a new table for whoever has the code of this server.',
    handler: async ({ body: { code, name, settings, signed } }) => {
      if (!fitsCode(code, shared.openingCode)) return fail('code-refused')
      const read = readTableStatement(TABLE_JOIN, tableJoinShape, { signed, ...expected() })
      if (!read.ok || read.value.keys.length !== 1 || read.value.keys[0] !== read.value.said.key)
        return fail('code-refused')
      const { said } = read.value
      if (!mayTake(settings, { kind: 'voice', invited: null }, said.roles)) return fail('code-refused')
      return db.transaction().execute(async (tx) => {
        const { count } = await tx
          .selectFrom('round_table')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        if (count >= MOST_TABLES) return fail('too-many')
        const opened = await tx
          .insertInto('round_table')
          .values({
            id: said.table,
            name,
            settings: JSON.stringify(settings),
            apart: null,
            public_from: settings.door === 'open' ? 1 : null,
            opened: today(now),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (opened.numInsertedOrUpdatedRows !== 1n) return fail('name-taken')
        const table = await readTableRow(tx, said.table, 'update')
        if (!table) return fail('name-taken')
        await note(tx, shared, { table: table.id, act: 'opened', about: settings.title })
        const host = await seat(tx, table, { ...said, kind: 'voice', role: null, host: true })
        if (!host.ok) return fail('name-taken')
        return ok(await openSession(tx, shared, host.value))
      })
    },
  })

  return [find, look, join, open]
}

/** Compared by hash, so that its time tells nothing. Spaces and hyphens do not matter. */
function fitsCode(given: string, code: string | null): boolean {
  if (code === null) return false
  const plain = (text: string): Buffer => Buffer.from(digestOf(text.toLowerCase().replaceAll(/[\s-]/g, '')))
  return timingSafeEqual(plain(given), plain(code))
}
