import { bytesOf, type InvitationId, type PublicKey, type ReportId, toBase64url } from '@parasol/charter'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const LABEL = utf8ToBytes('parasol/1/mailbox')

const idOf = (lookup: PublicKey): string =>
  toBase64url(sha256(concatBytes(LABEL, bytesOf(lookup))).slice(0, 16))

/** The report, and mailbox, that a receipt's lookup key belongs to. */
export const mailboxIdOf = (lookup: PublicKey): ReportId => idOf(lookup) as ReportId

/** The invitation that a lookup key belongs to. */
export const invitationIdOf = (lookup: PublicKey): InvitationId => idOf(lookup) as InvitationId
