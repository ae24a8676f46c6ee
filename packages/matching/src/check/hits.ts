import { Numbers } from './numbers.ts'

/** What speaks for each candidate, in the order of claims; those of candidate `at` lie from `starts[at]` up to `starts[at + 1]`. */
export type Hits = {
  readonly starts: Uint32Array
  /** By hit: the number of its claim, in `terms`, then `identifiers`, then `splits`. */
  readonly claims: Uint32Array
  /** By hit: in which item of the description it stands; of an identifier, which of those its claim found in that part. */
  readonly items: Uint32Array
}

/** Hits as they are found, claim by claim. */
export class FoundHits {
  private readonly candidates = new Numbers()
  private readonly claims = new Numbers()
  private readonly items = new Numbers()

  push(candidate: number, claim: number, item: number): void {
    this.candidates.push(candidate)
    this.claims.push(claim)
    this.items.push(item)
  }

  /** By candidate: a counting sort, stable in the order they came. */
  byCandidate(count: number): Hits {
    const { length, values: candidates } = this.candidates
    const starts = new Uint32Array(count + 1)
    for (let at = 0; at < length; at++) {
      const next = (candidates[at] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
    const next = starts.slice()
    const claims = new Uint32Array(length)
    const items = new Uint32Array(length)
    for (let at = 0; at < length; at++) {
      const candidate = candidates[at] ?? 0
      const to = next[candidate] ?? 0
      claims[to] = this.claims.values[at] ?? 0
      items[to] = this.items.values[at] ?? 0
      next[candidate] = to + 1
    }
    return { starts, claims, items }
  }
}
