import type { TableThingId } from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What every room is given. */
export type Shared = {
  readonly db: Kysely<Tables>
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
  /** What the address bar of the page may show. */
  readonly origins: () => readonly string[]
  /** Whether this server sends mail. */
  readonly mails: boolean
  /** Says that mail waits to be sent. */
  readonly wakeMail: () => void
}

export const newId = (random: Shared['random']): TableThingId =>
  Buffer.from(random(16)).toString('base64url') as TableThingId
