import type { FailureCode } from '@parasol/protocol'

/** Why a request got no usable answer. `bits` is the work the server asks for with `work-needed`. */
export type ApiFailure = {
  readonly code: FailureCode | 'offline' | 'unreadable-answer' | 'server-error'
  readonly bits?: number
}

/** Why a copy of the roster or of a feed was refused or not fetched. The last good copy stays. */
export type SyncReason =
  | 'offline'
  | 'server-error'
  | 'not-founded'
  | 'restoring'
  | 'malformed'
  | 'other-network'
  | 'bad-signature'
  | 'not-enough-signatures'
  | 'rolled-back'
  | 'forked'
  | 'withheld'
  | 'truncated'
  | 'broken-chain'
  | 'changed-bytes'
  | 'forged-withdrawal'
  | 'no-key'

/** `about` names the part that failed ('roster', a feed id, an organisation id); it holds nothing secret. */
export type SyncFailure = { readonly reason: SyncReason; readonly about: string }

const SAME = ['offline', 'not-founded', 'restoring'] as const

export const syncFailure = ({ code }: ApiFailure, about: string): SyncFailure => ({
  reason:
    SAME.find((reason) => reason === code) ?? (code === 'unreadable-answer' ? 'malformed' : 'server-error'),
  about,
})
