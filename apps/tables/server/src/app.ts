import { createHttp, type Http, type Job, type StatusTable } from '@parasol/service'
import { TABLE_FAILURES, type TableFailureCode } from '@parasol/tables-protocol'
import { type Kysely, sql } from 'kysely'
import { commitmentRoutes } from './commitments/routes.ts'
import { closeDue } from './decisions/close-due.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { deleteExpired } from './http/sessions.ts'
import type { Shared } from './http/shared.ts'
import type { Tables } from './http/tables.ts'
import { jobsOf } from './jobs/jobs.ts'
import { deliver, remind, remindSeats, type SendMail } from './mail/outbox.ts'
import { forgetUnconfirmed, mailRoutes } from './mail/routes.ts'
import { followUp } from './meetings/follow-up.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { doorRoutes } from './seats/door-routes.ts'
import { roomOf } from './seats/room.ts'
import { seatRoutes } from './seats/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { statementRoutes } from './statements/routes.ts'
import { stepRoutes } from './statements/step-routes.ts'
import { stockRoutes } from './stock/routes.ts'
import { viewRoutes } from './view/routes.ts'

export type AppOptions = {
  readonly db: Kysely<Tables>
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
  /** What the address bar of the page may show; asked at each sign-in, since a port may be known only later. */
  readonly origins: () => readonly string[]
  /** What opens a new table; null opens none. */
  readonly openingCode: string | null
  /** Null where this server sends no mail. */
  readonly sendMail: SendMail | null
  readonly onIncident: (thrown: unknown) => string
  readonly webFiles?: string
}

export type App = { readonly http: Http; readonly jobs: readonly Job[] }

const BODY_LIMIT_BYTES = 256 * 1024

/** Joins the rooms of the tables service. */
export function createApp(options: AppOptions): App {
  const { db, now, random, origins, sendMail, onIncident, openingCode, webFiles } = options
  const send = async (): Promise<void> => {
    if (sendMail) await deliver({ db, now }, sendMail)
  }
  const shared: Shared = {
    db,
    now,
    random,
    origins,
    mails: sendMail !== null,
    // After the transaction that asked for it.
    wakeMail: () => void setTimeout(() => void send().catch(onIncident), 50),
  }
  const reminding = (tx: Kysely<Tables>, table: string): Promise<void> => remind(tx, shared, table)
  const openDoor = { kind: 'voice', role: null, host: false } as const
  const http = createHttp<TableFailureCode>({
    title: 'Parasol tables',
    version: '1',
    routes: [
      ...signInRoutes(shared),
      ...doorRoutes({ ...shared, openingCode }),
      ...seatRoutes(shared),
      ...stockRoutes(shared),
      ...statementRoutes(shared),
      ...stepRoutes({ ...shared, remind: reminding }),
      ...decisionRoutes({ ...shared, remind: reminding }),
      ...commitmentRoutes(shared),
      ...meetingRoutes(shared),
      ...mailRoutes(shared),
      ...viewRoutes({ ...shared, roomOf: (on, table) => roomOf(on, table, openDoor) }),
    ],
    status: STATUS,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    checks: { database: async () => (await sql`select 1`.execute(db)) !== null },
    onIncident,
    ...(webFiles !== undefined && { builtApp: webFiles }),
  })
  return {
    http,
    jobs: jobsOf(shared, {
      deliver: send,
      closeDue: () => closeDue(shared),
      followUp: () => followUp(shared, remindSeats),
      deleteExpired: () => deleteExpired(shared),
      forgetUnconfirmed: () => forgetUnconfirmed(shared),
    }),
  }
}

const STATUS = Object.fromEntries(
  Object.entries(TABLE_FAILURES).map(([code, { status }]) => [code, status]),
) as StatusTable<TableFailureCode>
