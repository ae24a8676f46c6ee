import type { OrganisationId } from '@parasol/charter'

/** A report and its messages as they lie here, sealed, in base64url. */
export type SealedMailbox = {
  readonly organisation: OrganisationId
  readonly envelope: string
  readonly messages: readonly {
    readonly to: 'receipt' | 'organisation'
    readonly sequence: number
    readonly sealed: string
  }[]
}
