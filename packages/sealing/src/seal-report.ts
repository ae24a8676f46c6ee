import {
  type Base64url,
  type Charter,
  type Day,
  fail,
  type Hash,
  hashOfStatement,
  ok,
  type OrganisationId,
  type Random,
  type ReportId,
  type Result,
  toBase64url,
} from '@parasol/charter'
import { type AboutWarning, type FormAnswers, LARGEST, REPORT } from '@parasol/protocol'
import { type AnswerToSign, type PlaceOfReport, signAnswer } from './consents.ts'
import { type LockedPart, type ReceiptKeys, receiptKeys } from './key-tree.ts'
import { lockPart } from './locked-part.ts'
import { type AddressFailure, openInbox } from './readers.ts'
import { type SealSignedFailure, sealSigned } from './seal-signed.ts'
import type { Secret } from './secret.ts'
import { signStatement } from './sign.ts'

export type ReportToSeal = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  /** The organisation she was told may read too; `null` unless she agreed. */
  readonly cover: OrganisationId | null
  readonly day: Day
  readonly form: FormAnswers
  /** Organisations that may never read it. */
  readonly except?: readonly OrganisationId[]
  /** Only for a word about a warning. */
  readonly about?: AboutWarning | undefined
  /** Somebody else wrote it down for the person it happened to. */
  readonly byPeer?: boolean
  /** JPEG files; at most three of 52 KiB. */
  readonly photos?: readonly Base64url[]
  readonly contact: string | null
  readonly police: string | null
  readonly consents: readonly AnswerToSign[]
  readonly receipt: Secret
  readonly random: Random
}

export type SealedReport = { readonly report: ReportId; readonly envelope: Uint8Array; readonly hash: Hash }

export type SealReportFailure = AddressFailure | SealSignedFailure | 'cover-not-agreed'

export async function sealReport(toSeal: ReportToSeal): Promise<Result<SealedReport, SealReportFailure>> {
  const { charter, organisation, cover, consents, receipt, random } = toSeal
  const inbox = openInbox(charter, organisation)
  if (!inbox.ok) return inbox
  const covering = cover === null ? ok(null) : openInbox(charter, cover)
  if (!covering.ok) return covering
  const agreed = consents.some(({ consent, answer }) => consent === 'cover' && answer === 'yes')
  if (cover !== null && !agreed) return fail('cover-not-agreed')
  const keys = receiptKeys(receipt)
  const place = { network: charter.network, organisation, report: keys.report }
  const signed = signReport(toSeal, keys, place)
  const sealed = await sealSigned({
    signed,
    readers: [inbox.value, keys.receive.public, covering.value],
    context: { purpose: 'report', network: place.network, organisation, id: place.report },
    largest: LARGEST.report,
    random,
  })
  if (!sealed.ok) return sealed
  return ok({ report: keys.report, envelope: sealed.value, hash: hashOfStatement(REPORT, signed.statement) })
}

function signReport(toSeal: ReportToSeal, keys: ReceiptKeys, place: PlaceOfReport) {
  const {
    cover,
    day,
    form,
    except = [],
    about,
    byPeer = false,
    photos = [],
    contact,
    police,
    consents,
    random,
  } = toSeal
  const lock = (part: LockedPart, text: string | null): Base64url | null =>
    text === null ? null : lockPart({ ...place, part }, { text, key: keys.release[part], random })
  return signStatement(
    REPORT,
    {
      kind: 'report',
      ...place,
      day,
      lookup: keys.lookup.public,
      receipt: { sign: keys.sign.public, receive: keys.receive.public },
      withdrawal: toBase64url(keys.withdraw) as Base64url,
      cover,
      form,
      ...(except.length > 0 ? { except } : {}),
      ...(about ? { about } : {}),
      ...(byPeer ? { entered: 'peer' as const } : {}),
      ...(photos.length > 0 ? { photos } : {}),
      locked: { contact: lock('contact', contact), police: lock('police', police) },
      consents: consents.map((answer) => signAnswer(place, { ...answer, version: 1 }, keys.sign)),
    },
    keys.sign,
  )
}
