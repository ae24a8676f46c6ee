import type { Kysely } from 'kysely'
import type { Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { mailWords } from './words.ts'

/** Hands one mail to a mail server. Fails by throwing. */
export type SendMail = (mail: {
  readonly to: string
  readonly subject: string
  readonly text: string
}) => Promise<void>

const AT_ONCE = 20
const TRIES = 5

/** Reminds everybody at a table who asked for it, once until it is sent, however much waits. */
export async function remind(
  tx: Kysely<Tables>,
  { wakeMail }: Pick<Shared, 'wakeMail'>,
  table: string,
): Promise<void> {
  await remindSeats(
    tx,
    await tx
      .selectFrom('seat')
      .select(['id', 'mail', 'language'])
      .where('table_id', '=', table)
      .where('mail_state', '=', 'on')
      .execute(),
  )
  wakeMail()
}

export async function remindSeats(
  tx: Kysely<Tables>,
  seats: readonly { readonly id: string; readonly mail: string | null; readonly language: string }[],
): Promise<void> {
  const waiting = seats.flatMap(({ id, mail, language }) =>
    mail === null ? [] : [{ seat: id, kind: 'waiting' as const, address: mail, language, code: null }],
  )
  if (waiting.length === 0) return
  await tx
    .insertInto('mail')
    .values(waiting)
    .onConflict((conflict) => conflict.columns(['seat', 'kind']).doNothing())
    .execute()
}

/** Sends what waits, and forgets each mail once it is sent or has failed five times. Several servers share the work. */
export async function deliver({ db }: Pick<Shared, 'db'>, send: SendMail): Promise<void> {
  for (;;) {
    const sent = await db.transaction().execute(async (tx) => {
      const waiting = await tx
        .selectFrom('mail')
        .selectAll()
        .where('tries', '<', TRIES)
        .orderBy('id')
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked()
        .execute()
      let failed = 0
      for (const { id, address, language, code } of waiting) {
        const gone = await send({ to: address, ...mailWords(language, code) }).then(
          () => true,
          () => false,
        )
        if (gone) await tx.deleteFrom('mail').where('id', '=', id).execute()
        else {
          failed += 1
          await tx
            .updateTable('mail')
            .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
            .where('id', '=', id)
            .execute()
        }
      }
      return waiting.length - failed
    })
    if (sent < AT_ONCE) break
  }
  await db.deleteFrom('mail').where('tries', '>=', TRIES).execute()
}
