export { joinBodies, splitBodies } from './bodies.ts'
export { type FailureCode, FAILURES, type Problem, problemShape } from './failure-codes.ts'
export {
  countShape,
  type EntryHeader,
  entryHeaderShape,
  type FeedId,
  feedIdShape,
  genesisHead,
  headerText,
  nextHead,
  readHeader,
  SEGMENT,
  slotOf,
  SLOTS,
} from './feed.ts'
export { ABOUT_WARNING, type AboutWarning } from './form/about-warning.ts'
export {
  type ContactAnswers,
  contactAnswers,
  type FormAnswers,
  formAnswers,
  peopleIn,
  type PersonAnswers,
  type VehicleAnswers,
  vehiclesIn,
} from './form/answers.ts'
/** The words in which consents were asked, today and ever before. */
export { CONSENT_TEXTS, type ConsentText } from './form/consent-texts.ts'
export { consentWording } from './form/consent-wording.ts'
export { type Field, NO_ANSWERS, type NoAnswer, type Question } from './form/fields.ts'
export {
  CATEGORIES,
  CATEGORY_GROUPS,
  type CategoryId,
  CONTACT_QUESTIONS,
  MOST_MORE,
  PERSON_QUESTIONS,
  POLICE_LIMIT,
  QUESTIONS,
  VEHICLE_QUESTIONS,
} from './form/questions.ts'
export { invitationIdOf, mailboxIdOf } from './mailbox.ts'
export { MOST_PHOTOS, onlyPicture, PHOTO_BYTES } from './photo.ts'
/** How long a withdrawal can wait, in days, and how long desks have from its day. */
export { DESK_DAYS, type Wait } from './wait.ts'
export {
  envelopeBytes,
  isSizeClass,
  LARGEST,
  MOST_WRAPS,
  SIZE_CLASSES,
  sizeClass,
  sizeClassShape,
  sizeOfEnvelope,
  SUITE,
  WRAP_BYTES,
  WRAPS,
} from './sizes.ts'
export {
  AUDIT,
  type AuditAct,
  AUDIT_ACTS,
  type AuditBatch,
  auditBatchShape,
  type AuditEntry,
  type AuditPart,
  AUDIT_PARTS,
  auditPartOf,
  type AuditTrail,
  batchHash,
  monthOf,
  MOST_BATCHES,
  MOST_IN_BATCH,
} from './statements/audit.ts'
export {
  type ForwardedReport,
  forwardedReportShape,
  type ForwardRecord,
  forwardShape,
  LARGEST_FORWARDED,
} from './statements/forward.ts'
export { CARD, type Card, cardShape, cardText, readCard } from './statements/card.ts'
export { CONSENT, type Consent, CONSENT_KINDS, type ConsentKind, consentShape } from './statements/consent.ts'
export {
  type Case,
  CASE_PARTS,
  CASE_STATES,
  type CaseChange,
  type CasePart,
  casePartOf,
  type Cases,
  type CaseState,
  MOST_CASE_CHANGES,
  MOST_CASE_NOTES,
} from './statements/case.ts'
export {
  DOCUMENT,
  type DocumentContents,
  DOCUMENT_NAMES,
  type DocumentName,
  documentShape,
  type DocumentStatement,
  type Draft,
  draftShape,
  type Drafts,
  draftsShape,
  type Judgements,
  judgementsShape,
  type Register,
  registerShape,
} from './statements/document.ts'
export {
  type CircleVersion,
  ENTRY,
  type EntryRecord,
  type EntryStatement,
  entryStatementShape,
  type EpochRecord,
  epochShape,
  LONGEST_WARNED_YEARS,
  type RecallRecord,
  recallShape,
  type WarningRecord,
  warningShape,
} from './statements/entry.ts'
export { type Facts, factsShape } from './statements/facts.ts'
export {
  type Decision,
  DECISIONS,
  type JudgementRecord,
  judgementShape,
  type KeptJudgement,
  keptJudgementShape,
  type Likelihood,
  LIKELIHOODS,
  type Reference,
  referenceShape,
  referenceText,
} from './statements/judgement.ts'
export { type PatternRecord, patternShape } from './statements/pattern.ts'
export {
  CLAIM,
  type Claim,
  claimShape,
  type CircleSecret,
  SLOTS_PER_PAGE,
  WELCOME,
  type Welcome,
  welcomeShape,
} from './statements/membership.ts'
export {
  LONGEST_MESSAGE,
  MESSAGE,
  type Message,
  messageShape,
  type ReceiptContent,
  type StaffContent,
} from './statements/message.ts'
export { NOTE, type Note, noteShape } from './statements/note.ts'
export { REPORT, type ReportStatement, reportStatementShape } from './statements/report-statement.ts'
export {
  type ExpectedRequest,
  REQUEST,
  REQUEST_WINDOW_MS,
  type RequestAction,
  type RequestFailure,
  requestShape,
  type RequestStatement,
  type VerifiedRequest,
  verifyRequest,
} from './statements/request.ts'
export {
  type ExpectedSignIn,
  SIGN_IN,
  SIGN_IN_WINDOW_MS,
  type SignIn,
  type SignInFailure,
  signInShape,
  verifySignIn,
} from './statements/sign-in.ts'
export { type Channel, CHANNELS, type Channels, type Rota } from './statements/staff-lists.ts'
export {
  draftHash,
  ESCALATION_CHECKS,
  ESCALATION_REASONS,
  type EscalationCheck,
  type EscalationReason,
  STEP,
  type Step,
  type StepContent,
  stepShape,
} from './statements/step.ts'
export {
  appendEntryRoute,
  epochWrapsShape,
  type FeedTail,
  leaveNoteRoute,
  readBodiesRoute,
  readEpochRoute,
  readSegmentRoute,
  readTailRoute,
  recallEntryRoute,
  settleFeedRoute,
  withdrawEntryRoute,
} from './wire/feed.ts'
export {
  type Inbox,
  openReportRoute,
  readInboxRoute,
  rewrapReportRoute,
  sendToReceiptRoute,
} from './wire/inbox.ts'
export { type Lane, MOST_WORK_BITS, readIntakeRoute, submitReportRoute } from './wire/intake.ts'
export {
  keepReportRoute,
  type Mailbox,
  readMailboxRoute,
  sendToOrganisationRoute,
  setWaitRoute,
  withdrawReportRoute,
} from './wire/mailbox.ts'
export {
  addInvitationsRoute,
  claimInvitationRoute,
  closeInvitationsRoute,
  listClaimsRoute,
  putDocumentRoute,
  putPageRoute,
  readDocumentRoute,
  readPageRoute,
} from './wire/membership.ts'
export {
  changeOrganisationRoute,
  listProposalsRoute,
  proposeRoute,
  readCharterRoute,
  readInboxKeysRoute,
} from './wire/roster.ts'
export { COMMON_FAILURES, type WireRoute } from './wire/route.ts'
export { askChallengeRoute, type SignedIn, signInRoute, signOutRoute } from './wire/sign-in.ts'
export { withWrap, wrapAt } from './wraps.ts'
export { leadingZeroBits, NONCE_BYTES, workBits, workDigest, workPrefix } from './work.ts'
