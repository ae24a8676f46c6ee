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

const TRIES = 5
/** Longer than any mail server is waited for; then it is tried again. */
const LEASE_MS = 2 * 60_000

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
    mail === null
      ? []
      : [{ seat: id, kind: 'waiting' as const, address: mail, language, code: null, leased_until: null }],
  )
  if (waiting.length === 0) return
  await tx
    .insertInto('mail')
    .values(waiting)
    .onConflict((conflict) => conflict.columns(['seat', 'kind']).doNothing())
    .execute()
}

/** Sends what waits, and forgets each mail once it is sent or has failed five times. Several servers share the work: each takes one mail at a
 *  time for some minutes, so that ending mail waits for none and whoever has ended it gets at most the one that is on its way. */
export async function deliver({ db, now }: Pick<Shared, 'db' | 'now'>, send: SendMail): Promise<void> {
  for (;;) {
    const mail = await db
      .updateTable('mail')
      .set(({ eb }) => ({
        tries: eb('tries', '+', 1),
        leased_until: new Date(now().getTime() + LEASE_MS),
      }))
      .where('id', '=', ({ selectFrom }) =>
        selectFrom('mail')
          .select('id')
          .where('tries', '<', TRIES)
          .where(({ eb, or }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now())]))
          .orderBy('id')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .executeTakeFirst()
    if (!mail) break
    const gone = await send({ to: mail.address, ...mailWords(mail.language, mail.code) }).then(
      () => true,
      () => false,
    )
    if (gone) await db.deleteFrom('mail').where('id', '=', mail.id).execute()
  }
  await db
    .deleteFrom('mail')
    .where('tries', '>=', TRIES)
    .where(({ eb, or }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now())]))
    .execute()
}
