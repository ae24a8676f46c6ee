/** Calls one route of the reports server over `http`; the answer is parsed strictly with the route's schema. Failures are the
 *  route's codes, `offline`, `unreadable-answer` (shape or status nobody agreed on) and `server-error` (5xx without a problem). */
export { type AnswerOf, call, type CallInput } from './call.ts'
/** Fetches one page of 64 places and opens this member's, or looks for hers in all of them. Failures: `no-key` (removed, or never
 *  there), `rolled-back`, `withheld`, transport. */
export { type CirclePlace, findCirclePlace, readCircleKey } from './circle-page.ts'
/** The closed lists of why a call or a sync gave nothing new. */
export type { ApiFailure, SyncFailure, SyncReason } from './failures.ts'
/** Who reads a feed, and the epoch keys that gives. */
export type { EpochKeys, FeedReader } from './feed/epochs.ts'
/** One feed as this device holds it, and what of it a reader may be shown on a day (UTC). */
export {
  type FeedCopy,
  type FeedEntry,
  type Gone,
  type VisibleWarning,
  longestShown,
  visibleWarnings,
} from './feed/feed-copy.ts'
/** Where requests of one feed go. */
export type { FeedSource } from './feed/fetch-headers.ts'
/** Where a feed's copy lives on the device. */
export { type FeedStores, readKept, type KeptFeed } from './feed/kept-feed.ts'
/** The entries a receipt can withdraw by itself, with the preimage (32 bytes) that does it. */
export { entriesOfReceipt, type FeedOfReceipt, type OwnEntry } from './feed/receipt-slots.ts'
/** Brings a feed up to date, or reads the last good copy without the network. */
export { type FeedSync, storedFeed, syncFeed } from './feed/sync-feed.ts'
/** JSON text in UTF-8, to bytes and back. */
export { bytesOfJson, jsonOfBytes } from './json-bytes.ts'
/** One HTTP exchange as the device needs it; `fetchHttp` is the real one. Times out after `timeoutMs`. */
export { type FetchSettings, fetchHttp, type Http, type HttpAnswer, type HttpRequest } from './http.ts'
/** A store whose names and values tell nothing without the 32-byte device key. */
export { sealedStore } from './sealed-store.ts'
/** Bytes kept under names: in IndexedDB, or in memory until the process ends. */
export { memoryStore, openStore, type Store } from './store.ts'
/** Argon2id (RFC 9106; 64 MiB, three passes) in a worker of its own. */
export { type Stretch, workerStretch } from './stretch.ts'
/** The roster: fetched, verified from the pin, remembered; or as it was last verified. */
export { type CharterSource, storedCharter, syncCharter } from './sync-charter.ts'
/** Takes the vault and all it sealed from this device; the key goes first, the public roster stays. */
export { forgetVault } from './forget-vault.ts'
/** What a device keeps under a passphrase. */
export { createVault, hasVault, openVault, type Secrets, type Vault, type VaultFailure } from './vault.ts'
