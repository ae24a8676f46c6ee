import {
  fail,
  type Hash,
  hashShape,
  type Instant,
  instantShape,
  type InvitationId,
  invitationIdShape,
  millisecondsOf,
  type NetworkId,
  networkIdShape,
  ok,
  type PublicKey,
  readSigned,
  type ReadSignedFailure,
  type ReportId,
  reportIdShape,
  type Result,
  type Signed,
  type StatementType,
} from '@parasol/charter'
import * as v from 'valibot'
import { mailboxIdOf } from '../mailbox.ts'
import { type Wait, waitShape } from '../wait.ts'

/** Statement type of a request. */
export const REQUEST = 'parasol/request/1' satisfies StatementType

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How far ahead of the server's clock a request may expire, in milliseconds. */
export const REQUEST_WINDOW_MS = {
  submit: 30 * DAY,
  read: 10 * MINUTE,
  send: 30 * DAY,
  withdraw: 30 * DAY,
  keep: 10 * MINUTE,
  wait: 10 * MINUTE,
  claim: 10 * MINUTE,
} as const
/** What a request can ask for. */
export type RequestAction = keyof typeof REQUEST_WINDOW_MS

const common = {
  kind: v.literal('request'),
  network: networkIdShape,
  service: v.literal('reports'),
  body: v.nullable(hashShape),
  expires: instantShape,
}
const ofMailbox = { mailbox: reportIdShape }

/** Shape of a RequestStatement. */
export const requestShape = v.variant('action', [
  v.strictObject({ ...common, action: v.picklist(['read', 'send', 'withdraw', 'keep']), ...ofMailbox }),
  v.strictObject({ ...common, action: v.literal('submit'), ...ofMailbox, wait: v.exactOptional(waitShape) }),
  v.strictObject({ ...common, action: v.literal('wait'), ...ofMailbox, wait: waitShape }),
  v.strictObject({ ...common, action: v.literal('claim'), mailbox: invitationIdShape }),
])
/** What the holder of a mailbox or an invitation signs with its lookup key to read or change what lies behind it. `wait`: how
 *  many days a withdrawal of this report is to wait. */
export type RequestStatement = Readonly<v.InferOutput<typeof requestShape>>

/** Why a request does not count. 'expired' and 'too-far-ahead' can be a wrong clock. */
export type RequestFailure =
  | ReadSignedFailure
  | 'other-network'
  | 'other-action'
  | 'other-body'
  | 'other-mailbox'
  | 'expired'
  | 'too-far-ahead'

/** What the server expects of a request, and its clock. */
export type ExpectedRequest<Action extends RequestAction> = {
  readonly network: NetworkId
  readonly action: Action
  /** SHA-256 of the sealed bytes sent along; null when the request carries none. */
  readonly body: Hash | null
  readonly now: Instant
}

/** Whose request it is: the mailbox or invitation, proven by the lookup key. */
export type VerifiedRequest<Action extends RequestAction> = {
  readonly mailbox: Action extends 'claim' ? InvitationId : ReportId
  readonly lookup: PublicKey
  /** 0 where the request says nothing of it. */
  readonly wait: Wait
}

/** A request signed by exactly one key, the one its mailbox id comes from: nothing needs to be on file to check it.
 *  An expiry at this very moment has passed.
 *  @param read charter's own, or one with the same outcome for every input that the machine at hand does faster */
export function verifyRequest<Action extends RequestAction>(
  signed: Signed,
  expected: ExpectedRequest<Action>,
  read = readSigned,
): Result<VerifiedRequest<Action>, RequestFailure> {
  const [only, second] = signed.signatures
  if (!only || second) return fail('malformed')
  const request = read(REQUEST, signed, requestShape, { keys: [only.key], threshold: 1 })
  if (!request.ok) return request
  const { network, action, mailbox, body, expires } = request.value
  const wait = 'wait' in request.value ? (request.value.wait ?? 0) : 0
  if (network !== expected.network) return fail('other-network')
  if (action !== expected.action) return fail('other-action')
  if (body !== expected.body) return fail('other-body')
  if (mailbox !== mailboxIdOf(only.key)) return fail('other-mailbox')
  const left = millisecondsOf(expires) - millisecondsOf(expected.now)
  if (left <= 0) return fail('expired')
  if (left > REQUEST_WINDOW_MS[expected.action]) return fail('too-far-ahead')
  return ok({ mailbox: mailbox as VerifiedRequest<Action>['mailbox'], lookup: only.key, wait })
}
