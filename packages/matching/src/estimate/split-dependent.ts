import { MISSING, type PatternTable } from './contracts.ts'

/** Slot `slot` depends on slot `on`: where `on` agrees exactly (level 0), it agrees more often by chance, too. Two people
 *  of one town share a postcode far oftener than any two. */
export type Dependence = { readonly slot: number; readonly on: number }

/** The same patterns in the same order, each dependent slot split in two: in its own place, as long as the slot it
 *  depends on does not agree exactly, and in a further slot at the end (one a dependence, in their order) where it does.
 *  The other one is `MISSING`. Estimating such a table gives each case weights of its own, which is a tree-augmented
 *  model (Friedman, Geiger and Goldszmidt 1997) without another estimator.
 *  A slot depends on one other at most. */
export function splitDependent(table: PatternTable, dependences: readonly Dependence[]): PatternTable {
  if (dependences.length === 0) return table
  const width = table.width + dependences.length
  const levels = new Uint8Array(table.counts.length * width).fill(MISSING)
  for (let pattern = 0; pattern < table.counts.length; pattern++) {
    const from = table.levels.subarray(pattern * table.width, (pattern + 1) * table.width)
    const to = levels.subarray(pattern * width, (pattern + 1) * width)
    to.set(from)
    for (const [place, { slot, on }] of dependences.entries()) {
      if (from[on] !== 0) continue
      to[table.width + place] = from[slot] ?? MISSING
      to[slot] = MISSING
    }
  }
  return { width, levels, counts: table.counts }
}
