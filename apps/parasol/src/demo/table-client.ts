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
import {
  type RoomView,
  TABLE_JOIN,
  TABLE_LOOK,
  type TableSettings,
  type TableView,
} from '@parasol/tables-protocol'

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

type Who = { readonly alias: string; readonly role: string }

const VALID_MS = 60_000
const DAY_MS = 86_400_000
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
  const joining = (
    table: string,
    secret: Secret,
    { alias, role, room = 1 }: Who & { readonly room?: number },
  ) => ({
    kind: 'table-join',
    table,
    key: tableKey(secret, table).public,
    alias,
    roles: [role],
    language: 'en',
    room,
  })

  /** Somebody with an invitation looks at the room and takes a seat. */
  const comeIn = async (invitation: Secret, who: Who): Promise<Seated> => {
    const by = tableInvitationKey(invitation)
    const { table, room } = await call<RoomView>('POST', '/v1/invitations/look', {
      signed: sign(TABLE_LOOK, { kind: 'table-look' }, by),
    })
    const words = newSecret(random)
    const { token } = await call<{ token: string }>('POST', '/v1/seats', {
      signed: sign(TABLE_JOIN, joining(table, words, { ...who, room }), tableKey(words, table), by),
    })
    return seated(words, token)
  }

  const open = async (
    name: string,
    settings: TableSettings,
    { code, ...who }: Who & { readonly code: string },
  ): Promise<InventedTable> => {
    const id = newId()
    const secret = newSecret(random)
    const signed = sign(TABLE_JOIN, joining(id, secret, who), tableKey(secret, id))
    const { token } = await call<{ token: string }>('POST', '/v1/tables', { code, name, settings, signed })
    const host = seated(secret, token)
    return {
      id,
      host,
      join: async (alias, role) => {
        const invitation = newSecret(random)
        const official = settings.roles.find((each) => each.id === role)?.official === true
        await host.act('invitations', {
          key: tableInvitationKey(invitation).public,
          kind: 'voice',
          role: official ? role : null,
          host: false,
          places: 1,
          expires: new Date(Date.now() + DAY_MS).toISOString().slice(0, 10),
        })
        return comeIn(invitation, { alias, role })
      },
    }
  }

  return { open, comeIn }
}

class TablesRefused extends Error {}
