import type { Store, VisibleWarning } from '@parasol/device'
import { addTo, createIndex, type Index, openIndex, removeFrom, storedIndex } from '@parasol/matching'
import { describedOf } from './copies.ts'

const INDEX = 'check/index'
const HELD = 'check/held'

/** The index of the warnings on this phone, with the entries it holds: what an entry says never changes. */
export type KeptIndex = { readonly index: Index; readonly held: ReadonlySet<string> }

/** The index as it was last kept. None, damaged, or of another version: an empty one, and every warning is read again.
 *  @param store sealed, as it tells as much as the warnings do */
export async function openKept(store: Store): Promise<KeptIndex> {
  const [bytes, held] = await Promise.all([store.get(INDEX), store.get(HELD)])
  const index = bytes && openIndex(bytes)
  if (!index || !held) return { index: createIndex([]), held: new Set() }
  return { index, held: new Set(new TextDecoder().decode(held).split('\n').filter(Boolean)) }
}

export async function keepIndex(store: Store, { index, held }: KeptIndex): Promise<void> {
  await store.put([
    [INDEX, storedIndex(index)],
    [HELD, new TextEncoder().encode([...held].join('\n'))],
  ])
}

/** The index with what came added and what went taken out; the very same where nothing changed. */
export function broughtUpToDate(kept: KeptIndex, warnings: ReadonlyMap<string, VisibleWarning>): KeptIndex {
  const gone = [...kept.held].filter((entry) => !warnings.has(entry))
  const come = [...warnings.values()].filter(({ entry }) => !kept.held.has(entry))
  if (gone.length + come.length === 0) return kept
  for (const entry of gone) removeFrom(kept.index, entry)
  for (const warning of come) addTo(kept.index, describedOf(warning))
  return { index: kept.index, held: new Set(warnings.keys()) }
}
