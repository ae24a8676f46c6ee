import {
  type CharterBundle,
  type NetworkId,
  type ReadNetworkFile,
  type Signed,
  toBase64url,
} from '@parasol/charter'
import { type FailureCode, FAILURES } from '@parasol/protocol'
import {
  createHttp,
  fail,
  type Http,
  type HttpFailure,
  type Job,
  type Route,
  type StatusTable,
} from '@parasol/service'
import { type Kysely, sql } from 'kysely'
import { deleteOutlivedBodies } from './feed/retention.ts'
import { feedRoutes } from './feed/routes.ts'
import { today } from './http/days.ts'
import type { Deletion, Journal } from './http/journal.ts'
import type { Shared } from './http/shared.ts'
import type { Tables } from './http/tables.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { openLoadMeter } from './intake/load-meter.ts'
import { intakeRoutes } from './intake/routes.ts'
import { sweepJob } from './jobs/sweep.ts'
import { deleteOldReports } from './mailbox/retention.ts'
import { mailboxRoutes } from './mailbox/routes.ts'
import { readMailbox, storeMessage } from './mailbox/store.ts'
import { deleteWithdrawn } from './mailbox/withdraw.ts'
import { storeKeys } from './membership/key-store.ts'
import { membershipRoutes } from './membership/routes.ts'
import { deleteExpiredWelcomes } from './membership/store.ts'
import { finishRestore } from './restore.ts'
import { type CharterSource, openCharterSource } from './roster/charter-source.ts'
import { type OrganisationKeys, rosterRoutes } from './roster/routes.ts'
import { foundCharter } from './roster/store.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { openSessions } from './sign-in/session.ts'
import { deleteExpired } from './sign-in/store.ts'

export type AppOptions = {
  readonly db: Kysely<Tables>
  /** Null before the founding: pages are served, every call answers `not-founded`. */
  readonly pin: ReadNetworkFile | null
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
  readonly journal: Journal
  /** What was deleted before, read only when a backup has just been restored. */
  readonly deletions: () => readonly Deletion[]
  /** What the address bar of a desk may show; asked at each sign-in, since a port may be known only later. */
  readonly deskOrigins: () => readonly string[]
  readonly asksForWork: boolean
  readonly onIncident: (thrown: unknown) => string
  readonly phoneFiles?: string
  readonly deskFiles?: string
}

export type App = {
  /** The public calls and the phone's pages. */
  readonly phone: Http
  /** Every call and the desk's pages. */
  readonly desk: Http
  readonly jobs: readonly Job[]
  /** Tells the other servers of floods and hears from them; every few seconds. */
  readonly exchangeLoad: () => Promise<void>
}

type AnyRoute = Route<FailureCode | HttpFailure>
type Rooms = Pick<App, 'jobs' | 'exchangeLoad'> & {
  readonly routes: readonly AnyRoute[]
  readonly source: CharterSource
}

const TITLE = 'Parasol reports'
const VERSION = '1'
// A document of 1 MiB as JSON, or an organisation's new state with some three hundred pages.
const BODY_LIMIT_BYTES = 2 * 1024 * 1024

/** Joins the rooms. Stores the founding and finishes a restore before it returns, so that nothing is served earlier. */
export async function createApp(options: AppOptions): Promise<App> {
  const { db, pin, onIncident, phoneFiles, deskFiles } = options
  const { routes, jobs, exchangeLoad } = pin ? await founded(options, pin) : unfounded(options)
  const http = (served: readonly AnyRoute[], builtApp: string | undefined): Http =>
    createHttp<FailureCode>({
      title: TITLE,
      version: VERSION,
      routes: served,
      status: STATUS,
      bodyLimitBytes: BODY_LIMIT_BYTES,
      checks: { database: () => answers(db) },
      onIncident,
      ...(builtApp !== undefined && { builtApp }),
    })
  return {
    phone: http(routes.filter(isPublic), phoneFiles),
    desk: http(routes, deskFiles),
    jobs,
    exchangeLoad,
  }
}

async function founded(options: AppOptions, pin: ReadNetworkFile): Promise<Rooms> {
  const { db, deletions } = options
  const { network, foundingSigned: founding, first } = pin
  const bundle: CharterBundle = { founding, handovers: [], network: first, organisations: [] }
  await foundCharter(db, network, JSON.stringify(bundle))
  const rooms = joinRooms(options, network, founding)
  await finishRestore(db, (await rooms.source.charter()).charter, deletions)
  return rooms
}

/** The same addresses, and one answer to all of them. */
function unfounded(options: AppOptions): Rooms {
  const nobody: Signed = { statement: '', signatures: [] }
  const { routes, ...rest } = joinRooms(options, toBase64url(new Uint8Array(16)) as NetworkId, nobody)
  return {
    ...rest,
    routes: routes.map((route) => ({
      ...route,
      failures: [...route.failures, 'not-founded'],
      handler: async () => fail('not-founded'),
    })),
  }
}

function joinRooms(options: AppOptions, network: NetworkId, pin: Signed): Rooms {
  const { db, now, random, journal, asksForWork, deskOrigins: origins } = options
  const source = openCharterSource(db, network, pin)
  const signedIn = openSessions({ db, network, now, ...source })
  const shared: Shared = { db, network, now, journal, signedIn, ...source }
  const load = openLoadMeter(db, network, now)
  const storeOwnKeys = (transaction: Kysely<Tables>, keys: OrganisationKeys) =>
    storeKeys(transaction, network, keys)
  return {
    source,
    routes: [
      ...intakeRoutes({ ...shared, load, asksForWork }),
      ...mailboxRoutes(shared),
      ...inboxRoutes({ ...shared, readMailbox, storeMessage }),
      ...feedRoutes(shared),
      ...rosterRoutes({ ...shared, pin, storeKeys: storeOwnKeys }),
      ...membershipRoutes(shared),
      ...signInRoutes({ ...shared, random, origins }),
    ],
    jobs: [
      sweepJob([
        () => deleteExpired(db, now()),
        () => deleteExpiredWelcomes(db, today(now)),
        () => deleteWithdrawn(shared),
        () => deleteOldReports(shared),
        () => deleteOutlivedBodies(shared),
      ]),
    ],
    exchangeLoad: () => load.exchange(),
  }
}

const isPublic = ({ bearer, path }: AnyRoute): boolean => !bearer && !path.startsWith('/v1/sign-in')

const answers = async (db: Kysely<Tables>): Promise<boolean> => {
  await sql`select 1`.execute(db)
  return true
}

const STATUS = Object.fromEntries(
  Object.entries(FAILURES).map(([code, { status }]) => [code, status]),
) as StatusTable<FailureCode>
