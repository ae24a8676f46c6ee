import type { RecordPairs } from './all-pairs.ts'

/** Up to `wanted` pairs of records that have one value, spread evenly over all such pairs. `left` below `right`. */
export function agreeingPairs(
  values: { readonly ofRecord: Int32Array; readonly distinct: number },
  wanted: number,
): RecordPairs {
  const holders = Array.from({ length: values.distinct }, (): number[] => [])
  for (const [record, value] of values.ofRecord.entries()) holders[value]?.push(record)
  const total = holders.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const count = Math.min(total, wanted)
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  let value = 0
  let before = 0
  for (let pair = 0; pair < count; pair++) {
    const wantedPair = Math.floor((pair * total) / count)
    let inValue = pairsAmong(holders[value])
    while (wantedPair - before >= inValue) {
      before += inValue
      value++
      inValue = pairsAmong(holders[value])
    }
    // The pairs of a value, numbered by their later record.
    const number = wantedPair - before
    const later = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2)
    left[pair] = holders[value]?.[number - (later * (later - 1)) / 2] ?? 0
    right[pair] = holders[value]?.[later] ?? 0
  }
  return { left, right }
}

const pairsAmong = (holders: readonly number[] | undefined): number => {
  const count = holders?.length ?? 0
  return (count * (count - 1)) / 2
}
