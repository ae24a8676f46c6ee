import {
  bytesUpTo,
  dayShape,
  exactBytes,
  list,
  networkIdShape,
  organisationIdShape,
  publicKeyShape,
  reportIdShape,
  signedShape,
  type StatementType,
  uniqueList,
} from '@parasol/charter'
import * as v from 'valibot'
import { aboutWarningShape } from '../form/about-warning.ts'
import { formAnswers } from '../form/answers.ts'
import { MOST_PHOTOS, PHOTO_BYTES } from '../photo.ts'
import { CONSENT_KINDS } from './consent.ts'

/** Statement type of a report. */
export const REPORT = 'parasol/report/1' satisfies StatementType

const MOST_EXCEPTED = 20

const LARGEST_LOCKED_PART = 32 * 1024

const lockedPart = v.nullable(bytesUpTo(LARGEST_LOCKED_PART))

/** Shape of a ReportStatement. */
export const reportStatementShape = v.pipe(
  v.strictObject({
    kind: v.literal('report'),
    network: networkIdShape,
    organisation: organisationIdShape,
    report: reportIdShape,
    day: dayShape,
    lookup: publicKeyShape,
    receipt: v.strictObject({ sign: publicKeyShape, receive: publicKeyShape }),
    withdrawal: exactBytes(32),
    cover: v.nullable(organisationIdShape),
    form: formAnswers,
    except: v.exactOptional(uniqueList(organisationIdShape, 1, MOST_EXCEPTED)),
    about: v.exactOptional(aboutWarningShape),
    entered: v.exactOptional(v.literal('peer')),
    photos: v.exactOptional(list(bytesUpTo(PHOTO_BYTES), 1, MOST_PHOTOS)),
    locked: v.strictObject({ contact: lockedPart, police: lockedPart }),
    consents: list(signedShape, 0, CONSENT_KINDS.length),
  }),
  v.check(
    ({ organisation, cover, except = [] }) =>
      ![organisation, cover].some((id) => id !== null && except.includes(id)),
  ),
)
/** What a report says, signed by `receipt.sign`, inside its envelope. `report` must be the id that `lookup` gives;
 *  `about` makes it a word about a warning; `except` names organisations
 *  that may never read it; `entered` says that somebody else wrote it down, never who; `photos` are JPEG files, absent when there is none; `withdrawal` is a secret of 32 bytes;
 *  `locked` parts open only with what the receipt releases later. */
export type ReportStatement = Readonly<v.InferOutput<typeof reportStatementShape>>
