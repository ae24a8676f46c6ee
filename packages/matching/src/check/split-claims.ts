import type { OwnerClaim } from './claims.ts'
import { findByLength } from './packed-strings.ts'
import type { Part } from './part.ts'
import { eachPosting, itemBits, type Segment, type Space } from './segment.ts'
import { plainPlace } from './word-hits.ts'

const LEAST_LETTERS = 5
const LEAST_HALF = 2
const LEAST_LONGER_HALF = 3
const letters = /^\p{L}+$/u
// `hwy16`, `100ave`.
const lettersAndNumber = /^(?:(\p{L}+)\d+|(\d+)\p{L}+)$/u

const mayPart = (token: string, cut: number): boolean => {
  const shorter = Math.min(cut, token.length - cut)
  return (shorter >= LEAST_HALF || cut === 1) && token.length - shorter >= LEAST_LONGER_HALF
}

const placesOf = (segment: Segment, space: Space, term: number): readonly number[] => {
  const bits = itemBits[space]
  const places: number[] = []
  eachPosting(segment.spaces[space], term, {
    bits,
    count: segment.count,
    posting: (number, item) => places.push((number << bits) | item),
  })
  return places
}

/** Places that hold both terms in one item. */
function withBoth(
  segment: Segment,
  space: Space,
  [left, right]: readonly [string, string],
): readonly number[] {
  const { terms } = segment.spaces[space]
  const first = findByLength(terms, left)
  const second = first < 0 ? -1 : findByLength(terms, right)
  if (second < 0) return []
  const held = new Set(placesOf(segment, space, first))
  return placesOf(segment, space, second).filter((place) => held.has(place))
}

/** Names and places of which two words were typed as one: `johnsmith`.
 *  @param prior gives log2 of the probability of meaning such a space at all, and of running words together */
export function splitClaims(
  parts: readonly Part[],
  { token, from }: { readonly token: string; readonly from: number },
  prior: (space: Space) => number,
): readonly OwnerClaim[] {
  const [, word, digits] = lettersAndNumber.exec(token) ?? []
  const boundary = (word ?? digits)?.length
  if (boundary === undefined && (token.length < LEAST_LETTERS || !letters.test(token))) return []
  const claims: OwnerClaim[] = []
  for (const space of ['name', 'place'] as const) {
    const bits = itemBits[space]
    const plain = space === 'place' ? plainPlace : (half: string): string => half
    for (let cut = 1; cut < token.length; cut++) {
      const halves = [plain(token.slice(0, cut)), plain(token.slice(cut))] as const
      if (boundary !== undefined ? cut !== boundary : !mayPart(token, cut)) continue
      const owners = parts.map(({ segment, dead }) =>
        withBoth(segment, space, halves)
          .map((place) => ({ number: place >>> bits, item: place & ((1 << bits) - 1) }))
          .filter(({ number }) => dead?.[number] !== 1),
      )
      if (owners.some(({ length }) => length > 0))
        claims.push({ from, to: from + 1, space, like: prior(space), owners })
    }
  }
  return claims
}
