import { randomInt } from 'node:crypto'
import { dayOf, instantOf } from '@parasol/charter'
import { fail, ok } from '@parasol/service'
import { confirmMailRoute, mailRoute } from '@parasol/tables-protocol'
import { digestOf } from '../http/digest.ts'
import { seatRoute } from '../http/seat-route.ts'
import { today } from '../http/days.ts'
import type { Shared } from '../http/shared.ts'

const DAY_MS = 86_400_000
const TRIES = 5
/** Seats that ask for a code to one address at a time; an address is nobody’s to be flooded. */
const MOST_ASKING = 3

/** Reminders by e-mail: an address is kept only while somebody wants them, and believed only once its code came back. */
export function mailRoutes(shared: Shared) {
  const ask = seatRoute(shared, {
    ...mailRoute,
    summary: 'Asks for reminders, or ends them and deletes the address.',
    lock: 'update',
    handler: async ({ tx, seat, body: { address } }) => {
      if (address === null) {
        await tx.deleteFrom('mail').where('seat', '=', seat.id).execute()
        await tx
          .updateTable('seat')
          .set({ mail: null, mail_state: 'off', mail_code: null })
          .where('id', '=', seat.id)
          .execute()
        return ok({ done: true })
      }
      if (!shared.mails) return fail('no-mail')
      if (seat.mail_tries >= TRIES) return fail('too-many')
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      await tx
        .updateTable('seat')
        .set({
          mail: address,
          mail_state: 'asked',
          mail_code: digestOf(code),
          mail_tries: seat.mail_tries + 1,
          mail_day: today(shared.now),
        })
        .where('id', '=', seat.id)
        .execute()
      await tx.deleteFrom('mail').where('seat', '=', seat.id).execute()
      // Not said to whoever asks: it would tell that others have this address.
      const { asked } = await tx
        .selectFrom('seat')
        .select(({ fn }) => fn.countAll<number>().as('asked'))
        .where('mail', '=', address)
        .where('mail_state', '=', 'asked')
        .executeTakeFirstOrThrow()
      if (asked > MOST_ASKING) return ok({ done: true })
      await tx
        .insertInto('mail')
        .values({ seat: seat.id, kind: 'code', address, language: seat.language, code, leased_until: null })
        .execute()
      shared.wakeMail()
      return ok({ done: true })
    },
  })

  const confirm = seatRoute(shared, {
    ...confirmMailRoute,
    summary: 'Confirms an address with the code that was sent to it; a code is tried once.',
    lock: 'update',
    keeps: ['code-refused'],
    handler: async ({ tx, seat, body: { code } }) => {
      const right = seat.mail_state === 'asked' && seat.mail_code === digestOf(code)
      if (!right) {
        await tx.updateTable('seat').set({ mail_code: null }).where('id', '=', seat.id).execute()
        return fail('code-refused')
      }
      await tx
        .updateTable('seat')
        .set({ mail_state: 'on', mail_code: null, mail_tries: 0, mail_day: null })
        .where('id', '=', seat.id)
        .execute()
      return ok({ done: true })
    },
  })

  return [ask, confirm]
}

/** Forgets addresses whose code did not come back by the end of the next day. */
export async function forgetUnconfirmed({ db, now }: Pick<Shared, 'db' | 'now'>): Promise<void> {
  const yesterday = dayOf(instantOf(now().getTime() - DAY_MS))
  await db
    .updateTable('seat')
    .set({ mail: null, mail_state: 'off', mail_code: null })
    .where('mail_state', '=', 'asked')
    .where('mail_day', '<', yesterday)
    .execute()
  await db
    .updateTable('seat')
    .set({ mail_tries: 0, mail_day: null })
    .where('mail_state', '<>', 'asked')
    .where('mail_day', '<', yesterday)
    .execute()
}
