import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type DatabaseConnection, type Http, migrate, openDatabase } from '@parasol/service'
import { type App, createApp } from './app.ts'
import { type Journal, openJournal, readJournal } from './http/journal.ts'
import type { Tables } from './http/tables.ts'
import { migrations } from './migrations/index.ts'
import { type RunningPostgresForTests, startPostgresForTests } from '@parasol/service/for-tests'
import type { Call } from './testing/call.ts'
import type { TestKey } from './testing/keys.ts'
import { type TestNetwork, testNetwork } from './testing/network.ts'
import { ORIGIN, signInStatement } from './testing/sign-in.ts'

export const NOON = '2026-11-23T20:00:00.000Z'

export type TestServer = {
  readonly database: Database<Tables>
  readonly network: TestNetwork
  readonly app: App
  readonly journalPath: string
  readonly clock: { now: Date }
  readonly get: Call
  readonly post: Call
  signIn(key: TestKey): Promise<string>
  close(): Promise<void>
}

export type TestServerOptions = {
  readonly connection: DatabaseConnection
  readonly network?: TestNetwork
  readonly journalPath?: string
  readonly founded?: boolean
  readonly asksForWork?: boolean
}

/** A whole server without a socket, on a clock that stands still. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const network = options.network ?? testNetwork()
  const database = openDatabase<Tables>({
    connection: options.connection,
    maxConnections: 5,
    onLostConnection: () => undefined,
  })
  const migrated = await migrate(database, migrations)
  if (!migrated.ok) throw new Error(migrated.failure)
  const folder = await mkdtemp(join(tmpdir(), 'parasol-journal-'))
  const journalPath = options.journalPath ?? join(folder, 'deletions.jsonl')
  const journal: Journal = await openJournal(journalPath, randomBytes)
  const clock = { now: new Date(NOON) }
  const app = await createApp({
    db: database.db,
    pin: options.founded === false ? null : network.pin,
    now: () => clock.now,
    random: randomBytes,
    journal,
    deletions: () => readJournal(journalPath),
    deskOrigins: () => [ORIGIN],
    asksForWork: options.asksForWork ?? true,
    onIncident: (thrown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
      return '12345678'
    },
  })
  const post = callsOf(app.desk, 'POST')
  return {
    database,
    network,
    app,
    journalPath,
    clock,
    get: callsOf(app.desk, 'GET'),
    post,
    signIn: (key) => signIn(post, { key, network, now: clock.now }),
    close: async () => {
      await app.phone.close()
      await app.desk.close()
      await journal.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const callsOf =
  ({ app }: Http, method: 'GET' | 'POST'): Call =>
  async (url, { body, token } = {}) => {
    const answer = await app.inject({
      method,
      url,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(body && { payload: body }),
    })
    const json = String(answer.headers['content-type']).includes('json')
    const read: unknown = json ? answer.json() : answer.rawPayload
    return { status: answer.statusCode, body: read as never, headers: answer.headers }
  }

type SigningIn = { readonly key: TestKey; readonly network: TestNetwork; readonly now: Date }

async function signIn(post: Call, { key, network, now }: SigningIn): Promise<string> {
  const { body: asked } = await post<{ challenge: string }>('/v1/sign-in/challenge')
  const signed = signInStatement({ key, network, now, challenge: asked.challenge })
  const { body } = await post<{ token: string }>('/v1/sign-in', { body: { signed } })
  return body.token
}

/** Every organisation's first state, posted by its coordinator. */
export async function joinOrganisations({ network, post, signIn: enter }: TestServer): Promise<void> {
  for (const { coordinator, signed } of [network.kelp, network.moss, network.fern]) {
    const token = await enter(coordinator)
    const { status, body } = await post('/v1/roster/organisation', { token, body: { signed } })
    if (status !== 201) throw new Error(`joining: ${status} ${JSON.stringify(body)}`)
  }
}

export type ServerForTests = {
  begin(): Promise<void>
  end(): Promise<void>
  server(): TestServer
  postgres(): RunningPostgresForTests
}

/** A server with its organisations joined, over a PostgreSQL of its own. */
export function serverOn(
  binaries: string,
  options: Omit<TestServerOptions, 'connection'> = {},
): ServerForTests {
  let postgres: RunningPostgresForTests | null = null
  let server: TestServer | null = null
  const begun = <Thing>(thing: Thing | null): Thing => {
    if (thing === null) throw new Error('begin() comes first')
    return thing
  }
  return {
    begin: async () => {
      postgres = await startPostgresForTests(binaries)
      server = await startTestServer({ connection: await postgres.freshDatabase(), ...options })
      if (options.founded !== false) await joinOrganisations(server)
    },
    end: async () => {
      await server?.close()
      await postgres?.stop()
    },
    server: () => begun(server),
    postgres: () => begun(postgres),
  }
}
