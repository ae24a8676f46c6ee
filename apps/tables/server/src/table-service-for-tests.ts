import { createHash, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import {
  instantOf,
  type PublicKey,
  type Signature,
  type Signed,
  signingBytes,
  type StatementType,
} from '@parasol/charter'
import { type Database, type DatabaseConnection, migrate, openDatabase } from '@parasol/service'
import {
  type SeatKind,
  TABLE_JOIN,
  TABLE_LOOK,
  TABLE_SIGN_IN,
  type TableKind,
  type TableSettings,
  type TableView,
  templateOf,
} from '@parasol/tables-protocol'
import { type App, createApp } from './app.ts'
import type { Tables } from './http/tables.ts'
import type { SendMail } from './mail/outbox.ts'
import { migrations } from './migrations/index.ts'

export const ORIGIN = 'http://localhost:7302'
export const CODE = 'open-sesame-1234'
const NOON = '2026-11-26T20:00:00.000Z'

export type TestKey = { readonly public: PublicKey; readonly sign: (bytes: Uint8Array) => Signature }

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The same label gives the same key. */
export function testKey(label: string): TestKey {
  const seed = createHash('sha256').update(label).digest()
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    public: x as PublicKey,
    sign: (bytes) => sign(null, bytes, key).toString('base64url') as Signature,
  }
}

export function signed(type: StatementType, value: object, ...keys: readonly TestKey[]): Signed {
  const statement = JSON.stringify(value)
  const bytes = signingBytes(type, statement)
  return { statement, signatures: keys.map((key) => ({ key: key.public, signature: key.sign(bytes) })) }
}

export const settingsFor = (kind: TableKind, change: Partial<TableSettings> = {}): TableSettings => ({
  ...templateOf(kind, { role: (id) => `Role ${id}` }),
  title: 'Invented table',
  about: 'For tests.',
  ...change,
})

export type Answered<Body = Record<string, unknown>> = { readonly status: number; readonly body: Body }

export type Person = {
  readonly key: TestKey
  readonly token: string
  readonly act: (path: string, body?: object) => Promise<Answered>
  readonly view: () => Promise<TableView>
}

export type TestTable = {
  readonly id: string
  readonly name: string
  readonly host: Person
  /** Somebody who comes with an invitation. */
  readonly join: (alias: string, roles: readonly string[], more?: Partial<Offer>) => Promise<Person>
}

export type Offer = {
  readonly kind: SeatKind
  readonly role: string | null
  readonly host: boolean
  readonly places: number
}

export type TestService = {
  readonly app: App
  readonly database: Database<Tables>
  readonly clock: { now: Date }
  readonly get: <Body = Record<string, unknown>>(path: string, token?: string) => Promise<Answered<Body>>
  readonly post: <Body = Record<string, unknown>>(
    path: string,
    body?: object,
    token?: string,
  ) => Promise<Answered<Body>>
  readonly expires: () => string
  readonly openTable: (name: string, settings: TableSettings, roles?: readonly string[]) => Promise<TestTable>
  readonly signIn: (table: string, key: TestKey) => Promise<Person>
  readonly close: () => Promise<void>
}

/** A whole tables server without a socket, on a clock that stands still. */
export async function startTableService(
  connection: DatabaseConnection,
  sendMail: SendMail | null = null,
): Promise<TestService> {
  const database = openDatabase<Tables>({ connection, maxConnections: 8, onLostConnection: () => undefined })
  const migrated = await migrate(database, migrations)
  if (!migrated.ok) throw new Error(migrated.failure)
  const clock = { now: new Date(NOON) }
  const app = createApp({
    db: database.db,
    now: () => clock.now,
    random: randomBytes,
    origins: () => [ORIGIN],
    openingCode: CODE,
    sendMail,
    onIncident: (thrown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
      return '12345678'
    },
  })
  const call = async <Body>(
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    token?: string,
  ): Promise<Answered<Body>> => {
    const answer = await app.http.app.inject({
      method,
      url,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(payload && { payload }),
    })
    return { status: answer.statusCode, body: answer.json<Body>() }
  }
  const get: TestService['get'] = (path, token) => call('GET', path, undefined, token)
  const post: TestService['post'] = (path, body, token) => call('POST', path, body, token)
  const expires = (): string => instantOf(clock.now.getTime() + 60_000)

  const person = (key: TestKey, token: string): Person => ({
    key,
    token,
    act: (path, body = {}) => post(`/v1/table/${path}`, body, token),
    view: async () => {
      const { status, body } = await get<TableView>('/v1/table', token)
      if (status !== 200) throw new Error(`view: ${status} ${JSON.stringify(body)}`)
      return body
    },
  })
  const must = <Body>({ status, body }: Answered<Body>): Body => {
    if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const joinStatement = (
    table: string,
    key: TestKey,
    alias: string,
    roles: readonly string[],
    room: number,
  ) => ({
    kind: 'table-join',
    service: 'tables',
    origin: ORIGIN,
    expires: expires(),
    table,
    key: key.public,
    alias,
    roles,
    language: 'en',
    room,
  })

  const openTable: TestService['openTable'] = async (
    name,
    settings,
    roles = [settings.roles[0]?.id ?? ''],
  ) => {
    const id = randomBytes(16).toString('base64url')
    const key = testKey(`host of ${name} ${id}`)
    const statement = joinStatement(id, key, 'Host', roles, 1)
    const opened = must(
      await post<{ token: string }>('/v1/tables', {
        code: CODE,
        name,
        settings,
        signed: signed(TABLE_JOIN, statement, key),
      }),
    )
    const host = person(key, opened.token)
    return {
      id,
      name,
      host,
      join: async (alias, own, more = {}) => {
        const invitation = testKey(`invitation of ${alias} ${id}`)
        const official = settings.roles.find((role) => role.official && own.includes(role.id))?.id ?? null
        must(
          await host.act('invitations', {
            key: invitation.public,
            kind: 'voice',
            role: official,
            host: false,
            places: 1,
            expires: '2027-01-01',
            ...more,
          }),
        )
        const look = { kind: 'table-look', service: 'tables', origin: ORIGIN, expires: expires() }
        const room = must(
          await post<{ room: number }>('/v1/invitations/look', {
            signed: signed(TABLE_LOOK, look, invitation),
          }),
        )
        const hers = testKey(`${alias} at ${id}`)
        const said = joinStatement(id, hers, alias, own, room.room)
        const seated = must(
          await post<{ token: string }>('/v1/seats', { signed: signed(TABLE_JOIN, said, hers, invitation) }),
        )
        return person(hers, seated.token)
      },
    }
  }

  return {
    app,
    database,
    clock,
    get,
    post,
    expires,
    openTable,
    signIn: async (table, key) => {
      const { challenge } = must(await post<{ challenge: string }>('/v1/sign-in/challenge'))
      const said = {
        kind: 'table-sign-in',
        service: 'tables',
        origin: ORIGIN,
        expires: expires(),
        table,
        challenge,
      }
      const { token } = must(
        await post<{ token: string }>('/v1/sign-in', { signed: signed(TABLE_SIGN_IN, said, key) }),
      )
      return person(key, token)
    },
    close: async () => {
      await app.http.close()
      await database.close()
    },
  }
}
