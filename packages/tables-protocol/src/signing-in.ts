import {
  exactBytes,
  instantShape,
  millisecondsOf,
  fail,
  type Instant,
  ok,
  type PublicKey,
  publicKeyShape,
  readSigned,
  readUnverified,
  type Result,
  type Signed,
  type StatementType,
  uniqueList,
} from '@parasol/charter'
import * as v from 'valibot'
import { aliasShape, idShape, languageShape, roleIdShape } from './table.ts'

/** Statement types of the tables service. */
export const TABLE_SIGN_IN = 'parasol/table-sign-in/1' satisfies StatementType
export const TABLE_LOOK = 'parasol/table-look/1' satisfies StatementType
export const TABLE_JOIN = 'parasol/table-join/1' satisfies StatementType

const WINDOW_MS = 5 * 60_000

const originShape = v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/]+$/))
const common = { service: v.literal('tables'), origin: originShape, expires: instantShape }

/** Shape of what somebody signs to take her seat again. */
export const tableSignInShape = v.strictObject({
  kind: v.literal('table-sign-in'),
  ...common,
  table: idShape,
  challenge: exactBytes(16),
})

/** Shape of what an invitation signs, so that its holder sees the room before she decides. */
export const tableLookShape = v.strictObject({ kind: v.literal('table-look'), ...common })

/** Shape of what somebody signs to take a seat: her own key, and her invitation's where the door needs one. */
export const tableJoinShape = v.strictObject({
  kind: v.literal('table-join'),
  ...common,
  table: idShape,
  key: publicKeyShape,
  alias: aliasShape,
  roles: uniqueList(roleIdShape, 0, 12),
  language: languageShape,
  /** The room as she saw it: if somebody from police or government has come since, she is asked again. */
  room: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
/** What somebody signs to take a seat. */
export type TableJoin = Readonly<v.InferOutput<typeof tableJoinShape>>

type Expected = { readonly origins: readonly string[]; readonly now: Instant }

/** What keys, all of them, have signed for one of these origins in time; and nobody else. */
export function readTableStatement<Out extends { readonly origin: string; readonly expires: Instant }>(
  type: StatementType,
  shape: v.GenericSchema<unknown, Out>,
  { signed, origins, now }: Expected & { readonly signed: Signed },
): Result<{ readonly said: Out; readonly keys: readonly PublicKey[] }, 'refused'> {
  const claimed = readUnverified(signed, shape)
  const keys = [...new Set(signed.signatures.map(({ key }) => key))]
  if (!claimed.ok || keys.length !== signed.signatures.length) return fail('refused')
  const read = readSigned(type, signed, shape, { keys, threshold: keys.length })
  if (!read.ok || !origins.includes(read.value.origin)) return fail('refused')
  const left = millisecondsOf(read.value.expires) - millisecondsOf(now)
  return left > 0 && left <= WINDOW_MS ? ok({ said: read.value, keys }) : fail('refused')
}
