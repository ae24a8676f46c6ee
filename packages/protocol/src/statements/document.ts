import {
  citeShape,
  dayShape,
  exactBytes,
  invitationIdShape,
  line,
  list,
  networkIdShape,
  organisationIdShape,
  publicKeyShape,
  reportIdShape,
  signedShape,
  type StatementType,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'
import { AUDIT_PARTS, type AuditPart, type AuditTrail, auditTrailShape } from './audit.ts'
import { CASE_PARTS, type CasePart, type Cases, casesShape } from './case.ts'
import { warningShape } from './entry.ts'
import { keptJudgementShape } from './judgement.ts'
import { circleSecretShape, slotNumberShape } from './membership.ts'
import { type Channels, channelsShape, type Rota, rotaShape } from './staff-lists.ts'

/** Statement type of a document. */
export const DOCUMENT = 'parasol/document/1' satisfies StatementType

/** Documents an organisation keeps for itself, sealed to its own inbox. */
export const DOCUMENT_NAMES = [
  'register',
  'drafts',
  'judgements',
  'rota',
  'channels',
  ...CASE_PARTS,
  ...AUDIT_PARTS,
] as const
/** One of an organisation's documents. */
export type DocumentName = (typeof DOCUMENT_NAMES)[number]

/** Shape of a Register. */
export const registerShape = v.strictObject({
  circle: list(circleSecretShape, 1, 500),
  nextSlot: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  members: list(
    v.strictObject({ slot: slotNumberShape, receive: publicKeyShape, since: dayShape, note: line(80) }),
    0,
    2000,
  ),
  invitations: list(
    v.strictObject({
      invitation: invitationIdShape,
      sign: publicKeyShape,
      slot: slotNumberShape,
      expires: dayShape,
      note: line(80),
    }),
    0,
    500,
  ),
})
/** An organisation's members: circle keys still needed, the next free slot, who sits where, open invitations. */
export type Register = Readonly<v.InferOutput<typeof registerShape>>

/** Shape of a Draft. */
export const draftShape = v.strictObject({
  id: exactBytes(16),
  report: v.nullable(reportIdShape),
  feed: feedIdShape,
  publishOn: v.nullable(dayShape),
  record: warningShape,
  updated: dayShape,
  readings: v.exactOptional(list(signedShape, 0, 20)),
})
/** A warning not yet published. `publishOn` null: whenever somebody does. `readings` are steps over its text, oldest first. */
export type Draft = Readonly<v.InferOutput<typeof draftShape>>

/** Shape of a Drafts. */
export const draftsShape = v.strictObject({ drafts: list(draftShape, 0, 200) })
/** An organisation's drafts. */
export type Drafts = Readonly<v.InferOutput<typeof draftsShape>>

/** Shape of Judgements. */
export const judgementsShape = v.strictObject({ judgements: list(keptJudgementShape, 0, 400) })
/** What an organisation's staff decided about reports that nobody outside may hear of. */
export type Judgements = Readonly<v.InferOutput<typeof judgementsShape>>

const documentOf = <const Name extends DocumentName, Content extends v.GenericSchema>(
  name: Name,
  content: Content,
) =>
  v.strictObject({
    kind: v.literal('document'),
    network: networkIdShape,
    organisation: organisationIdShape,
    name: v.literal(name),
    version: versionShape,
    cite: citeShape,
    content,
  })

/** Shape of a DocumentStatement. */
export const documentShape = v.variant('name', [
  documentOf('register', registerShape),
  documentOf('drafts', draftsShape),
  documentOf('judgements', judgementsShape),
  documentOf('rota', rotaShape),
  documentOf('channels', channelsShape),
  ...CASE_PARTS.map((part) => documentOf(part, casesShape)),
  ...AUDIT_PARTS.map((part) => documentOf(part, auditTrailShape)),
])
/** A version of one of the documents, signed by staff. */
export type DocumentStatement = Readonly<v.InferOutput<typeof documentShape>>

/** What each document holds. */
export type DocumentContents = {
  readonly register: Register
  readonly drafts: Drafts
  readonly judgements: Judgements
  readonly rota: Rota
  readonly channels: Channels
} & { readonly [Part in CasePart]: Cases } & { readonly [Part in AuditPart]: AuditTrail }
