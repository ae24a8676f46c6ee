import type { Claims } from './claims.ts'
import type { Candidate } from './candidate.ts'
import { FoundHits, type Hits } from './hits.ts'
import { type Part, postingsOf, scratchOf } from './part.ts'
import { itemBits, type Space } from './segment.ts'

/** Marks the candidates in the scratch of their parts, or takes the marks off again. */
function mark(parts: readonly Part[], candidates: readonly Candidate[], on: boolean): void {
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]
    const owner = candidate && parts[candidate.part]
    if (owner) scratchOf(owner).marks[candidate.number * 4 + 3] = on ? at + 1 : 0
  }
}

/** What of all claims speaks for some candidates. */
export function hitsOf(parts: readonly Part[], claims: Claims, candidates: readonly Candidate[]): Hits {
  const hits = new FoundHits()
  mark(parts, candidates, true)
  const put = (part: Part, number: number, claim: number, item: number): void => {
    const at = scratchOf(part).marks[number * 4 + 3] ?? 0
    if (at > 0) hits.push(at - 1, claim, item)
  }
  const putTerm = (part: Part, claim: number, space: Space, term: number): void => {
    const bits = itemBits[space]
    const mask = (1 << bits) - 1
    const count = postingsOf(part, space, term)
    const { postings, marks } = scratchOf(part)
    for (let read = 0; read < count; read++) {
      const posting = postings[read] ?? 0
      const candidate = marks[(posting >>> bits) * 4 + 3] ?? 0
      if (candidate > 0) hits.push(candidate - 1, claim, posting & mask)
    }
  }
  let claim = 0
  for (const { space, at } of claims.terms) {
    for (const [place, term] of at) {
      const part = parts[place]
      if (part) putTerm(part, claim, space, term)
    }
    claim++
  }
  for (const { hits: byPart } of claims.identifiers) {
    for (const [place, list] of byPart.entries()) {
      const part = parts[place]
      if (part) for (const [item, { owner }] of list.entries()) put(part, owner, claim, item)
    }
    claim++
  }
  for (const { owners } of claims.splits) {
    for (const [place, list] of owners.entries()) {
      const part = parts[place]
      if (part) for (const { number, item } of list) put(part, number, claim, item)
    }
    claim++
  }
  mark(parts, candidates, false)
  return hits.byCandidate(candidates.length)
}
