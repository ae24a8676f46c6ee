import { randomBytes } from 'node:crypto'
import { instantOf, type Signed, type StatementType } from '@parasol/charter'
import {
  addSignature,
  newSecret,
  type Secret,
  type SignKey,
  tableInvitationKey,
  tableKey,
} from '@parasol/sealing'
import { TABLE_JOIN, type TableSettings, type TableView } from '@parasol/tables-protocol'

/** Somebody invented at an invented table. */
export type Seated = {
  readonly secret: Secret
  readonly act: (path: string, body: object) => Promise<void>
  readonly view: () => Promise<TableView>
}

export type InventedTable = {
  readonly id: string
  readonly host: Seated
  readonly join: (alias: string, role: string) => Promise<Seated>
}

const VALID_MS = 60_000
const random = (bytes: number): Uint8Array => Uint8Array.from(randomBytes(bytes))
const newId = (): string => randomBytes(16).toString('base64url')

/** The tables service of this computer, as somebody's browser would call it. */
export function tablesAt(origin: string) {
  const call = async <Body>(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    token?: string,
  ): Promise<Body> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new TablesRefused(`${path} ${answer.status}`)
    return (await answer.json()) as Body
  }
  const sign = (type: StatementType, said: object, ...keys: readonly SignKey[]): Signed => {
    const expires = instantOf(Date.now() + VALID_MS)
    const statement = JSON.stringify({ ...said, service: 'tables', origin, expires })
    return keys.reduce<Signed>((signed, key) => addSignature(type, signed, key), {
      statement,
      signatures: [],
    })
  }
  const seated = (secret: Secret, token: string): Seated => ({
    secret,
    act: async (path, body) => void (await call('POST', `/v1/table/${path}`, body, token)),
    view: () => call<TableView>('GET', '/v1/table', undefined, token),
  })
  const joining = (table: string, secret: Secret, alias: string, role: string) => ({
    kind: 'table-join',
    table,
    key: tableKey(secret, table).public,
    alias,
    roles: [role],
    language: 'en',
    room: 1,
  })

  return {
    open: async (
      name: string,
      settings: TableSettings,
      { code, alias, role }: { readonly code: string; readonly alias: string; readonly role: string },
    ): Promise<InventedTable> => {
      const id = newId()
      const secret = newSecret(random)
      const signed = sign(TABLE_JOIN, joining(id, secret, alias, role), tableKey(secret, id))
      const { token } = await call<{ token: string }>('POST', '/v1/tables', { code, name, settings, signed })
      const host = seated(secret, token)
      return {
        id,
        host,
        join: async (called, own) => {
          const invitation = tableInvitationKey(newSecret(random))
          const official = settings.roles.find(({ id: of }) => of === own)?.official === true
          const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
          await host.act('invitations', {
            key: invitation.public,
            kind: 'voice',
            role: official ? own : null,
            host: false,
            places: 1,
            expires,
          })
          const words = newSecret(random)
          const said = joining(id, words, called, own)
          const joined = await call<{ token: string }>('POST', '/v1/seats', {
            signed: sign(TABLE_JOIN, said, tableKey(words, id), invitation),
          })
          return seated(words, joined.token)
        },
      }
    },
  }
}

class TablesRefused extends Error {}
