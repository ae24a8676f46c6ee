import { allPairs, type RecordPairs } from './all-pairs.ts'

const wanted = 200_000

/** Pairs of records spread over all pairs as if by chance, the same each time: each record with a partner at a distance
 *  that a fixed generator picks (the 32-bit mixing of MurmurHash3). Of few records, all pairs. `left` may be above
 *  `right`. */
export function randomPairs(records: number): RecordPairs {
  if ((records * (records - 1)) / 2 <= wanted) return allPairs(records)
  const left = new Int32Array(wanted)
  const right = new Int32Array(wanted)
  let state = 0
  for (let pair = 0; pair < wanted; pair++) {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    const distance = 1 + (((mixed ^ (mixed >>> 16)) >>> 0) % (records - 1))
    left[pair] = pair % records
    right[pair] = ((pair % records) + distance) % records
  }
  return { left, right }
}
