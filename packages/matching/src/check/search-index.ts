import type { Described } from '../contracts.ts'
import { buildSegment, newestFirst } from './build-segment.ts'
import { findOrdered } from './packed-strings.ts'
import { type Part, partOf } from './part.ts'
import { rowOf } from './row-of.ts'
import type { Row } from './row.ts'
import type { WordHit } from './word-hits.ts'
import { rowReader } from './rows-of.ts'
import { openSegment, storeSegment } from './stored-segment.ts'

/** Searchable descriptions. Made by `createIndex` and `openIndex`, changed by `addTo`, `removeFrom` and `compactIndex`
 *  alone; its inside is nobody else's business and will change. */
export type Index = {
  base: Part
  /** Smaller parts, made of what was added since; each at least twice as large as the next. */
  recent: Part[]
  /** Added since the last search, by id. */
  readonly pending: Map<string, Row>
  /** Goes up with every change: what was remembered of before no longer holds. */
  version: number
  /** What words typed so far are like, so that the next key press reads only the last word. Only for `version`. */
  readonly remembered: { version: number; readonly words: Map<string, readonly WordHit[]> }
}

const indexOf = (base: Part): Index => ({
  base,
  recent: [],
  pending: new Map(),
  version: 0,
  remembered: { version: 0, words: new Map() },
})

/** An index of descriptions; of two with the same id the later one counts. */
export function createIndex(items: Iterable<Described>): Index {
  const byId = new Map<string, Described>()
  for (const item of items) byId.set(item.id, item)
  const rows = Array.from(byId.values(), rowOf)
  return indexOf(partOf(buildSegment(rows.toSorted(newestFirst)), null))
}

/** Adds a description; one of the same id is replaced. No rebuild: the cost does not grow with what the index holds. */
export function addTo(index: Index, item: Described): void {
  const row = rowOf(item)
  removeFrom(index, item.id)
  index.pending.set(item.id, row)
  index.version++
}

const parts = ({ base, recent }: Index): readonly Part[] => [base, ...recent]

/** Takes the description of that id out; nothing happens when there is none. */
export function removeFrom(index: Index, id: string): void {
  if (index.pending.delete(id)) index.version++
  for (const part of parts(index)) {
    const number = findOrdered(part.segment.ids, part.segment.byId, id)
    if (number < 0 || part.dead?.[number] === 1) continue
    part.dead ??= new Uint8Array(part.segment.count)
    part.dead[number] = 1
    part.deadCount++
    part.liveCounts.clear()
    index.version++
  }
}

const liveRows = ({ rows, segment, dead }: Part): readonly Row[] => {
  const read = rows ? null : rowReader(segment)
  const live: Row[] = []
  for (let number = 0; number < segment.count; number++) {
    const row = dead?.[number] === 1 ? undefined : (rows?.[number] ?? read?.(number))
    if (row) live.push(row)
  }
  return live
}

const recentPart = (rows: readonly Row[]): Part => {
  const sorted = rows.toSorted(newestFirst)
  return partOf(buildSegment(sorted), sorted)
}

const liveCount = ({ segment, deadCount }: Part): number => segment.count - deadCount

/** Makes what was added since the last search searchable. Parts of like size are put together, so that there are few and
 *  each description is moved only so often as the count doubles. @returns every part, the base first */
export function settledParts(index: Index): readonly Part[] {
  if (index.pending.size > 0) {
    let rows = [...index.pending.values()]
    const kept = [...index.recent]
    for (let last = kept.at(-1); last && liveCount(last) < rows.length * 2; last = kept.at(-1)) {
      rows = [...liveRows(last), ...rows]
      kept.pop()
    }
    // Made before anything is let go of: an exception loses nothing.
    kept.push(recentPart(rows))
    index.recent = kept
    index.pending.clear()
  }
  return parts(index)
}

const isPlain = ({ base, recent, pending }: Index): boolean =>
  base.deadCount === 0 && recent.length === 0 && pending.size === 0

/** Puts everything into one part and forgets what was removed; answers stay as they are. Takes as long as making the index
 *  anew from what was read before: for a quiet moment. */
export function compactIndex(index: Index): void {
  if (isPlain(index)) return
  const rows = [...parts(index).flatMap(liveRows), ...index.pending.values()]
  index.base = partOf(buildSegment(rows.toSorted(newestFirst)), null)
  index.recent = []
  index.pending.clear()
  index.version++
}

/** An index as bytes, to be kept sealed: it holds what the descriptions say. Recent changes are folded in first.
 *  @returns one buffer for `openIndex`, on a machine of the same byte order */
export function storedIndex(index: Index): Uint8Array {
  compactIndex(index)
  return storeSegment(index.base.segment)
}

/** Opens what `storedIndex` made, without parsing: the index looks into the buffer, which must not change any more.
 *  @returns `null` for damage, for bytes of another version and for anything else: make the index anew */
export function openIndex(bytes: Uint8Array): Index | null {
  const segment = openSegment(bytes)
  return segment && indexOf(partOf(segment, null))
}

/** How many descriptions an index holds. */
export const sizeOf = (index: Index): number =>
  parts(index).reduce((sum, part) => sum + liveCount(part), index.pending.size)
