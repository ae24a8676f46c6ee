import {
  type Charter,
  fail,
  ok,
  type Organisation,
  type OrganisationId,
  type ReportId,
  type Result,
} from '@parasol/charter'
import { type FeedCopy, type FeedStores, type Http, memoryStore, type SyncFailure } from '@parasol/device'
import type {
  AuditEntry,
  CasePart,
  Cases,
  Channels,
  DocumentName,
  Drafts,
  FeedId,
  Inbox,
  Judgements,
  Register,
  Rota,
} from '@parasol/protocol'
import type { SealKey, StaffKeys } from '@parasol/sealing'
import { type Signal, signal } from '@preact/signals'
import type { Desk } from '../desk.ts'
import type { Trouble } from '../failures.ts'
import type { NewsList } from '../news.ts'
import type { Caller, Session } from '../session.ts'
import type { ReportNews } from './opened-report.ts'

/** A document as it was last read or written. */
export type Kept<Content> = { readonly version: number; readonly content: Content }

export type InboxKey = SealKey & { readonly version: number }

/** What is known of a feed: its last good copy, and why there is none newer. */
export type FeedNews = { readonly copy: FeedCopy | null; readonly failure: SyncFailure | null }

/** Something that is done at `at` (milliseconds since 1970) unless it is taken back before. */
export type HeldAct = {
  readonly say: () => string
  readonly at: number
  readonly run: () => Promise<void>
  /** What is said once it is taken back. */
  readonly takenBack: () => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** One organisation's desk while somebody of its staff is signed in. Everything here is gone when she locks it. */
export type Work = {
  readonly desk: Desk
  readonly organisation: OrganisationId
  readonly keys: StaffKeys
  readonly call: Caller
  /** For what only staff may read. */
  readonly http: Http
  /** Private inbox keys that this person was given, newest first. */
  readonly inboxKeys: Signal<readonly InboxKey[]>
  /** Private inbox keys of closed organisations that this one follows, as far as they were handed over. */
  readonly followed: Signal<ReadonlyMap<OrganisationId, readonly Uint8Array[]>>
  /** `null` until it is read, and while the organisation has none. */
  readonly register: Signal<Kept<Register> | null>
  readonly drafts: Signal<Kept<Drafts> | null>
  /** What was decided about reports that nobody outside may hear of. */
  readonly judgements: Signal<Kept<Judgements> | null>
  /** What staff do about each report, by the documents it is kept in; a part is absent until it is read. */
  readonly caseParts: Signal<ReadonlyMap<CasePart, Kept<Cases>>>
  readonly rota: Signal<Kept<Rota> | null>
  readonly channels: Signal<Kept<Channels> | null>
  readonly feeds: Signal<ReadonlyMap<FeedId, FeedNews>>
  readonly stores: FeedStores
  /** As last fetched; `null` before that. */
  readonly inbox: Signal<Inbox | null>
  readonly opened: Signal<ReadonlyMap<ReportId, ReportNews>>
  readonly news: NewsList
  /** An act that goes out in a moment, unless she takes it back. */
  readonly held: Signal<HeldAct | null>
  /** What is being kept right now; locking the desk waits for it. */
  readonly keeping: Set<Promise<unknown>>
  /** Documents that were last read under an earlier inbox key than the newest. */
  readonly outdated: Set<DocumentName>
  /** What she did here and is not written down yet. */
  readonly audit: { entries: AuditEntry[]; timer: ReturnType<typeof setTimeout> | undefined }
  /** The head that this desk last vouched for in each feed, with the day. */
  readonly noted: Map<FeedId, string>
}

export function createWork(
  desk: Desk,
  { keys, call, http }: NonNullable<Session['staff']>,
  organisation: OrganisationId,
): Work {
  return {
    desk,
    organisation,
    keys,
    call,
    http,
    inboxKeys: signal([]),
    followed: signal(new Map()),
    register: signal(null),
    drafts: signal(null),
    judgements: signal(null),
    caseParts: signal(new Map()),
    rota: signal(null),
    channels: signal(null),
    feeds: signal(new Map()),
    stores: { sealed: desk.ports.store, open: memoryStore() },
    inbox: signal(null),
    opened: signal(new Map()),
    news: signal([]),
    held: signal(null),
    keeping: new Set(),
    outdated: new Set(),
    audit: { entries: [], timer: undefined },
    noted: new Map(),
  }
}

/** The charter as last verified. Nobody is signed in without one. */
export function charterOf({ desk }: Pick<Work, 'desk'>): Charter {
  const charter = desk.charter.value
  if (!charter) throw new Error('somebody is signed in without a charter')
  return charter
}

/** The organisation's own state; 'not-set-up' while its coordinator has signed none. */
export function ownState(work: Work): Result<Organisation, 'not-set-up'> {
  const organisation = charterOf(work).organisations.get(work.organisation)
  return organisation ? ok(organisation) : fail('not-set-up')
}

export const isCoordinator = (work: Work): boolean =>
  charterOf(work)
    .state.organisations.find(({ id }) => id === work.organisation)
    ?.coordinators.includes(work.keys.sign.public) ?? false

export const inboxSecrets = (work: Work): readonly Uint8Array[] =>
  work.inboxKeys.peek().map(({ secret }) => secret)

/** What a step under way says of itself: how far it is, from 0 to 1. */
export type OnProgress = (done: number) => void

export type Outcome<Value = true> = Promise<Result<Value, Trouble>>
