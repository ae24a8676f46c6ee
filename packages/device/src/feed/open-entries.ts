import type { Charter, EntryId, Hash } from '@parasol/charter'
import type { EntryStatement, FeedId } from '@parasol/protocol'
import { openEntry } from '@parasol/sealing'
import type { Bodies } from './bodies.ts'
import type { Chain } from './chain.ts'
import type { EpochKeys } from './epochs.ts'
import type { FeedEntry } from './feed-copy.ts'

export type Opening = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly chain: Chain
  readonly bodies: Bodies
  readonly keys: EpochKeys
  readonly withdrawn: ReadonlySet<EntryId>
  /** Statements this device verified before, by entry. */
  readonly verified: ReadonlyMap<EntryId, EntryStatement>
}

function openOne(opening: Opening, index: number): FeedEntry {
  const { charter, feed, chain, bodies, keys, withdrawn, verified } = opening
  const header = chain.headers[index] as FeedEntry['header']
  const base = { index, header, statement: null }
  if (withdrawn.has(header.entry)) return { ...base, gone: { why: 'withdrawn' } }
  const known = verified.get(header.entry)
  if (known) return { index, header, statement: known, gone: null }
  const body = bodies.get(header.entry)
  if (!body) return { ...base, gone: { why: 'absent' } }
  const epochKey = keys.get(header.epoch)
  if (!epochKey) return { ...base, gone: { why: 'no-key' } }
  const previous = chain.heads[index] as Hash
  const text = chain.texts[index] as string
  const opened = openEntry({ charter, header: text, body, epochKey, expected: { feed, index, previous } })
  return opened.ok
    ? { index, header, statement: opened.value.statement, gone: null }
    : { ...base, gone: { why: 'refused', failure: opened.failure } }
}

/** Opens and verifies every entry. A single entry that does not verify is refused alone: one bad entry must not silence
 *  a feed. A recall takes the statement of the entry it names away. */
export function openEntries(opening: Opening): readonly FeedEntry[] {
  const entries = opening.chain.headers.map((_, index) => openOne(opening, index))
  const recalled = new Set(
    entries.flatMap(({ statement }) => (statement?.record.type === 'recall' ? [statement.record.entry] : [])),
  )
  return entries.map((entry) =>
    recalled.has(entry.header.entry) && entry.gone?.why !== 'withdrawn'
      ? { ...entry, statement: null, gone: { why: 'recalled' } }
      : entry,
  )
}
