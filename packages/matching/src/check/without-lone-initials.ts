import type { Claims, TermClaim } from './claims.ts'
import { FoundHits, type Hits } from './hits.ts'
import { isInitial, standsBeside } from './initial-claims.ts'
import type { FragmentReading } from './read-fragment.ts'

type NameHit = { readonly term: TermClaim; readonly item: number }

/** The hits of one candidate on its names. */
function namesOf({ starts, claims, items }: Hits, candidate: number, { terms }: Claims): readonly NameHit[] {
  const names: NameHit[] = []
  for (let hit = starts[candidate] ?? 0; hit < (starts[candidate + 1] ?? 0); hit++) {
    const term = terms[claims[hit] ?? 0]
    if (term?.space === 'name') names.push({ term, item: items[hit] ?? 0 })
  }
  return names
}

/** Hits without the letters that stand for no part of a name that another word means. */
export function withoutLoneInitials(hits: Hits, claims: Claims, reading: FragmentReading): Hits {
  if (!reading.words.some((_, at) => isInitial(reading, at))) return hits
  const count = hits.starts.length - 1
  const kept = new FoundHits()
  for (let candidate = 0; candidate < count; candidate++) {
    const names = namesOf(hits, candidate, claims)
    for (let hit = hits.starts[candidate] ?? 0; hit < (hits.starts[candidate + 1] ?? 0); hit++) {
      const claim = hits.claims[hit] ?? 0
      const item = hits.items[hit] ?? 0
      const term = claims.terms[claim]
      const beside = (): readonly TermClaim[] =>
        names.filter((name) => name.item === item).map((name) => name.term)
      if (term?.space !== 'name' || !isInitial(reading, term.from) || standsBeside(reading, term, beside()))
        kept.push(candidate, claim, item)
    }
  }
  return kept.byCandidate(count)
}
