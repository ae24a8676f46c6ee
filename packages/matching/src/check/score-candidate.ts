import type { Candidate } from './candidate.ts'
import { type ClaimColumns, claimColumns, NO_SPACE } from './claim-columns.ts'
import type { Claims, IdentifierClaim, KindClaim, OwnerClaim, TermClaim } from './claims.ts'
import type { Hits } from './hits.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import { ItemsMeant } from './items-meant.ts'
import { kindBit } from './kind-bits.ts'
import type { FragmentReading } from './read-fragment.ts'
import { spaces } from './segment.ts'
import type { Weights } from './weigh.ts'
import { withoutLoneInitials } from './without-lone-initials.ts'

/** How some words of a fragment are explained by a candidate. */
export type Explained = { readonly from: number; readonly to: number } & (
  | { readonly term: TermClaim; readonly item: number }
  | { readonly identifier: IdentifierClaim; readonly hit: IdentifierHit }
  | { readonly split: OwnerClaim; readonly item: number }
)

export type Scored = {
  readonly candidate: Candidate
  /** Bits of evidence: how much likelier the fragment is for who means this description than for anybody. */
  readonly score: number
  readonly explained: readonly Explained[]
}

// Words typed together are meant of one car, one tattoo, one name.
const APART = -3
const TOGETHER = 1.2
const CONFLICT = -2.5
const TEXT = spaces.indexOf('text')
const NOTHING: readonly Explained[] = []

/** Whether other words mean the item that says something else of this kind. */
function conflicts({ from, space }: KindClaim, explained: readonly Explained[]): boolean {
  let meant = false
  for (const each of explained) {
    if (!('term' in each) || each.term.space !== space) continue
    if (each.from <= from && from < each.to) return false
    meant = true
  }
  return meant
}

/** Adds up, for one candidate after another, the best way to explain the words of a fragment by what speaks for it. Every
 *  search looks closely at some hundred and fifty: what it needs for each is made once. */
export class Scorer {
  private readonly claims: Claims
  private readonly weights: Weights
  private readonly hits: Hits
  private readonly columns: ClaimColumns
  private readonly meant: ItemsMeant
  private readonly count: number
  /** By hit: the bits it says, nothing of those that are ruled out. */
  private readonly bits: Float64Array
  /** By number of words, from the first: the most that can be said of so many, and the hit it ends with, -1 for none. */
  private readonly best: Float64Array
  private readonly by: Int32Array

  /** @param hits of all candidates */
  constructor(
    {
      claims,
      weights,
      reading,
    }: {
      readonly claims: Claims
      readonly weights: Weights
      readonly reading: FragmentReading
    },
    hits: Hits,
  ) {
    this.claims = claims
    this.weights = weights
    this.hits = withoutLoneInitials(hits, claims, reading)
    this.columns = claimColumns(claims, weights)
    this.count = reading.words.length
    this.meant = new ItemsMeant(this.columns, this.count)
    this.bits = new Float64Array(this.hits.claims.length)
    this.best = new Float64Array(this.count + 1)
    this.by = new Int32Array(this.count + 1)
  }

  /** @param at its place among all candidates
   *  @param kinds what it names at all, of `kindBit` */
  score(candidate: Candidate, at: number, kinds: number): Scored {
    const { claims, weights, meant, best, count } = this
    meant.read(this.hits, at)
    this.weighHits(candidate, at)
    this.explain(at)
    const explained = this.explained(candidate)
    let score = best[count] ?? 0
    for (const bits of weights.background) score -= bits
    for (const kind of claims.kinds) {
      const item = meant.itemOf(spaces.indexOf(kind.space))
      const bit = item < 0 ? 0 : kindBit(kind.space, kind.kind, item)
      if ((kinds & bit) !== 0 && conflicts(kind, explained)) score += CONFLICT
    }
    return { candidate, score: Math.round(score * 1000) / 1000, explained }
  }

  private identifierHit({ part }: Candidate, hit: number): IdentifierHit | undefined {
    const { claims, hits } = this
    const identifier = claims.identifiers[(hits.claims[hit] ?? 0) - claims.terms.length]
    return identifier?.hits[part]?.[hits.items[hit] ?? 0]
  }

  /** What a term gains or loses by standing with others that are typed, or apart from them. */
  private together(space: number, item: number): number {
    if (space === TEXT) return 0
    if (this.meant.itemOf(space) !== item) return APART
    return this.meant.wordsOf(space) > 1 ? TOGETHER : 0
  }

  private weighHits(candidate: Candidate, at: number): void {
    const { hits, columns, bits, claims } = this
    const { starts } = hits
    const end = starts[at + 1] ?? 0
    const firstSplit = claims.terms.length + claims.identifiers.length
    let whole = false
    for (let hit = starts[at] ?? 0; hit < end; hit++) {
      const claim = hits.claims[hit] ?? 0
      const space = columns.spaces[claim] ?? NO_SPACE
      const said = columns.bits[claim] ?? 0
      if (space !== NO_SPACE) bits[hit] = said + this.together(space, hits.items[hit] ?? 0)
      else if (claim >= firstSplit) bits[hit] = said
      else {
        const found = this.identifierHit(candidate, hit)
        bits[hit] = said - (found?.cost ?? Number.POSITIVE_INFINITY)
        whole ||= found?.whole === true
      }
    }
    if (whole) this.ruleOutRivals(candidate, at)
  }

  /** Words that are a whole identifier are explained by nothing else. */
  private ruleOutRivals(candidate: Candidate, at: number): void {
    const { hits, columns, bits } = this
    const start = hits.starts[at] ?? 0
    const end = hits.starts[at + 1] ?? 0
    const isWhole = (hit: number): boolean => this.identifierHit(candidate, hit)?.whole === true
    for (let whole = start; whole < end; whole++) {
      if (!isWhole(whole)) continue
      const { from, to } = this.wordsOf(whole)
      for (let hit = start; hit < end; hit++) {
        const claim = hits.claims[hit] ?? 0
        const overlaps = (columns.from[claim] ?? 0) < to && from < (columns.to[claim] ?? 0)
        if (overlaps && !isWhole(hit)) bits[hit] = Number.NEGATIVE_INFINITY
      }
    }
  }

  private wordsOf(hit: number): { readonly from: number; readonly to: number } {
    const { hits, columns } = this
    const claim = hits.claims[hit] ?? 0
    return { from: columns.from[claim] ?? 0, to: columns.to[claim] ?? 0 }
  }

  private explain(at: number): void {
    const { hits, columns, bits, best, by, count, weights } = this
    const start = hits.starts[at] ?? 0
    const end = hits.starts[at + 1] ?? 0
    for (let to = 1; to <= count; to++) {
      let most = (best[to - 1] ?? 0) + (weights.lacking[to - 1] ?? 0)
      by[to] = -1
      for (let hit = start; hit < end; hit++) {
        const claim = hits.claims[hit] ?? 0
        if (columns.to[claim] !== to) continue
        const sum = (best[columns.from[claim] ?? 0] ?? 0) + (bits[hit] ?? 0)
        if (sum <= most) continue
        most = sum
        by[to] = hit
      }
      best[to] = most
    }
  }

  private explained(candidate: Candidate): readonly Explained[] {
    const explained: Explained[] = []
    for (let to = this.count; to > 0; ) {
      const hit = this.by[to] ?? -1
      if (hit < 0) {
        to--
        continue
      }
      const each = this.explanation(candidate, hit)
      if (each) explained.unshift(each)
      to = this.wordsOf(hit).from
    }
    return explained.length > 0 ? explained : NOTHING
  }

  private explanation(candidate: Candidate, at: number): Explained | null {
    const { claims, hits } = this
    const claim = hits.claims[at] ?? 0
    const item = hits.items[at] ?? 0
    const words = this.wordsOf(at)
    const term = claims.terms[claim]
    if (term) return { ...words, term, item }
    const identifier = claims.identifiers[claim - claims.terms.length]
    const hit = this.identifierHit(candidate, at)
    if (identifier && hit) return { ...words, identifier, hit }
    const split = claims.splits[claim - claims.terms.length - claims.identifiers.length]
    return split ? { ...words, split, item } : null
  }
}
