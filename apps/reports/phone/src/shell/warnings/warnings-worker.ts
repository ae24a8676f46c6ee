import { type Charter, type Day, fromBase64url, ok, type Result, toBase64url } from '@parasol/charter'
import {
  type FeedCopy,
  type FeedReader,
  type FeedStores,
  readCircleKey,
  sealedStore,
  storedFeed,
  syncFeed,
  type SyncFailure,
  visibleWarnings,
  type VisibleWarning,
} from '@parasol/device'
import { type Finding, readsAll, type Reason, reasonsFor, searchSteps } from '@parasol/matching'
import type { FeedId } from '@parasol/protocol'
import { sealKeyOf } from '@parasol/sealing'
import { type Engine, openEngine } from '../engine.ts'
import type { Ask, Reading, Tell } from './contracts.ts'
import { copiesOf } from './copies.ts'
import { describedOf } from './described-of.ts'
import { broughtUpToDate, keepIndex, type KeptIndex, openKept } from './kept-index.ts'
import { keepFilter, keepLook, keptNews, type Look, lookAt, newsOf } from './news.ts'
import { searchInSteps } from './search-in-steps.ts'
import { warningKey } from './warning-key.ts'

/* Everything about warnings that takes time, off the page's own thread: fetch, verify, open, index, search. Ends with the lock. */

type State = {
  readonly engine: Engine
  readonly stores: FeedStores
  reading: Reading
  charter: Charter | null
  copies: readonly FeedCopy[]
  warnings: ReadonlyMap<string, VisibleWarning>
  /** The day for which `warnings` was made: on the next, some have run out. */
  shownOn: Day
  /** When she had last looked before this unlock; undefined until it is read. */
  lookBefore: Look | null | undefined
  kept: KeptIndex
  /** As last kept on this phone. */
  stored: KeptIndex
}

const tell = (message: Tell): void => postMessage(message)

function bytes(text: string): Uint8Array {
  const read = fromBase64url(text)
  if (!read.ok) throw new Error('A kept key is not base64url')
  return read.value
}

const feedsOf = ({ charter, reading }: State): readonly FeedId[] => {
  const areas = charter?.organisations.get(reading.organisation)?.areas ?? []
  return ['province', ...areas]
}

function show(state: State, copies: readonly FeedCopy[]): void {
  const today = state.engine.today()
  const visible = visibleWarnings(copies, today)
  const warnings = new Map(visible.map((warning) => [warningKey(warning), warning]))
  state.kept = broughtUpToDate(state.kept, warnings)
  state.warnings = warnings
  state.copies = copies
  state.shownOn = today
}

/** Keeps the index for the next unlock. Without room for it that takes longer, no more. */
async function keep(state: State): Promise<void> {
  if (state.kept === state.stored) return
  // Storing puts the parts of the index together: a search under way on them begins anew.
  state.kept = { ...state.kept }
  state.stored = state.kept
  await keepIndex(state.stores.sealed, state.kept).catch(() => undefined)
}

/** Nothing that ran out overnight stays, on a phone left open too. */
function showToday(state: State): void {
  if (state.shownOn === state.engine.today()) return
  show(state, state.copies)
  void keep(state)
}

const figures = ({ copies, kept }: State) => copiesOf(copies, kept)

// Words, one of them misspelt, and part of a number: together they make all that searching makes on first use.
const ANYTHING = 'wihte sedan 604 555'

/** The first search makes the lexicon, over a second on a cheap phone: better now than when somebody types. Nothing comes of
 *  it, and it ends when somebody does. */
async function warmUp(state: State): Promise<void> {
  const { kept } = state
  const wanted = (): boolean => newestCheck === 0 && state.kept === kept
  await searchInSteps(searchSteps(kept.index, ANYTHING, 1), wanted).catch(() => undefined)
}

async function open(reading: Reading): Promise<State> {
  const engine = await openEngine()
  // Also what the server served: names and dates alone would tell that somebody here is a member, and of which area.
  const sealed = sealedStore(engine.store, bytes(reading.copies), engine.random)
  const stores: FeedStores = { sealed, open: sealed }
  const charter = await engine.storedCharter()
  const kept = await openKept(sealed)
  const state: State = {
    engine,
    stores,
    reading,
    charter,
    copies: [],
    warnings: new Map(),
    shownOn: engine.today(),
    lookBefore: undefined,
    kept,
    stored: kept,
  }
  const copies: FeedCopy[] = []
  const today = engine.today()
  if (charter)
    for (const feed of feedsOf(state)) copies.push(await storedFeed({ charter, stores, feed, today }))
  show(state, copies)
  tell({ type: 'opened', copies: figures(state) })
  // What has run out meanwhile leaves the kept index too.
  await keep(state)
  void warmUp(state)
  return state
}

async function readerNow(state: State, charter: Charter): Promise<Result<FeedReader, SyncFailure>> {
  const { organisation, slot, circle, receive } = state.reading
  const inForce = charter.organisations.get(organisation)?.circle.version
  if (inForce === undefined || inForce <= circle.version)
    return ok({ organisation, version: circle.version, secret: bytes(circle.secret) })
  const { http } = state.engine
  const read = await readCircleKey({ http, charter, organisation, slot, receive: sealKeyOf(bytes(receive)) })
  if (!read.ok) return read
  const { version, secret } = read.value
  state.reading = { ...state.reading, circle: { version, secret: toBase64url(secret) } }
  tell({ type: 'circle', circle: state.reading.circle })
  return read
}

async function sync(state: State): Promise<SyncFailure | null> {
  const { engine, stores } = state
  const charter = await engine.syncCharter()
  if (!charter.ok) return charter.failure
  state.charter = charter.value
  const reader = await readerNow(state, charter.value)
  if (!reader.ok) return reader.failure
  const copies: FeedCopy[] = []
  let failure: SyncFailure | null = null
  for (const feed of feedsOf(state)) {
    const copy = await syncFeed({
      http: engine.http,
      feed,
      charter: charter.value,
      stores,
      reader: reader.value,
      now: engine.now(),
    })
    if (!copy.ok) failure ??= copy.failure
    copies.push(
      copy.ok
        ? copy.value
        : await storedFeed({ charter: charter.value, stores, feed, today: engine.today() }),
    )
  }
  show(state, copies)
  return failure
}

/** A warning that was found is shown, and so are the others, though its reasons cannot be told. */
function reasonsOf(shown: VisibleWarning, fragment: string): readonly Reason[] {
  try {
    return reasonsFor(describedOf(shown), fragment)
  } catch {
    return []
  }
}

/** Only the newest fragment is searched for: whoever types on has no use for an answer to what stood there before. When the
 *  index changes under a search, it begins anew. */
async function search(now: State, { ask, fragment, limit }: CheckAsk): Promise<void> {
  let findings: readonly Finding[] | null = null
  while (!findings && ask === newestCheck) {
    const { kept } = now
    const wanted = (): boolean => ask === newestCheck && now.kept === kept
    findings = await searchInSteps(searchSteps(kept.index, fragment, limit), wanted)
  }
  if (!findings) return
  const found = findings.flatMap((finding) => {
    const shown = now.warnings.get(finding.id)
    return shown ? [{ finding, shown, reasons: reasonsOf(shown, fragment) }] : []
  })
  tell({ type: 'found', ask, answer: { found, copies: figures(now), readAll: readsAll(fragment) } })
}

/** What is new; remembers how far she has looked. Without room for that, no more is lost than the line between new and old. */
async function tellNews(now: State, { ask, limit, filter }: Extract<Ask, { readonly type: 'news' }>) {
  const { sealed } = now.stores
  const kept = await keptNews(sealed)
  if (now.lookBefore === undefined) now.lookBefore = kept.look
  if (filter) await keepFilter(sealed, filter).catch(() => undefined)
  const today = now.engine.today()
  const own = now.charter?.organisations.get(now.reading.organisation)?.areas ?? []
  const news = newsOf(
    { warnings: [...now.warnings.values()], copies: now.copies, own },
    { filter: filter ?? kept.filter, look: now.lookBefore, today, limit },
  )
  tell({ type: 'news', ask, news })
  if (now.copies.length > 0) await keepLook(sealed, lookAt(now.copies, today)).catch(() => undefined)
}

type CheckAsk = Extract<Ask, { readonly type: 'check' }>

let state: Promise<State | null> | null = null
let syncing: Promise<unknown> = Promise.resolve()
let newestCheck = 0

async function answer(ask: Ask): Promise<void> {
  if (ask.type === 'check') newestCheck = ask.ask
  if (ask.type === 'open') {
    state = open(ask.reading).catch(() => {
      tell({ type: 'not-opened' })
      return null
    })
    return
  }
  const now = await state
  if (!now) return
  showToday(now)
  switch (ask.type) {
    case 'sync': {
      const before = syncing
      syncing = (async () => {
        await before
        // A full disk must not stop every later sync, nor look like work that never ends.
        const failure = await sync(now).catch(
          (): SyncFailure => ({ reason: 'server-error', about: 'device' }),
        )
        tell({ type: 'synced', copies: figures(now), failure })
        await keep(now)
      })()
      return
    }
    case 'check':
      return search(now, ask).catch(() => tell({ type: 'failed', ask: ask.ask }))
    case 'news':
      return tellNews(now, ask).catch(() => tell({ type: 'failed', ask: ask.ask }))
    case 'read':
      tell({ type: 'one', ask: ask.ask, shown: now.warnings.get(ask.key) ?? null })
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => void answer(data))
