export { fromBase64url, toBase64url } from './base64url.ts'
export {
  type Day,
  dayOf,
  dayShape,
  type Instant,
  instantOf,
  instantShape,
  millisecondsOf,
  monthsAfter,
} from './calendar.ts'
export {
  type Charter,
  type CharterBundle,
  charterBundleShape,
  type CharterFailure,
  checkCite,
  type Cite,
  citeShape,
  type Mark,
  type Organisation,
  type Roles,
  type Seen,
  seenShape,
  staffMember,
  whoIs,
} from './charter.ts'
export {
  type Base64url,
  type Brand,
  branded,
  bytesOf,
  bytesUpTo,
  type Encoded,
  type EntryId,
  entryIdShape,
  exactBytes,
  type Hash,
  hashShape,
  type Id,
  type InvitationId,
  invitationIdShape,
  type NetworkId,
  networkIdShape,
  type OrganisationId,
  organisationIdShape,
  type PublicKey,
  publicKeyShape,
  type Random,
  type ReportId,
  reportIdShape,
  sha256,
  type Signature,
  signatureShape,
} from './encoded.ts'
export { readExactJson } from './exact-json.ts'
export { fingerprintOf } from './fingerprint.ts'
export {
  FOUNDING,
  type FoundedNetwork,
  type Founding,
  foundingShape,
  networkIdOf,
  readFounding,
} from './founding.ts'
export { list, uniqueList } from './lists.ts'
export {
  type NetworkFile,
  type NetworkFileFailure,
  networkFileShape,
  type ReadNetworkFile,
  readNetworkFile,
} from './network-file.ts'
export {
  type Area,
  type AreaId,
  areaIdShape,
  type ListedOrganisation,
  NETWORK_STATE,
  type NetworkState,
  networkStateShape,
  versionShape,
} from './network-state.ts'
export {
  type FormerStaff,
  ORGANISATION_STATE,
  type OrganisationState,
  organisationStateShape,
  STAFF_TASKS,
  type StaffEntry,
  type StaffTask,
} from './organisation-state.ts'
export {
  hashOfDraft,
  type Policy,
  POLICY_RULES,
  type PolicyDecision,
  type PolicyDraft,
  policyDraftText,
  policiesWith,
  type PolicyRule,
  policyRuleShape,
  type PolicyValues,
  readPolicyDraft,
  valuesOf,
} from './policy.ts'
export { isPlainSignature, type QuickVerify, readSignedQuickly } from './quick-signing.ts'
export { fail, ok, type Result } from './result.ts'
export {
  hashOfStatement,
  readSigned,
  type ReadSignedFailure,
  readUnverified,
  type Signed,
  signedShape,
  type Signers,
  signingBytes,
  type StatementType,
  verifyDetached,
} from './signing.ts'
export {
  bundleAfterNetwork,
  bundleAfterOrganisation,
  type NetworkProposal,
  type NextOrganisation,
  type NextOrganisationFailure,
  type ProposalFailure,
  readNextOrganisation,
  readProposal,
} from './succession.ts'
export { line, name, prose, tidyLine, tidyProse } from './text.ts'
export { type CharterToVerify, verifyCharter } from './verify-charter.ts'
