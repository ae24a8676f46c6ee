import {
  type Charter,
  fail,
  type Hash,
  hashOfStatement,
  ok,
  type OrganisationId,
  type PublicKey,
  type Result,
} from '@parasol/charter'
import { MESSAGE, type Message, messageShape } from '@parasol/protocol'
import type { OpenFailure } from './envelope.ts'
import { applyConsent, type Report } from './open-report.ts'
import { openWithAny, type Reader, secretsOf } from './readers.ts'
import { messageContext, type Turn } from './seal-message.ts'
import { readByOne, type SignatureFailure, signedOfBytes } from './signed-bytes.ts'
import { type StaffFailure, standingOf } from './standing.ts'

export type Recipient = Message['to']

export type MessageToOpen = {
  readonly charter: Charter
  readonly report: Report
  readonly sealed: Uint8Array
  readonly reader: Reader
  readonly expected: Turn & { readonly to: Recipient }
}

export type Author =
  | { readonly role: 'receipt' }
  | {
      readonly role: 'staff' | 'former-staff'
      readonly key: PublicKey
      readonly organisation: OrganisationId
    }

export type OpenedMessage = { readonly statement: Message; readonly hash: Hash; readonly by: Author }

export type OpenMessageFailure =
  | OpenFailure
  | SignatureFailure
  | StaffFailure
  | 'wrong-place'
  | 'out-of-order'
  | 'bad-consent'

export async function openMessage(toOpen: MessageToOpen): Promise<Result<OpenedMessage, OpenMessageFailure>> {
  const { charter, report, sealed, reader, expected } = toOpen
  const context = messageContext(report.statement)
  const opening = { envelope: sealed, position: reader.position, context }
  const opened = await openWithAny(opening, secretsOf(reader))
  if (!opened.ok) return opened
  const signed = signedOfBytes(opened.value)
  if (!signed.ok) return signed
  const read = readByOne({ type: MESSAGE, shape: messageShape }, signed.value)
  if (!read.ok) return read
  const { value: statement, key } = read.value
  if (!isHere(statement, report, expected.to)) return fail('wrong-place')
  if (statement.sequence !== expected.sequence || statement.previous !== expected.previous)
    return fail('out-of-order')
  const by = authorOf(charter, report, { statement, key })
  return by.ok ? ok({ statement, hash: hashOfStatement(MESSAGE, signed.value.statement), by: by.value }) : by
}

function isHere(message: Message, { statement }: Report, to: Recipient): boolean {
  const { network, organisation, report } = statement
  const sameReport = message.organisation === organisation && message.report === report
  return message.network === network && sameReport && message.to === to
}

type Signer = { readonly statement: Message; readonly key: PublicKey }

function authorOf(
  charter: Charter,
  report: Report,
  { statement, key }: Signer,
): Result<Author, OpenMessageFailure> {
  if (statement.to === 'receipt') {
    const standing = standingOf(charter, answering(charter, report), { key, cite: statement.cite })
    if (!standing.ok) return standing
    const role = standing.value.standing === 'staff' ? 'staff' : 'former-staff'
    return ok({ role, key, organisation: standing.value.organisation })
  }
  if (key !== report.statement.receipt.sign) return fail('bad-signature')
  const { content } = statement
  const answered = content.type !== 'consent' || applyConsent(report, content.statement).ok
  return answered ? ok({ role: 'receipt' }) : fail('bad-consent')
}

/** Who may answer: the addressed organisation, the cover she agreed to, and whoever took over a closed one. */
function answering({ state }: Charter, { statement }: Report): OrganisationId[] {
  const found = new Set<OrganisationId>()
  const waiting = [statement.organisation, statement.cover]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next === null || found.has(next)) continue
    found.add(next)
    waiting.push(state.organisations.find(({ id }) => id === next)?.successor ?? null)
  }
  return [...found]
}
