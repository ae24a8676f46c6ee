import type { TermKind } from '../compare/agreement.ts'
import { termFrequency } from '../estimate/term-frequency.ts'
import type { Reading } from './slots.ts'

/** Bits that agreement on a value is worth beyond agreement on just any value of its kind; 0 for one nobody says. */
export type Frequencies = (kind: TermKind, term: string) => number

/** One list a record: what it says in each slot. */
export type Readings = readonly (Reading | null)[]

type Counted = {
  readonly numbers: Map<string, number>
  readonly values: number[]
  readonly records: number[]
}

/** Counts how many records say each thing. (Counting how many groups of records do, so that twenty reports of one man do
 *  not make his name common, was tried: within the cap it changes no answer worth the second round.) */
export function countFrequencies(records: readonly Readings[], cap: number): Frequencies {
  const kinds = new Map<TermKind, Counted>()
  for (const [record, readings] of records.entries())
    for (const reading of readings)
      for (const { kind, term } of reading?.terms ?? []) {
        let terms = kinds.get(kind)
        if (!terms) kinds.set(kind, (terms = { numbers: new Map(), values: [], records: [] }))
        let number = terms.numbers.get(term)
        if (number === undefined) terms.numbers.set(term, (number = terms.numbers.size))
        terms.values.push(number)
        terms.records.push(record)
      }
  const weights = new Map<TermKind, ReadonlyMap<string, number>>()
  for (const [kind, { numbers, values, records: saidBy }] of kinds) {
    const nats = termFrequency({
      values: Int32Array.from(values),
      distinct: numbers.size,
      clusterOf: Int32Array.from(saidBy),
      cap: cap * Math.LN2,
    })
    weights.set(kind, new Map([...numbers].map(([term, number]) => [term, (nats[number] ?? 0) / Math.LN2])))
  }
  return (kind, term) => weights.get(kind)?.get(term) ?? 0
}
