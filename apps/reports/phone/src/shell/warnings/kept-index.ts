import type { Store, VisibleWarning } from '@parasol/device'
import { addTo, createIndex, type Index, openIndex, removeFrom, storedIndex } from '@parasol/matching'
import { describedOf } from './described-of.ts'

const INDEX = 'check/index'
const HELD = 'check/held'

/** The index of the warnings on this phone, with the keys of those it holds: what a warning says never changes. */
export type KeptIndex = {
  readonly index: Index
  readonly held: ReadonlySet<string>
  /** Keys of those it could not take in. Not kept with it, so that a newer version of the app tries them again. */
  readonly unread: ReadonlySet<string>
}

/** The index as it was last kept. None, damaged, or of another version: an empty one, and every warning is read again.
 *  @param store sealed, as it tells as much as the warnings do */
export async function openKept(store: Store): Promise<KeptIndex> {
  const [bytes, held] = await Promise.all([store.get(INDEX), store.get(HELD)])
  const index = bytes && openIndex(bytes)
  if (!index || !held) return { index: createIndex([]), held: new Set(), unread: new Set() }
  return {
    index,
    held: new Set(new TextDecoder().decode(held).split('\n').filter(Boolean)),
    unread: new Set(),
  }
}

export async function keepIndex(store: Store, { index, held }: KeptIndex): Promise<void> {
  await store.put([
    [INDEX, storedIndex(index)],
    [HELD, new TextEncoder().encode([...held].join('\n'))],
  ])
}

/** Whether the index took it in. One warning it cannot read must not cost all others. */
function takesIn(index: Index, warning: VisibleWarning): boolean {
  try {
    addTo(index, describedOf(warning))
    return true
  } catch {
    return false
  }
}

/** The index with what came added and what went taken out; the very same where nothing changed.
 *  @param warnings by their key */
export function broughtUpToDate(kept: KeptIndex, warnings: ReadonlyMap<string, VisibleWarning>): KeptIndex {
  const { index } = kept
  const held = new Set(kept.held)
  const unread = new Set(kept.unread)
  for (const known of [held, unread]) for (const key of known) if (!warnings.has(key)) known.delete(key)
  for (const key of kept.held) if (!held.has(key)) removeFrom(index, key)
  const come = [...warnings].filter(([key]) => !held.has(key) && !unread.has(key))
  const same = held.size === kept.held.size && unread.size === kept.unread.size && come.length === 0
  if (same) return kept
  for (const [key, warning] of come) (takesIn(index, warning) ? held : unread).add(key)
  return { index, held, unread }
}
