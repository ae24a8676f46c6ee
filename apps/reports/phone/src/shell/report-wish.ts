import type { Base64url, OrganisationId } from '@parasol/charter'
import type { AboutWarning, ConsentKind, ContactAnswers, FormAnswers } from '@parasol/protocol'

/** A report as she checked it, ready to be sealed. Handed from the report to the outbox, and kept nowhere. */
export type ReportWish = {
  readonly organisation: OrganisationId
  /** The organisation's stand-in, when she agreed to it. */
  readonly cover: OrganisationId | null
  readonly form: FormAnswers
  /** Only when it is a word about a warning, not something that happened. */
  readonly about?: AboutWarning
  /** Organisations that may never read it. */
  readonly except?: readonly OrganisationId[]
  /** Somebody else writes it down for the person it happened to. */
  readonly byPeer?: boolean
  /** JPEG files with nothing in them but the picture. */
  readonly photos: readonly Base64url[]
  readonly contact: ContactAnswers | null
  readonly police: string | null
  /** Only what she answered; `wording` is the text it was asked in. */
  readonly consents: readonly {
    readonly consent: ConsentKind
    readonly answer: 'yes' | 'no'
    readonly wording: string
  }[]
}
