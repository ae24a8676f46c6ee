import { type Charter, type EntryId, fail, ok, type Result, toBase64url } from '@parasol/charter'
import { call, entriesOfReceipt, type FeedOfReceipt } from '@parasol/device'
import { type FeedId, withdrawEntryRoute, withdrawReportRoute } from '@parasol/protocol'
import type { ReceiptKeys } from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import { requestFor } from './open-with-words.ts'
import { isWarning, type PublishedEntry } from './became.ts'

/** How far taking back came. `left`: entries the organisation said it made that could not be found or taken back from
 *  here; `allLooked` is false when some feeds could not be looked through. */
export type TakenBack = { readonly warnings: number; readonly left: number; readonly allLooked: boolean }

type Withdrawn = { readonly gone: ReadonlyMap<EntryId, FeedId>; readonly allLooked: boolean }

/** Every feed her report may have led to an entry in: warnings, and what desks tell each other. */
const feedsOf = (charter: Charter): readonly FeedId[] => [
  'province',
  ...charter.state.areas.map(({ id }) => id),
  'desk',
]

/** What her receipt finds in the public headers, by feed; null for a feed that could not be looked through. */
export async function ownWarnings(
  engine: Engine,
  feeds: readonly FeedId[],
  withdraw: Uint8Array,
): Promise<ReadonlyMap<FeedId, FeedOfReceipt | null>> {
  const found = new Map<FeedId, FeedOfReceipt | null>()
  for (const feed of feeds) {
    const own = await entriesOfReceipt({ http: engine.http, feed, network: engine.network }, withdraw)
    found.set(feed, own.ok ? own.value : null)
  }
  return found
}

async function takeWarningsBack(engine: Engine, charter: Charter, keys: ReceiptKeys): Promise<Withdrawn> {
  const own = await ownWarnings(engine, feedsOf(charter), keys.withdraw)
  const gone = new Map<EntryId, FeedId>()
  let allLooked = ![...own.values()].includes(null)
  for (const [feed, looked] of own)
    for (const { entry, preimage, withdrawn } of looked?.own ?? []) {
      const answer = withdrawn
        ? ok(null)
        : await call(engine.http, withdrawEntryRoute, {
            body: { feed, entry, preimage: toBase64url(preimage) },
          })
      if (answer.ok) gone.set(entry, feed)
      else allLooked = false
    }
  return { gone, allLooked }
}

/** Takes the warnings back, then the report with its messages, then looks once more: a warning may have been published
 *  in between. The warnings first: should the way be cut, the words still open the rest.
 *  @param published what the organisation said it made from the report */
export async function takeBack(
  engine: Engine,
  charter: Charter,
  { keys, published }: { readonly keys: ReceiptKeys; readonly published: readonly PublishedEntry[] },
): Promise<Result<TakenBack, 'offline' | 'server'>> {
  const first = await takeWarningsBack(engine, charter, keys)
  const answer = await call(engine.http, withdrawReportRoute, {
    body: { request: requestFor(engine, keys, { action: 'withdraw' }) },
  })
  if (!answer.ok) return fail(answer.failure.code === 'offline' ? 'offline' : 'server')
  // A wait that was set in between.
  if (answer.value.on !== null) return fail('server')
  const second = await takeWarningsBack(engine, charter, keys)
  const gone = new Map([...first.gone, ...second.gone])
  const warnings = [...gone.values()].filter((feed) => isWarning({ feed })).length
  const left = published.filter(({ entry }) => !gone.has(entry)).length
  return ok({ warnings, left, allLooked: second.allLooked })
}
