import type { Candidate } from './candidate.ts'
import { byUnits, stringAt } from './packed-strings.ts'
import { type Part, scratchOf } from './part.ts'

// Enough that what a closer look adds or takes away does not bring another one into the first ten.
export const MOST_CANDIDATES = 150
// One number in more warnings than these is no lead any more.
const MOST_SURE = 300
const BINS = 2048

const newer =
  (parts: readonly Part[]) =>
  (left: Candidate, right: Candidate): number => {
    if (left.part === right.part) return left.number - right.number
    const one = parts[left.part]?.segment
    const other = parts[right.part]?.segment
    if (!one || !other) return 0
    return (
      (other.days[right.number] ?? 0) - (one.days[left.number] ?? 0) ||
      byUnits(stringAt(one.ids, left.number), stringAt(other.ids, right.number))
    )
  }

/** The sums of all that are touched, in the order of parts and of finding. */
function sumsOf(parts: readonly Part[], counts: readonly number[]): Float32Array {
  const all = new Float32Array(counts.reduce((sum, count) => sum + count, 0))
  let to = 0
  for (const [place, part] of parts.entries()) {
    const { sums, touched } = scratchOf(part)
    for (let at = 0; at < (counts[place] ?? 0); at++) all[to++] = sums[(touched[at] ?? 0) * 4] ?? 0
  }
  return all
}

/** Sums are put into bins, so that nothing needs sorting but what falls into the last bin. */
function binsOf(sums: Float32Array): Uint16Array {
  let most = 0
  for (let at = 0; at < sums.length; at++) most = Math.max(most, sums[at] ?? 0)
  const bins = new Uint16Array(sums.length)
  for (let at = 0; at < sums.length; at++) bins[at] = Math.ceil(((sums[at] ?? 0) / most) * (BINS - 1))
  return bins
}

/** Those of some candidates that were not chosen anyway, the newest where they are too many to be looked at closely. */
function besides(
  parts: readonly Part[],
  chosen: readonly Candidate[],
  sure: readonly Candidate[],
): readonly Candidate[] {
  if (sure.length === 0) return sure
  const known = parts.map(() => new Set<number>())
  for (const { part, number } of chosen) known[part]?.add(number)
  const more = sure.filter(({ part, number }) => {
    const held = known[part]
    if (held?.has(number) !== false) return false
    held.add(number)
    return true
  })
  return more.toSorted(newer(parts)).slice(0, MOST_SURE)
}

/** The best few hundred of all descriptions touched, newest first. Of those that tie at the end the newest.
 *  @param counts by part: how many are touched
 *  @param sure those that are chosen whatever else speaks for others: their identifier was typed */
export function chooseCandidates(
  parts: readonly Part[],
  counts: readonly number[],
  sure: readonly Candidate[],
): readonly Candidate[] {
  const bins = binsOf(sumsOf(parts, counts))
  const sizes = new Uint32Array(BINS)
  for (let at = 0; at < bins.length; at++) {
    const bin = bins[at] ?? 0
    sizes[bin] = (sizes[bin] ?? 0) + 1
  }
  let last = BINS - 1
  let above = 0
  while (last > 0 && above + (sizes[last] ?? 0) <= MOST_CANDIDATES) above += sizes[last--] ?? 0
  const chosen: Candidate[] = []
  const tied: Candidate[] = []
  const room = MOST_CANDIDATES - above
  let from = 0
  for (const [part, { touched }] of parts.map(scratchOf).entries()) {
    const atEdge: number[] = []
    const count = counts[part] ?? 0
    for (let at = 0; at < count; at++) {
      const bin = bins[from + at] ?? 0
      if (bin > last) chosen.push({ part, number: touched[at] ?? 0 })
      else if (bin === last && last > 0) atEdge.push(touched[at] ?? 0)
    }
    from += count
    for (const number of Uint32Array.from(atEdge).toSorted().subarray(0, room)) tied.push({ part, number })
  }
  const order = newer(parts)
  const best = [...chosen, ...tied.toSorted(order).slice(0, room)]
  return [...best, ...besides(parts, best, sure)].toSorted(order)
}
