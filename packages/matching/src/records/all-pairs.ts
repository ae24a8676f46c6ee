/** Pairs of records, as columns. */
export type RecordPairs = { readonly left: Int32Array; readonly right: Int32Array }

/** Every pair of so many records once, ascending; `left` below `right`. */
export function allPairs(records: number): RecordPairs {
  const left = new Int32Array((records * Math.max(0, records - 1)) / 2)
  const right = new Int32Array(left.length)
  let count = 0
  for (let one = 0; one < records; one++)
    for (let other = one + 1; other < records; other++) {
      left[count] = one
      right[count++] = other
    }
  return { left, right }
}
