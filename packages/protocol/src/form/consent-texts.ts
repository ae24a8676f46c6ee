import shown from './consents-shown.json' with { type: 'json' }
import type { ConsentKind } from '../statements/consent.ts'

/** The words one consent was asked in, in one language. */
export type ConsentText = {
  readonly consent: ConsentKind
  readonly language: string
  readonly ask: string
  readonly sees: string
}

/** Every wording a consent was ever asked in: a later wording is added, none is taken out, so that what somebody answered can
 *  be shown in the words of that day. */
export const CONSENT_TEXTS = shown as readonly ConsentText[]
