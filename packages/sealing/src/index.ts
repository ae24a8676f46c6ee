/** Twelve words, the keys they open, and everything that seals, opens or signs. Formats and rules: SPEC.md.
 *  Bytes are `Uint8Array`; keys, hashes and ids are the checked texts of charter. `random(n)` hands in n fresh bytes
 *  from a cryptographic source. What opens answers a Result and never throws, whatever the bytes; what seals throws
 *  only for a caller's mistake. */

/** Seals for the addressed organisation's inbox, the receipt and, if she agreed, the cover. `contact` and `police`
 *  are texts locked to release keys that only the receipt derives; `hash` is that of the signed statement, which the
 *  first message of either direction names as its previous. Fails with 'too-large' above 256 KiB. */
export {
  sealReport,
  type ReportToSeal,
  type SealedReport,
  type SealReportFailure,
} from './seal-report.ts'
/** Opens and verifies: signature, network, organisation, id (derived from the lookup key) and every consent.
 *  'not-agreed': a cover without the consent; 'not-ours': another receipt's keys inside. Unanswered consents are
 *  absent from `consents`: absent means "ask me first", never yes. */
export { openReport, type OpenReportFailure, type Report, type ReportToOpen } from './open-report.ts'
/** Who reads: 0 the inbox and 2 the cover's inbox with their private keys (each is tried, newest first), 1 the receipt. */
export type { Reader } from './readers.ts'
/** 'unknown-organisation': not in this charter; 'closed-organisation': its successor has the inbox. */
export type { AddressFailure } from './readers.ts'
/** Answers by kind of consent, with the version that won and the hash of the wording she was shown. */
export type { Answer, AnswerToSign, ConsentFailure, Consents } from './consents.ts'
/** A consent statement one version above the newest known; goes to the organisation inside a message. */
export { signConsent } from './open-report.ts'
/** The report with a later consent counted in. A lower version is 'replayed-consent'; of two answers with the same
 *  version the no wins. */
export { applyConsent } from './open-report.ts'
/** The text of a locked part, once the reporter has handed over its release key. */
export { unlockPart } from './open-report.ts'
/** 'nothing-locked': she locked no such part. */
export type { UnlockFailure } from './locked-part.ts'

/** Seals one message, either way, for inbox, receipt and cover. `turn` comes from {@link openMailbox}. */
export {
  type MessageAuthor,
  type MessageToSeal,
  sealMessage,
  type SealedMessage,
  type SealMessageFailure,
  type Turn,
} from './seal-message.ts'
/** Opens one message and verifies signer, report, recipient, sequence and the message before it. 'out-of-order': a
 *  repeated, reordered or missing message; 'withheld': signed under a newer roster than this charter. */
export {
  type Author,
  openMessage,
  type OpenedMessage,
  type OpenMessageFailure,
  type MessageToOpen,
  type Recipient,
} from './open-message.ts'
/** Opens a mailbox in the order stored: messages, consents counted in, the next turn of each direction. A direction
 *  stops at its first broken message. A server that leaves out the newest messages is not noticed. */
export {
  type BrokenMessage,
  type MailboxToOpen,
  openMailbox,
  type OpenedMailbox,
  type StoredMessage,
} from './mailbox.ts'

/** New wraps for one reader of a report and its messages: what an older inbox key opens is wrapped to the newest, what that opens
 *  already is left out. 'cannot-open': none of the keys does. The envelopes themselves stay as they are. */
export { type ChangedWrap, type MailboxToRewrap, rewrapMailbox } from './rewrap.ts'

/** Seals and signs one entry of a feed: the header everybody sees, the body, and the head after it. */
export { type EntryToSeal, sealEntry, type SealedEntry } from './seal-entry.ts'
/** Opens and verifies one entry against its place in the chain. 'changed-body': other bytes than the header hashed;
 *  'out-of-order': another index or head inside the seal. The caller keeps the chain and the newest epoch. */
export { type EntryToOpen, openEntry, type OpenedEntry, type OpenEntryFailure } from './open-entry.ts'
/** `openEntry` with the same outcome for every input; asks `quick`, an Ed25519 that the machine at hand has built in,
 *  first. For many entries at once. */
export { openEntryQuickly } from './open-entry.ts'
/** 32 bytes. */
export { newEpochKey } from './seal-entry.ts'
/** Names an epoch's key without telling it: SHA-256, in the epoch's first entry. */
export { epochKeyCommitment } from './seal-entry.ts'
/** 32 bytes that, once revealed, withdraw the entry; protocol's `slotOf` of it is the slot in the header. */
export { withdrawalPreimage } from './seal-entry.ts'
/** What a report is called where other desks read: the same each time, and told from its withdrawal secret alone, so that
 *  nobody who cannot open the report can join it to its mailbox. */
export { reportAlias } from './seal-entry.ts'
/** A dated, signed note of a feed's head, sealed under the epoch's key. Compare `index` and `head` with the chain. */
export {
  openNote,
  type NotePlace,
  type NoteToOpen,
  type NoteToSeal,
  type OpenedNote,
  type OpenNoteFailure,
  sealNote,
} from './note.ts'

/** A page of 64 wraps of a circle's private key, 5120 bytes; free slots look like taken ones. Members of other pages
 *  are left out; a member whose key cannot be sealed to gets a place that nobody opens. */
export { makePage, type PageToMake, type SlotOfMember } from './page.ts'
/** A member's circle key; 'swapped-key' when it is not the private half of the signed state's circle key. */
export { type PageToRead, readPage } from './page.ts'
/** The page a slot lies in. */
export { pageOf } from './page.ts'
/** What invitation words open: the circle's key, a slot and a last day, signed by staff. */
export {
  openWelcome,
  type OpenWelcomeFailure,
  sealWelcome,
  type WelcomeToOpen,
  type WelcomeToSeal,
} from './welcome.ts'
/** The new member's receive key, signed by the invitation and sealed to the organisation. 'bad-key': a key that
 *  nothing can be sealed to. */
export { type ClaimToOpen, type ClaimToSeal, openClaim, type OpenClaimFailure, sealClaim } from './claim.ts'
/** An organisation's own register or drafts, sealed to its inbox and signed by staff. An older version than the one
 *  asked for does not open. */
export {
  type DocumentPlace,
  type DocumentToOpen,
  type DocumentToSeal,
  type NamedContent,
  openDocument,
  type OpenDocumentFailure,
  sealDocument,
} from './document.ts'

/** A copy of a report for one other organisation, sealed to its inbox and bound to the entry that carries it. */
export { openForward, sealForward, type SealForwardFailure } from './forward.ts'
/** Verifies one step that staff signed: network, organisation, and that the signer is or was staff when signing. */
export { readStep, type SignedStep, type StepFailure } from './step.ts'
/** Verifies one batch of an audit trail in the same way. */
export { readAuditBatch, type SignedAuditBatch } from './step.ts'

/** Signs the exact JSON text of a statement (DSSE, Ed25519). The type ties the value to it. */
export { signStatement, type Statements } from './sign.ts'
/** Adds one signature over the same text; a second one by the same key replaces the first. */
export { addSignature } from './sign.ts'
/** A request for whatever lies behind a lookup key; `body` are the sealed bytes sent along. */
export { makeRequest, type RequestToMake } from './sign.ts'
/** Tries `count` numbers from `from` for a nonce with `bits` leading zero bits; not found: go on from `next`.
 *  About one try in 2^bits succeeds. */
export { doWork, type WorkDone, type WorkToDo } from './work.ts'

/** 16 bytes, generated and never chosen. */
export { newSecret, type Secret, secretOf } from './secret.ts'
/** Twelve words of one list, composed (NFC). Lists: `@parasol/sealing/words/…`. */
export { type WordList, type WordListName, wordsOf } from './words/word-list.ts'
/** Forty digits in ten fours, the last one a Damm check digit; also the text of the QR code. */
export { digitsOf } from './words/digits.ts'
/** Reads twelve words of one of the lists, or forty digits. Case, accents, spaces, punctuation, list numbers and the
 *  digits' script do not matter; Chinese needs no spaces. One typo is suggested, never put right; `position` counts
 *  from 1. At least one list. */
export { readSecret, type ReadSecretFailure } from './words/read-secret.ts'
/** One piece of a secret that several people keep: thirteen words. 'other-set': a piece of something else. */
export { PIECE_BYTES, readPiece, type ReadPieceFailure, wordsOfPiece } from './words/piece-words.ts'
/** Two English words for a public key, the same for staff and member. 22 bits: a name among few, never a proof. */
export { handleOf } from './handle.ts'

/** Every key of one receipt; `report` is the id of the report and its mailbox. */
export { type ReceiptKeys, receiptKeys } from './key-tree.ts'
/** Every key of one invitation. */
export { type InvitationKeys, invitationKeys } from './key-tree.ts'
/** A member's key: unwraps the circle's, and names her by its handle. */
export { type MemberKeys, memberKeys } from './key-tree.ts'
/** A staff member's or coordinator's keys: one signs, one unwraps inbox keys. */
export { type StaffKeys, staffKeys } from './key-tree.ts'
/** The key that pieces together open: unwraps the inbox keys of an organisation whose staff have lost theirs. */
export { recoveryKey } from './key-tree.ts'
/** A steward's key: signs the network's states. */
export { type StewardKeys, stewardKeys } from './key-tree.ts'
/** A person's key at one table of the tables service, derived from her words and the table's id. */
export { tableKey } from './key-tree.ts'
/** The key of an invitation to a table. */
export { tableInvitationKey } from './key-tree.ts'
/** The parts of a report that need a later yes. */
export type { LockedPart } from './key-tree.ts'
/** Ed25519: 32-byte seed and public key. */
export type { SignKey } from './key-tree.ts'
/** X25519: 32-byte private key and public key; for inboxes and circles made fresh or from bytes kept. */
export { newSealKey, type SealKey, sealKeyOf } from './key-tree.ts'
/** False for the few X25519 keys of low order, to which nothing may be sealed. */
export { canSealTo } from './key-tree.ts'

/** One 32-byte key sealed to one public key (RFC 9180 base mode): 80 bytes. Hides, but proves no sender.
 *  'bad-key': a key of low order. */
export { unwrapKey, type UnwrapFailure, type Unwrapping, wrapKey, type Wrapping } from './wrap.ts'
/** Unwraps a private key and compares it with the public key that a signed state names. */
export { unwrapSealKey } from './wrap.ts'
/** What a wrap or envelope is bound to; opening under any other fails. */
export { type Context, epochContext, inboxContext, type Purpose } from './context.ts'
/** Padded plaintext under a fresh key, that key wrapped to 1 to 16 readers; `null` is a place nobody opens. */
export {
  type OpenFailure,
  openEnvelope,
  type OpeningEnvelope,
  sealEnvelope,
  type SealingEnvelope,
} from './envelope.ts'
/** 24-byte nonce and XChaCha20-Poly1305 under a 32-byte key; not padded. `context` is authenticated, not stored. */
export { openWith, type OpeningWith, type OpenWithFailure, sealWith, type SealingWith } from './symmetric.ts'
/** A cipher cannot tell a wrong key from changed bytes: both are 'cannot-open'. */
export type { SealSignedFailure } from './seal-signed.ts'
/** 'unknown-staff': no staff of that organisation, or former staff beyond their time. */
export type { StaffFailure } from './standing.ts'
