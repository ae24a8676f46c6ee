import {
  hashShape,
  networkIdShape,
  organisationIdShape,
  reportIdShape,
  type StatementType,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'

/** Statement type of a consent. */
export const CONSENT = 'parasol/consent/1' satisfies StatementType

/** What a reporter can be asked, each alone. */
export const CONSENT_KINDS = [
  'warn-area',
  'warn-province',
  'partners',
  'contact',
  'research',
  'cover',
  'police-anonymous',
  'police-third-party',
  'police-full',
] as const
/** One of the consents. */
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** Shape of a Consent. */
export const consentShape = v.strictObject({
  kind: v.literal('consent'),
  network: networkIdShape,
  organisation: organisationIdShape,
  report: reportIdShape,
  consent: v.picklist(CONSENT_KINDS),
  version: versionShape,
  text: hashShape,
  answer: v.picklist(['yes', 'no']),
})
/** A reporter's yes or no to one question, signed by the receipt. `text` is the hash of the words it was asked in. Of several,
 *  the highest version counts; none means: ask me first. */
export type Consent = Readonly<v.InferOutput<typeof consentShape>>
