import { fail, ok } from '@parasol/service'
import {
  changeSeatRoute,
  closeInvitationRoute,
  deleteTableRoute,
  hostRoute,
  inviteRoute,
  leaveRoute,
  lookOfAlias,
  removeSeatRoute,
  seeRoomRoute,
  type SeatKind,
  settingsRoute,
  type TableSettings,
} from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import { note } from '../http/log.ts'
import { seatRoute } from '../http/seat-route.ts'
import { newId, type Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { bringsOfficials, mayTake } from './room.ts'
import { mayFollow, opensUp } from './may-follow.ts'

const MOST_INVITATIONS = 500

/** What people do at a table that is about the table itself: seats, invitations, settings. */
export function seatRoutes(shared: Shared) {
  const { random } = shared

  const isLastHost = async (tx: Kysely<Tables>, table: string, seat: string): Promise<boolean> => {
    const hosts = await tx
      .selectFrom('seat')
      .select('id')
      .where('table_id', '=', table)
      .where('host', '=', true)
      .execute()
    return hosts.length === 1 && hosts[0]?.id === seat
  }
  const seatAt = (tx: Kysely<Tables>, table: string, id: string) =>
    tx.selectFrom('seat').selectAll().where('table_id', '=', table).where('id', '=', id).executeTakeFirst()

  const seeRoom = seatRoute(shared, {
    ...seeRoomRoute,
    summary: 'Says that one has seen who is in the room now.',
    handler: async ({ tx, seat, table, body: { room } }) => {
      if (room !== table.room) return fail('room-changed')
      await tx.updateTable('seat').set({ seen_room: room }).where('id', '=', seat.id).execute()
      return ok({ done: true })
    },
  })

  const settings = seatRoute(shared, {
    ...settingsRoute,
    summary: 'Changes how the table works.',
    lock: 'update',
    handler: async ({ tx, seat, table, body: { settings: next } }) => {
      if (!seat.host) return fail('not-allowed')
      const allowed = await mayFollow(tx, table, next)
      if (!allowed.ok) return allowed
      const room = table.room + (opensUp(table.settings, next) ? 1 : 0)
      // What was said before the door opened was not said to anybody.
      const begins = table.step === 'stock' ? table.round : table.round + 1
      const from = next.door === 'open' ? (table.public_from ?? begins) : null
      await tx
        .updateTable('round_table')
        .set({ settings: JSON.stringify(next), room, public_from: from })
        .where('id', '=', table.id)
        .execute()
      await note(tx, shared, {
        table: table.id,
        act: 'settings',
        about: changed(table.settings, next).join(', '),
      })
      return ok({ done: true })
    },
  })

  const invite = seatRoute(shared, {
    ...inviteRoute,
    summary: 'Makes an invitation; only its public key comes here.',
    handler: async ({ tx, seat, table, body }) => {
      if (!seat.host) return fail('not-allowed')
      const { key, kind, role, host, places, expires } = body
      if (role !== null && !table.settings.roles.some(({ id }) => id === role)) return fail('not-allowed')
      if (host && (kind !== 'voice' || bringsOfficials(table.settings, [role ?? ''])))
        return fail('not-allowed')
      const { length } = await tx
        .selectFrom('invitation')
        .select('id')
        .where('table_id', '=', table.id)
        .execute()
      if (length >= MOST_INVITATIONS) return fail('too-many')
      await tx
        .insertInto('invitation')
        .values({
          id: newId(random),
          table_id: table.id,
          maker: seat.id,
          key,
          kind,
          role,
          host,
          places,
          expires,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
      return ok({ done: true })
    },
  })

  const closeInvitation = seatRoute(shared, {
    ...closeInvitationRoute,
    summary: 'Takes an invitation back.',
    handler: async ({ tx, seat, table, body: { id } }) => {
      if (!seat.host) return fail('not-allowed')
      const gone = await tx
        .deleteFrom('invitation')
        .where('table_id', '=', table.id)
        .where('id', '=', id)
        .executeTakeFirst()
      return gone.numDeletedRows > 0n ? ok({ done: true }) : fail('not-found')
    },
  })

  const host = seatRoute(shared, {
    ...hostRoute,
    summary: 'Makes somebody host, or ends it.',
    lock: 'update',
    handler: async ({ tx, seat, table, body }) => {
      if (!seat.host) return fail('not-allowed')
      const who = await seatAt(tx, table.id, body.seat)
      if (!who || who.kind !== 'voice' || bringsOfficials(table.settings, who.roles)) return fail('not-found')
      if (!body.host && (await isLastHost(tx, table.id, who.id))) return fail('last-host')
      await tx.updateTable('seat').set({ host: body.host }).where('id', '=', who.id).execute()
      if (!body.host) await tx.deleteFrom('invitation').where('maker', '=', who.id).execute()
      await note(tx, shared, { table: table.id, act: 'host', about: who.alias })
      return ok({ done: true })
    },
  })

  const remove = seatRoute(shared, {
    ...removeSeatRoute,
    summary: 'Takes somebody’s seat away, with a reason that everybody reads.',
    lock: 'update',
    handler: async ({ tx, seat, table, body }) => {
      if (!seat.host || body.reason === '') return fail('not-allowed')
      const who = await seatAt(tx, table.id, body.seat)
      if (!who) return fail('not-found')
      if (await isLastHost(tx, table.id, who.id)) return fail('last-host')
      await tx.deleteFrom('seat').where('id', '=', who.id).execute()
      await note(tx, shared, { table: table.id, act: 'removed', about: who.alias, reason: body.reason })
      return ok({ done: true })
    },
  })

  const change = seatRoute(shared, {
    ...changeSeatRoute,
    summary: 'Changes one’s own name, roles and language.',
    lock: 'update',
    handler: async ({ tx, seat, table, body }) => {
      const { alias, language } = body
      const roles = [...body.roles]
      // Changing roles while people vote would move answers from one bar to another, and the difference would tell.
      const same = JSON.stringify(roles) === JSON.stringify(seat.roles)
      const fits = mayTake(table.settings, { kind: seat.kind as SeatKind, invited: seat.invited }, roles)
      if (!same && (!fits || table.step === 'needs')) return fail('not-allowed')
      const others = await tx
        .selectFrom('seat')
        .select('alias')
        .where('table_id', '=', table.id)
        .where('id', '<>', seat.id)
        .execute()
      if (others.some((each) => lookOfAlias(each.alias) === lookOfAlias(alias))) return fail('alias-taken')
      await tx.updateTable('seat').set({ alias, roles, language }).where('id', '=', seat.id).execute()
      if (alias !== seat.alias) await note(tx, shared, { table: table.id, act: 'renamed', about: alias })
      if (!same) await note(tx, shared, { table: table.id, act: 'roles', about: alias })
      return ok({ done: true })
    },
  })

  const leave = seatRoute(shared, {
    ...leaveRoute,
    summary: 'Gives up one’s seat.',
    lock: 'update',
    handler: async ({ tx, seat, table }) => {
      if (seat.host && (await isLastHost(tx, table.id, seat.id))) return fail('last-host')
      await tx.deleteFrom('seat').where('id', '=', seat.id).execute()
      await note(tx, shared, { table: table.id, act: 'left', about: seat.alias })
      return ok({ done: true })
    },
  })

  const deleteTable = seatRoute(shared, {
    ...deleteTableRoute,
    summary: 'Deletes the table and everything on it.',
    lock: 'update',
    handler: async ({ tx, seat, table, body: { name } }) => {
      if (!seat.host) return fail('not-allowed')
      if (name !== table.name) return fail('malformed')
      await tx.deleteFrom('round_table').where('id', '=', table.id).execute()
      return ok({ done: true })
    },
  })

  return [seeRoom, settings, invite, closeInvitation, host, remove, change, leave, deleteTable]
}

const changed = (before: TableSettings, after: TableSettings): readonly string[] =>
  (Object.keys(after) as (keyof TableSettings)[]).filter(
    (each) => JSON.stringify(before[each]) !== JSON.stringify(after[each]),
  )
