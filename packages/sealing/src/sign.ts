import { ed25519 } from '@noble/curves/ed25519.js'
import {
  type FOUNDING,
  type Founding,
  type Instant,
  type NETWORK_STATE,
  type NetworkId,
  type NetworkState,
  type ORGANISATION_STATE,
  type OrganisationState,
  sha256,
  type Signature,
  type Signed,
  signingBytes,
  type StatementType,
  toBase64url,
} from '@parasol/charter'
import {
  type AUDIT,
  type AuditBatch,
  type CARD,
  type Card,
  type CLAIM,
  type Claim,
  type CONSENT,
  type Consent,
  type DOCUMENT,
  type DocumentStatement,
  type ENTRY,
  type EntryStatement,
  invitationIdOf,
  mailboxIdOf,
  type MESSAGE,
  type Message,
  type NOTE,
  type Note,
  type REPORT,
  type ReportStatement,
  REQUEST,
  type RequestStatement,
  type SIGN_IN,
  type SignIn,
  type STEP,
  type Step,
  type Wait,
  type WELCOME,
  type Welcome,
} from '@parasol/protocol'
import type { SignKey } from './key-tree.ts'

/** What each type of statement says. */
export type Statements = {
  readonly [FOUNDING]: Founding
  readonly [NETWORK_STATE]: NetworkState
  readonly [ORGANISATION_STATE]: OrganisationState
  readonly [AUDIT]: AuditBatch
  readonly [CARD]: Card
  readonly [REPORT]: ReportStatement
  readonly [CONSENT]: Consent
  readonly [MESSAGE]: Message
  readonly [ENTRY]: EntryStatement
  readonly [NOTE]: Note
  readonly [WELCOME]: Welcome
  readonly [CLAIM]: Claim
  readonly [DOCUMENT]: DocumentStatement
  readonly [SIGN_IN]: SignIn
  readonly [STEP]: Step
  readonly [REQUEST]: RequestStatement
}

const signText = (type: StatementType, statement: string, { secret, public: key }: SignKey) => ({
  key,
  signature: toBase64url(ed25519.sign(signingBytes(type, statement), secret)) as Signature,
})

export function signStatement<Type extends keyof Statements & StatementType>(
  type: Type,
  value: Statements[Type],
  key: SignKey,
): Signed {
  const statement = JSON.stringify(value)
  return { statement, signatures: [signText(type, statement, key)] }
}

export const addSignature = (
  type: StatementType,
  { statement, signatures }: Signed,
  key: SignKey,
): Signed => ({
  statement,
  signatures: [...signatures.filter((given) => given.key !== key.public), signText(type, statement, key)],
})

export type RequestToMake = {
  readonly network: NetworkId
  /** The sealed bytes sent along. */
  readonly body: Uint8Array | null
  readonly expires: Instant
  readonly lookup: SignKey
} & (
  | { readonly action: 'claim' }
  | { readonly action: 'read' | 'send' | 'withdraw' | 'keep' }
  | { readonly action: 'submit'; readonly wait?: Wait }
  | { readonly action: 'wait'; readonly wait: Wait }
)

export function makeRequest({ network, body, expires, lookup, ...asked }: RequestToMake): Signed {
  const common = { kind: 'request', network, service: 'reports' } as const
  const rest = { body: body && sha256(body), expires }
  return signStatement(
    REQUEST,
    asked.action === 'claim'
      ? { ...common, action: asked.action, mailbox: invitationIdOf(lookup.public), ...rest }
      : { ...common, ...asked, mailbox: mailboxIdOf(lookup.public), ...rest },
    lookup,
  )
}
