import {
  fail,
  type Hash,
  hashOfStatement,
  type NetworkId,
  ok,
  type OrganisationId,
  type ReportId,
  type Result,
  type Signed,
} from '@parasol/charter'
import { mailboxIdOf, REPORT, type ReportStatement, reportStatementShape } from '@parasol/protocol'
import {
  type AnswerToSign,
  type ConsentFailure,
  type Consents,
  readConsent,
  signAnswer,
  withConsent,
} from './consents.ts'
import type { OpenFailure } from './envelope.ts'
import { canSealTo, type LockedPart, type SignKey } from './key-tree.ts'
import { unlockPartOf, type UnlockFailure } from './locked-part.ts'
import { openWithAny, type Reader, secretsOf } from './readers.ts'
import { readByOne, type SignatureFailure, signedOfBytes } from './signed-bytes.ts'

export type Report = {
  readonly statement: ReportStatement
  readonly hash: Hash
  readonly consents: Consents
}

export type ReportToOpen = {
  readonly envelope: Uint8Array
  readonly network: NetworkId
  readonly organisation: OrganisationId
  readonly report: ReportId
  readonly reader: Reader
}

export type OpenReportFailure =
  | OpenFailure
  | SignatureFailure
  | 'wrong-place'
  | 'wrong-id'
  | 'bad-key'
  | 'bad-consent'
  | 'not-agreed'
  | 'not-ours'

export async function openReport({
  reader,
  ...toOpen
}: ReportToOpen): Promise<Result<Report, OpenReportFailure>> {
  const { envelope, network, organisation, report } = toOpen
  const context = { purpose: 'report', network, organisation, id: report } as const
  const opened = await openWithAny({ envelope, position: reader.position, context }, secretsOf(reader))
  const signed = opened.ok ? signedOfBytes(opened.value) : opened
  if (!signed.ok) return signed
  const verified = verify(signed.value, toOpen)
  if (!verified.ok) return verified
  const { statement, consents } = verified.value
  if (reader.position === 2 && (statement.cover === null || consents.get('cover')?.answer !== 'yes'))
    return fail('not-agreed')
  if (reader.position === 1) {
    const { sign, receive } = reader.receipt
    const ours = statement.receipt.sign === sign.public && statement.receipt.receive === receive.public
    if (!ours) return fail('not-ours')
  }
  return verified
}

function verify(signed: Signed, expected: Omit<ReportToOpen, 'reader'>): Result<Report, OpenReportFailure> {
  const read = readByOne({ type: REPORT, shape: reportStatementShape }, signed)
  if (!read.ok) return read
  const { value: statement, key } = read.value
  if (key !== statement.receipt.sign) return fail('bad-signature')
  const { network, organisation, report } = expected
  const here =
    statement.network === network && statement.organisation === organisation && statement.report === report
  if (!here) return fail('wrong-place')
  if (mailboxIdOf(statement.lookup) !== report) return fail('wrong-id')
  if (!canSealTo(statement.receipt.receive)) return fail('bad-key')
  const consents = readConsents(statement)
  if (!consents) return fail('bad-consent')
  return ok({ statement, hash: hashOfStatement(REPORT, signed.statement), consents })
}

function readConsents(statement: ReportStatement): Consents | null {
  let consents: Consents = new Map()
  for (const signed of statement.consents) {
    const consent = readConsent(statement, signed, statement.receipt.sign)
    const next = consent.ok ? withConsent(consents, consent.value) : consent
    if (!next.ok) return null
    consents = next.value
  }
  return consents
}

/** The version is one above the newest known, so that the new answer wins. */
export const signConsent = ({ statement, consents }: Report, answer: AnswerToSign, key: SignKey): Signed =>
  signAnswer(statement, { ...answer, version: (consents.get(answer.consent)?.version ?? 0) + 1 }, key)

export function applyConsent(report: Report, signed: Signed): Result<Report, ConsentFailure> {
  const { statement } = report
  const consent = readConsent(statement, signed, statement.receipt.sign)
  const consents = consent.ok ? withConsent(report.consents, consent.value) : consent
  return consents.ok ? ok({ ...report, consents: consents.value }) : consents
}

export function unlockPart(
  { statement }: Report,
  part: LockedPart,
  key: Uint8Array,
): Result<string, UnlockFailure> {
  const { network, organisation, report, locked } = statement
  return unlockPartOf({ network, organisation, report, part }, { locked: locked[part], key })
}
