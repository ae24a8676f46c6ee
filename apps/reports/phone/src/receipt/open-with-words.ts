import {
  bytesOf,
  type Charter,
  type Day,
  fail,
  instantOf,
  millisecondsOf,
  ok,
  type OrganisationId,
  type Result,
} from '@parasol/charter'
import { call } from '@parasol/device'
import { readMailboxRoute, type Wait } from '@parasol/protocol'
import {
  makeRequest,
  openMailbox,
  type OpenedMailbox,
  openReport,
  receiptKeys,
  type ReceiptKeys,
  type Secret,
} from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'

/** What her words open: the report, and both directions of messages, verified. */
export type Opened = {
  readonly keys: ReceiptKeys
  readonly organisation: OrganisationId
  readonly mailbox: OpenedMailbox
  /** What the server holds: the days a withdrawal waits, and the day one waits for. */
  readonly wait: Wait
  readonly withdrawOn: Day | null
}

export type OpenWordsFailure = 'not-found' | 'offline' | 'server' | 'damaged' | 'unknown-organisation'

const REQUEST_MS = 5 * 60_000

type Asked =
  | { readonly action: 'read' | 'withdraw' | 'keep' }
  | { readonly action: 'wait'; readonly wait: Wait }

/** A signed request that holds for five minutes. */
export const requestFor = (engine: Engine, keys: ReceiptKeys, asked: Asked) =>
  makeRequest({
    ...asked,
    network: engine.network,
    body: null,
    expires: instantOf(millisecondsOf(engine.now()) + REQUEST_MS),
    lookup: keys.lookup,
  })

/** Fetches and opens everything behind a receipt. */
export async function openWithWords(
  engine: Engine,
  charter: Charter,
  receipt: Secret,
): Promise<Result<Opened, OpenWordsFailure>> {
  const keys = receiptKeys(receipt)
  const answer = await call(engine.http, readMailboxRoute, {
    body: { request: requestFor(engine, keys, { action: 'read' }) },
  })
  if (!answer.ok) {
    const { code } = answer.failure
    return fail(code === 'offline' || code === 'not-found' ? code : 'server')
  }
  const { organisation, envelope, messages, wait, withdrawOn } = answer.value
  if (!charter.organisations.has(organisation)) return fail('unknown-organisation')
  const reader = { position: 1, receipt: keys } as const
  const report = await openReport({
    envelope: bytesOf(envelope),
    network: engine.network,
    organisation,
    report: keys.report,
    reader,
  })
  if (!report.ok) return fail('damaged')
  const mailbox = await openMailbox({
    charter,
    report: report.value,
    messages: messages.map(({ to, sequence, sealed }) => ({ to, sequence, sealed: bytesOf(sealed) })),
    reader,
  })
  return ok({ keys, organisation, mailbox, wait, withdrawOn })
}
