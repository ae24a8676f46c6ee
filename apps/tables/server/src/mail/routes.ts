import { randomInt } from 'node:crypto'
import { fail, ok } from '@parasol/service'
import { confirmMailRoute, mailRoute } from '@parasol/tables-protocol'
import { digestOf } from '../http/digest.ts'
import { seatRoute } from '../http/seat-route.ts'
import type { Shared } from '../http/shared.ts'

const TRIES = 5

/** Reminders by e-mail: an address is kept only while somebody wants them, and believed only once its code came back. */
export function mailRoutes(shared: Shared) {
  const ask = seatRoute(shared, {
    ...mailRoute,
    summary: 'Asks for reminders, or ends them and deletes the address.',
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
        })
        .where('id', '=', seat.id)
        .execute()
      await tx.deleteFrom('mail').where('seat', '=', seat.id).execute()
      await tx
        .insertInto('mail')
        .values({ seat: seat.id, kind: 'code', address, language: seat.language, code })
        .execute()
      shared.wakeMail()
      return ok({ done: true })
    },
  })

  const confirm = seatRoute(shared, {
    ...confirmMailRoute,
    summary: 'Confirms an address with the code that was sent to it.',
    handler: async ({ tx, seat, body: { code } }) => {
      const right = seat.mail_state === 'asked' && seat.mail_code === digestOf(code)
      if (!right) {
        // Beside the transaction, which a refusal undoes: a code is tried once.
        await shared.db.updateTable('seat').set({ mail_code: null }).where('id', '=', seat.id).execute()
        return fail('code-refused')
      }
      await tx
        .updateTable('seat')
        .set({ mail_state: 'on', mail_code: null, mail_tries: 0 })
        .where('id', '=', seat.id)
        .execute()
      return ok({ done: true })
    },
  })

  return [ask, confirm]
}
