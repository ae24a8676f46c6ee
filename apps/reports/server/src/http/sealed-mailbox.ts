import type { Day, OrganisationId } from '@parasol/charter'
import type { Wait } from '@parasol/protocol'

/** A report and its messages as they lie here, sealed, in base64url. */
export type SealedMailbox = {
  readonly organisation: OrganisationId
  readonly envelope: string
  readonly messages: readonly {
    readonly to: 'receipt' | 'organisation'
    readonly sequence: number
    readonly sealed: string
  }[]
  readonly wait: Wait
  readonly withdrawOn: Day | null
}
