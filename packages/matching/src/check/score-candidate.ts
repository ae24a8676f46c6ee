import type { Claims, IdentifierClaim, KindClaim, OwnerClaim, TermClaim } from './claims.ts'
import type { Candidate } from './candidate.ts'
import type { Hit } from './hits-of.ts'
import type { IdentifierHit } from './identifier-hit.ts'
import { kindBit } from './kind-bits.ts'
import { isInitial, standsBeside } from './initial-claims.ts'
import type { FragmentReading } from './read-fragment.ts'
import { type Space, spaces } from './segment.ts'
import { lackingIn, type Weights } from './weigh.ts'

/** How some words of a fragment are explained by a candidate. */
export type Explained =
  | {
      readonly from: number
      readonly to: number
      readonly bits: number
      readonly term: TermClaim
      readonly item: number
    }
  | {
      readonly from: number
      readonly to: number
      readonly bits: number
      readonly identifier: IdentifierClaim
      readonly hit: IdentifierHit
    }
  | {
      readonly from: number
      readonly to: number
      readonly bits: number
      readonly split: OwnerClaim
      readonly item: number
    }

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
const NOTHING: readonly Explained[] = []

type BestItem = { readonly item: number; readonly words: number }

const MOST_ITEMS = 8
// As many words as a fragment of Han characters may have.
const WORD_BITS = 8

/** Which item of each space most speaks for, and how many words do. */
function bestItems(claims: Claims, hits: readonly Hit[], weights: Weights): ReadonlyMap<Space, BestItem> {
  const gains = new Map<number, number>()
  for (const { claim, item } of hits) {
    const term = claims.terms[claim]
    if (!term || term.space === 'text') continue
    const gain = term.like - lackingIn(weights, term.from, term.to)
    const key = ((spaces.indexOf(term.space) * MOST_ITEMS + item) << WORD_BITS) | term.from
    if (gain > (gains.get(key) ?? 0)) gains.set(key, gain)
  }
  const sums = new Map<number, { sum: number; words: number }>()
  for (const [key, gain] of gains) {
    const slot = key >> WORD_BITS
    const held = sums.get(slot)
    if (held) {
      held.sum += gain
      held.words++
    } else sums.set(slot, { sum: gain, words: 1 })
  }
  const best = new Map<Space, BestItem & { readonly sum: number }>()
  for (const [slot, { sum, words }] of sums) {
    const space = spaces[Math.floor(slot / MOST_ITEMS)] ?? 'text'
    const item = slot % MOST_ITEMS
    const known = best.get(space)
    if (!known || sum > known.sum || (sum === known.sum && item < known.item))
      best.set(space, { item, words, sum })
  }
  return best
}

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

/** Hits without the letters that stand for no part of a name that another word means. */
function withoutLoneInitials(
  hits: readonly Hit[],
  { terms }: Claims,
  reading: FragmentReading,
): readonly Hit[] {
  if (!reading.words.some((_, at) => isInitial(reading, at))) return hits
  const names = hits.flatMap(({ claim, item }) => {
    const term = terms[claim]
    return term?.space === 'name' ? [{ term, item }] : []
  })
  return hits.filter(({ claim, item }) => {
    const term = terms[claim]
    if (term?.space !== 'name' || !isInitial(reading, term.from)) return true
    const beside = names.filter((other) => other.item === item).map((other) => other.term)
    return standsBeside(reading, term, beside)
  })
}

const isWhole = (each: Explained): boolean => 'hit' in each && each.hit.whole

/** Explanations without those of words that are a whole identifier: nothing else explains them better. */
function withoutRivals(explanations: readonly Explained[]): readonly Explained[] {
  const whole = explanations.filter(isWhole)
  return whole.length === 0
    ? explanations
    : explanations.filter(
        (each) => isWhole(each) || !whole.some(({ from, to }) => each.from < to && from < each.to),
      )
}

/** Adds up the best way to explain the words of a fragment by what speaks for one candidate. */
export function scoreCandidate(
  candidate: Candidate,
  allHits: readonly Hit[],
  {
    claims,
    weights,
    reading,
    kinds,
  }: {
    readonly claims: Claims
    readonly weights: Weights
    readonly reading: FragmentReading
    /** What the candidate names at all, of `kindBit`. */
    readonly kinds: number
  },
): Scored {
  const count = reading.words.length
  const hits = withoutLoneInitials(allHits, claims, reading)
  const items = bestItems(claims, hits, weights)
  const inBest = (space: Space, item: number): boolean => items.get(space)?.item === item
  const every: Explained[] = []
  const firstSplit = claims.terms.length + claims.identifiers.length
  for (const { claim, item } of hits) {
    const term = claims.terms[claim]
    if (term) {
      const { from, to, like, popularity, space } = term
      const together =
        space === 'text'
          ? 0
          : !inBest(space, item)
            ? APART
            : (items.get(space)?.words ?? 0) > 1
              ? TOGETHER
              : 0
      every.push({ from, to, bits: like + popularity + together, term, item })
      continue
    }
    const identifier = claims.identifiers[claim - claims.terms.length]
    const hit = identifier?.hits[candidate.part]?.[item]
    if (identifier && hit) {
      const { from, to, prior } = identifier
      every.push({ from, to, bits: prior - hit.cost, identifier, hit })
      continue
    }
    const split = claims.splits[claim - firstSplit]
    if (split) every.push({ from: split.from, to: split.to, bits: split.like, split, item })
  }
  const best = new Float64Array(count + 1)
  const by: (Explained | null)[] = Array.from({ length: count + 1 }, () => null)
  const explanations = withoutRivals(every)
  for (let to = 1; to <= count; to++) {
    let most = (best[to - 1] ?? 0) + (weights.lacking[to - 1] ?? 0)
    for (const each of explanations) {
      if (each.to !== to) continue
      const bits = (best[each.from] ?? 0) + each.bits
      if (bits > most) {
        most = bits
        by[to] = each
      }
    }
    best[to] = most
  }
  const explained: Explained[] = []
  for (let to = count; to > 0; ) {
    const each = by[to]
    if (each) explained.unshift(each)
    to = each ? each.from : to - 1
  }
  let score = best[count] ?? 0
  for (const bits of weights.background) score -= bits
  for (const kind of claims.kinds) {
    const item = items.get(kind.space)?.item
    const bit = item === undefined ? 0 : kindBit(kind.space, kind.kind, item)
    if ((kinds & bit) !== 0 && conflicts(kind, explained)) score += CONFLICT
  }
  return {
    candidate,
    score: Math.round(score * 1000) / 1000,
    explained: explained.length > 0 ? explained : NOTHING,
  }
}
