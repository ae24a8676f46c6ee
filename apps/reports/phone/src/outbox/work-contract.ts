import type { Base64url, Hash, ReportId } from '@parasol/charter'

export type WorkQuestion = { readonly report: ReportId; readonly envelope: Hash; readonly bits: number }

/** First how long it usually takes on this device, in whole seconds; then the nonce. */
export type WorkAnswer = { readonly seconds: number } | { readonly nonce: Base64url }
