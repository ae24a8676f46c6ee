import type { IdentifierClaim } from './claims.ts'
import { type Guess, REREAD } from './guess.ts'
import type { Part } from './part.ts'
import { scanHandles } from './scan-handles.ts'
import { scanPhones } from './scan-phones.ts'
import { scanPlates } from './scan-plates.ts'
import type { IdentifierKind } from './segment.ts'

const identifierPriors: Readonly<Record<IdentifierKind, number>> = {
  phone: -1,
  plate: -1,
  handle: -2,
  email: -2,
}

const scan = (part: Part, guess: Guess) =>
  guess.kind === 'phone'
    ? scanPhones(part, guess)
    : guess.kind === 'plate'
      ? scanPlates(part, guess)
      : scanHandles(part, guess)

function identifierClaim(parts: readonly Part[], guess: Guess): IdentifierClaim {
  const { from, to, kind, doubt, telling } = guess
  const hits = parts.map((part) =>
    scan(part, guess)
      .filter(({ owner }) => owner < part.segment.count && part.dead?.[owner] !== 1)
      .map((hit) => (doubt >= REREAD || !telling ? { ...hit, whole: false } : hit)),
  )
  return { from, to, guess, hits, prior: identifierPriors[kind] - doubt }
}

const FOUND = 1

/** Whether a guess that covers another is found with hardly a slip. */
const isFound = ({ guess, hits }: IdentifierClaim, { from, to }: Guess): boolean =>
  guess.from <= from && to <= guess.to && hits.some((list) => list.some(({ cost }) => cost <= FOUND))

const hasWhole = ({ hits }: IdentifierClaim): boolean => hits.some((list) => list.some(({ whole }) => whole))

/** A name of which more was typed than stands here: `lucky ghost69` is not the `ghost69` of others. */
const isPieceOf = (claim: IdentifierClaim, other: IdentifierClaim): boolean =>
  claim.from >= other.from &&
  claim.to <= other.to &&
  claim.to - claim.from < other.to - other.from &&
  hasWhole(other)

const withoutWhole = (claim: IdentifierClaim): IdentifierClaim => ({
  ...claim,
  hits: claim.hits.map((list) => list.map((hit) => ({ ...hit, whole: false }))),
})

/** What is found of each guess, a stage a guess, likelier readings first: a piece of what is found whole is not looked up. */
export function* identifierClaims(
  parts: readonly Part[],
  guesses: readonly Guess[],
): Generator<undefined, readonly IdentifierClaim[]> {
  const claims: IdentifierClaim[] = []
  for (const guess of guesses.toSorted((left, right) => Number(left.partial) - Number(right.partial))) {
    if (guess.partial && claims.some((claim) => isFound(claim, guess))) continue
    claims.push(identifierClaim(parts, guess))
    yield
  }
  return claims
    .filter(({ hits }) => hits.some(({ length }) => length > 0))
    .map((claim) =>
      hasWhole(claim) && claims.some((other) => isPieceOf(claim, other)) ? withoutWhole(claim) : claim,
    )
}
