import type { ApiFailure, SyncReason } from '@parasol/device'
import { t } from './text.ts'

/** Every way in which something on the desk can fail that a person may hear of. */
export type Trouble =
  | ApiFailure['code']
  | SyncReason
  | 'unknown-words'
  | 'no-organisation'
  | 'not-set-up'
  | 'cannot-open'
  | 'cannot-seal'
  | 'no-inbox-key'
  | 'no-pieces'
  | 'wrong-pieces'
  | 'no-circle-key'
  | 'not-coordinator'
  | 'too-busy'
  | 'not-in-feed'
  | 'not-yours'
  | 'no-consent'
  | 'report-not-open'
  | 'wider-audience'
  | 'conflict-of-interest'
  | 'kept-from-you'
  | 'not-your-task'
  | 'needs-second-reader'

/** What happened and what to do now, in a sentence or two. */
export const explain = (trouble: Trouble): string => t(`failure.${trouble}`)
