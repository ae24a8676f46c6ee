import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Charter, Day, Hash, OrganisationId } from '@parasol/charter'
import type { FormAnswers, Message } from '@parasol/protocol'
import type { AnswerToSign } from '../consents.ts'
import { receiptKeys } from '../key-tree.ts'
import { openMailbox } from '../mailbox.ts'
import { openReport, type Report } from '../open-report.ts'
import type { Reader } from '../readers.ts'
import { type MessageAuthor, sealMessage } from '../seal-message.ts'
import { sealReport } from '../seal-report.ts'
import { doWork } from '../work.ts'
import { type Hex, secretIn, signer, type VectorTools } from './in-vectors-for-tests.ts'

type ReaderInVector =
  | { readonly position: 0 | 2; readonly secrets: readonly Hex[] }
  | { readonly receipt: Hex }

const readerOf = (reader: ReaderInVector): Reader =>
  'receipt' in reader
    ? { position: 1, receipt: receiptKeys(secretIn(reader.receipt)) }
    : { position: reader.position, secrets: reader.secrets.map(hexToBytes) }

type ReportInVector = {
  readonly envelope: Hex
  readonly organisation: OrganisationId
  readonly report: Report['statement']['report']
  readonly reader: ReaderInVector
}

const opened = ({ envelope, reader, ...place }: ReportInVector, { network }: Charter) =>
  openReport({ envelope: hexToBytes(envelope), network, reader: readerOf(reader), ...place })

async function reportIn(input: ReportInVector, charter: Charter): Promise<Report> {
  const report = await opened(input, charter)
  if (!report.ok) throw new Error(`the report does not open: ${report.failure}`)
  return report.value
}

type AuthorInVector =
  | { readonly role: 'receipt'; readonly receipt: Hex; readonly content: never }
  | {
      readonly role: 'staff'
      readonly staff: Hex
      readonly organisation: OrganisationId
      readonly content: never
    }

const authorOf = (author: AuthorInVector): MessageAuthor =>
  author.role === 'receipt'
    ? { role: 'receipt', key: receiptKeys(secretIn(author.receipt)).sign, content: author.content }
    : {
        role: 'staff',
        key: signer(author.staff),
        organisation: author.organisation,
        content: author.content,
      }

export const reportOperations = {
  'seal-report': async (
    input: {
      organisation: OrganisationId
      cover: OrganisationId | null
      day: Day
      form: FormAnswers
      contact: string | null
      police: string | null
      consents: readonly AnswerToSign[]
      receipt: Hex
    },
    { random, charter }: VectorTools,
  ) => {
    const sealed = await sealReport({ ...input, charter, receipt: secretIn(input.receipt), random })
    return sealed.ok ? { ...sealed.value, envelope: bytesToHex(sealed.value.envelope) } : sealed
  },
  'open-report': async (input: ReportInVector, { charter }: VectorTools) => {
    const report = await opened(input, charter)
    if (!report.ok) return report
    const { statement, hash, consents } = report.value
    return { ok: true, statement, hash, consents: Object.fromEntries(consents) }
  },
  'seal-message': async (
    input: { report: ReportInVector; from: AuthorInVector; sequence: number; previous: Hash; day: Day },
    { random, charter }: VectorTools,
  ) => {
    const { sequence, previous, day } = input
    const report = await reportIn(input.report, charter)
    const turn = { sequence, previous }
    const sealed = await sealMessage({ charter, report, from: authorOf(input.from), turn, day, random })
    return sealed.ok ? { ...sealed.value, sealed: bytesToHex(sealed.value.sealed) } : sealed
  },
  'open-mailbox': async (
    input: {
      report: ReportInVector
      messages: readonly { to: Message['to']; sequence: number; sealed: Hex }[]
      reader: ReaderInVector
    },
    { charter }: VectorTools,
  ) => {
    const report = await reportIn(input.report, charter)
    const messages = input.messages.map((message) => ({ ...message, sealed: hexToBytes(message.sealed) }))
    const mailbox = await openMailbox({ charter, report, messages, reader: readerOf(input.reader) })
    const { next, broken } = mailbox
    const read = mailbox.messages.map(({ statement, hash, by }) => ({ statement, hash, by }))
    return { messages: read, next, broken, consents: Object.fromEntries(mailbox.report.consents) }
  },
  work: (input: {
    report: Report['statement']['report']
    envelope: Hash
    bits: number
    from: number
    count: number
  }) => doWork(input),
} as const
