import {
  type Charter,
  type Day,
  fail,
  type Hash,
  hashOfStatement,
  ok,
  type OrganisationId,
  type Random,
  type Result,
  type Signed,
} from '@parasol/charter'
import { LARGEST, MESSAGE, type ReceiptContent, type StaffContent } from '@parasol/protocol'
import type { PlaceOfReport } from './consents.ts'
import type { Context } from './context.ts'
import type { SignKey } from './key-tree.ts'
import type { Report } from './open-report.ts'
import { openInbox } from './readers.ts'
import { type SealSignedFailure, sealSigned } from './seal-signed.ts'
import { citeOf } from './standing.ts'
import { signStatement } from './sign.ts'

/** Where a message stands: each direction counts its own from 1, each message names the one before. */
export type Turn = { readonly sequence: number; readonly previous: Hash }

export type MessageAuthor =
  | { readonly role: 'receipt'; readonly key: SignKey; readonly content: ReceiptContent }
  | {
      readonly role: 'staff'
      readonly key: SignKey
      /** Whose staff: the addressed organisation, its cover, or its successor. */
      readonly organisation: OrganisationId
      readonly content: StaffContent
    }

export type MessageToSeal = {
  readonly charter: Charter
  readonly report: Report
  readonly from: MessageAuthor
  readonly turn: Turn
  readonly day: Day
  readonly random: Random
}

export type SealedMessage = { readonly sealed: Uint8Array; readonly hash: Hash }

export type SealMessageFailure = SealSignedFailure | 'unknown-organisation'

export const messageContext = ({ network, organisation, report }: PlaceOfReport): Context => ({
  purpose: 'message',
  network,
  organisation,
  id: report,
})

export async function sealMessage(toSeal: MessageToSeal): Promise<Result<SealedMessage, SealMessageFailure>> {
  const { charter, report, random } = toSeal
  const { organisation, cover, receipt } = report.statement
  const addressed = charter.organisations.get(organisation)
  if (!addressed) return fail('unknown-organisation')
  const covering = cover === null ? null : openInbox(charter, cover)
  const signed = signMessage(toSeal)
  const sealed = await sealSigned({
    signed,
    readers: [addressed.inbox.key, receipt.receive, covering?.ok ? covering.value : null],
    context: messageContext(report.statement),
    largest: LARGEST.message,
    random,
  })
  return sealed.ok ? ok({ sealed: sealed.value, hash: hashOfStatement(MESSAGE, signed.statement) }) : sealed
}

function signMessage({ charter, report, from, turn, day }: MessageToSeal): Signed {
  const { network, organisation, report: id } = report.statement
  const common = { kind: 'message', network, organisation, report: id, ...turn, day } as const
  return signStatement(
    MESSAGE,
    from.role === 'staff'
      ? { ...common, to: 'receipt', cite: citeOf(charter, from.organisation), content: from.content }
      : { ...common, to: 'organisation', cite: null, content: from.content },
    from.key,
  )
}
