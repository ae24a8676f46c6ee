import type { Instant, OrganisationId } from '@parasol/charter'
import type { SyncFailure, VisibleWarning } from '@parasol/device'
import type { Finding, Reason } from '@parasol/matching'
import type { News, NewsFilter } from './news.ts'

/** Where a member's copies stand. */
export type Copies = {
  /** Those that a search looks through. */
  readonly warnings: number
  /** Ids of the feeds: 'province' and areas. */
  readonly feeds: readonly string[]
  /** The newest note of the feed that is furthest behind; null when a feed in use has none. */
  readonly newestNote: Instant | null
  /** Warnings that could not be opened, did not verify, or cannot be searched. */
  readonly unreadable: number
  /** Entries without a body and without a reason: run out, or held back. */
  readonly absent: number
}

/** A finding with the warning it is about, and why it came up. */
export type Found = {
  readonly finding: Finding
  /** Empty when they cannot be told. */
  readonly reasons: readonly Reason[]
  readonly shown: VisibleWarning
}

/** What a search found, and what it looked through. */
export type Answer = {
  readonly found: readonly Found[]
  readonly copies: Copies
  /** False when something typed was left unread, because it was too long. */
  readonly readAll: boolean
}

/** What a member holds to read feeds. */
export type Reading = {
  readonly organisation: OrganisationId
  readonly slot: number
  /** base64url, 32 bytes each. */
  readonly receive: string
  readonly circle: { readonly version: number; readonly secret: string }
  /** Locks the copies on this phone; base64url, 32 bytes. */
  readonly copies: string
}

/** From the page to the worker. Answers carry the same `ask`. */
export type Ask =
  | { readonly type: 'open'; readonly reading: Reading }
  | { readonly type: 'sync' }
  | { readonly type: 'check'; readonly ask: number; readonly fragment: string; readonly limit: number }
  /** What is new. `filter` null: as she last chose; else it is kept for the next time. */
  | {
      readonly type: 'news'
      readonly ask: number
      readonly limit: number
      readonly filter: NewsFilter | null
    }
  /** One warning by its key, as it stands now. */
  | { readonly type: 'read'; readonly ask: number; readonly key: string }

/** From the worker to the page. */
export type Tell =
  | { readonly type: 'opened'; readonly copies: Copies }
  /** The copies on this phone could not be opened: there is nothing to search. */
  | { readonly type: 'not-opened' }
  | { readonly type: 'synced'; readonly copies: Copies; readonly failure: SyncFailure | null }
  | { readonly type: 'circle'; readonly circle: Reading['circle'] }
  | { readonly type: 'found'; readonly ask: number; readonly answer: Answer }
  /** The search broke down: nothing can be said, not even that nothing was found. */
  | { readonly type: 'failed'; readonly ask: number }
  | { readonly type: 'news'; readonly ask: number; readonly news: News }
  /** `shown` is null once the warning was taken back, replaced, or has run out. */
  | { readonly type: 'one'; readonly ask: number; readonly shown: VisibleWarning | null }
