import { MISSING, type PatternTable } from '../estimate/contracts.ts'
import { createPatternCounter } from '../estimate/pattern-counter.ts'
import type { Comparator } from './column.ts'
import type { RecordPairs } from './all-pairs.ts'

/** Pairs, compared. */
export type ComparedPairs = {
  readonly pairs: RecordPairs
  /** The number of each pair's pattern in `table`. */
  readonly patternOf: Int32Array
  readonly table: PatternTable
  /** Row by row: the value in which a pair agrees exactly in a column, or −1: `terms[pair * table.width + column]`. */
  readonly terms: Int32Array
}

export function comparePairs(comparators: readonly Comparator[], pairs: RecordPairs): ComparedPairs {
  const columns = comparators.flatMap((comparator) => comparator.columns)
  const width = columns.length
  const counter = createPatternCounter(columns.map(({ levels }) => levels.length))
  const count = pairs.left.length
  const patternOf = new Int32Array(count)
  const terms = new Int32Array(count * width).fill(-1)
  const out = { levels: new Uint8Array(width).fill(MISSING), terms: new Int32Array(width) }
  for (let pair = 0; pair < count; pair++) {
    let at = 0
    for (const comparator of comparators) {
      comparator.compare(pairs.left[pair] ?? 0, pairs.right[pair] ?? 0, out, at)
      at += comparator.columns.length
    }
    patternOf[pair] = counter.add(out.levels)
    terms.set(out.terms, pair * width)
  }
  return { pairs, patternOf, table: counter.table(), terms }
}
