import type { Claims } from './claims.ts'
import type { Candidate } from './candidate.ts'
import { type Part, postingsOf, scratchOf } from './part.ts'
import { itemBits, type Space } from './segment.ts'

/** One thing that speaks for a candidate: which claim, in which of its items. */
export type Hit = { readonly claim: number; readonly item: number }

/** Marks the candidates in the scratch of their parts, or takes the marks off again. */
function mark(parts: readonly Part[], candidates: readonly Candidate[], on: boolean): void {
  for (const [at, { part, number }] of candidates.entries()) {
    const owner = parts[part]
    if (owner) scratchOf(owner).marks[number * 4 + 3] = on ? at + 1 : 0
  }
}

/** What speaks for each candidate, by number of the claim in `terms`, then `identifiers` and `splits`. */
export function hitsOf(
  parts: readonly Part[],
  claims: Claims,
  candidates: readonly Candidate[],
): readonly (readonly Hit[])[] {
  const hits: Hit[][] = candidates.map(() => [])
  mark(parts, candidates, true)
  const put = (part: Part, number: number, hit: Hit): void => {
    const at = scratchOf(part).marks[number * 4 + 3] ?? 0
    if (at > 0) hits[at - 1]?.push(hit)
  }
  const atTerms = (claim: number, space: Space, at: readonly (readonly [number, number])[]): void => {
    const bits = itemBits[space]
    const mask = (1 << bits) - 1
    for (const [place, term] of at) {
      const part = parts[place]
      if (!part) continue
      const count = postingsOf(part, space, term)
      const { postings, marks } = scratchOf(part)
      for (let read = 0; read < count; read++) {
        const posting = postings[read] ?? 0
        const candidate = marks[(posting >>> bits) * 4 + 3] ?? 0
        if (candidate > 0) hits[candidate - 1]?.push({ claim, item: posting & mask })
      }
    }
  }
  let claim = 0
  for (const { space, at } of claims.terms) atTerms(claim++, space, at)
  for (const { hits: byPart } of claims.identifiers) {
    for (const [place, list] of byPart.entries()) {
      const part = parts[place]
      if (part) for (const [item, { owner }] of list.entries()) put(part, owner, { claim, item })
    }
    claim++
  }
  for (const { owners } of claims.splits) {
    for (const [place, list] of owners.entries()) {
      const part = parts[place]
      if (part) for (const { number, item } of list) put(part, number, { claim, item })
    }
    claim++
  }
  mark(parts, candidates, false)
  return hits
}
