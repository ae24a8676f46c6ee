import type { ConceptKind } from '../lexicon/contracts.ts'
import type { Claims, KindClaim, OwnerClaim, TermClaim } from './claims.ts'
import { readHabits } from '../lexicon/read-habits.ts'
import { conceptsTyped, type TypedConcept } from './concepts-typed.ts'
import { identifierClaims } from './identifier-claims.ts'
import { initialClaims } from './initial-claims.ts'
import { measureTerms } from './measure-claims.ts'
import { findByLength } from './packed-strings.ts'
import { liveCountOf, type Part } from './part.ts'
import type { FragmentReading } from './read-fragment.ts'
import { relatedTo, spaceOf } from './related-concepts.ts'
import type { Space } from './segment.ts'
import { splitClaims } from './split-claims.ts'
import type { WordHit } from './word-hits.ts'

// What people type: a name most often, then a car, a place, how he looks, and seldom a word out of what happened. In bits.
const spacePriors: Readonly<Record<Space, number>> = {
  name: -1,
  vehicle: -1.5,
  place: -2,
  tattoo: -2,
  looks: -2.5,
  text: -5,
}
const JOINED = 3
// Of places and looks the words are kept beside the concepts: the very word is likelier meant.
const OTHER_WORD = 0.7
const IN_HANDLE = 3
// Beside `tattoo` a picture or part of the body is meant of one; a colour beside no other word for a car may be of anything.
const NOT_OF_TATTOO = 2
const COLOUR_ALONE = 1
// What he does is told in a few words, seldom the very ones written down; one such word is likelier something else.
const HABIT = -3
const HABIT_IN_A_WORD = -4

const tattooWords: ReadonlySet<string> = new Set(
  'tattoo tattoos tattooed tatoo tatto tat tats tatouage tatouages tatoue ink inked'.split(' '),
)
const vehicleKinds: ReadonlySet<ConceptKind> = new Set(['make', 'model', 'body'])

const termAt = (parts: readonly Part[], space: Space, term: string) => {
  const at: (readonly [number, number])[] = []
  let count = 0
  for (const [place, part] of parts.entries()) {
    const number = findByLength(part.segment.spaces[space].terms, term)
    const live = number < 0 ? 0 : liveCountOf(part, space, number)
    if (live === 0) continue
    at.push([place, number])
    count += live
  }
  return { at, count }
}

// However common, a name misspelt comes after the one spelt so.
const LEAST_BEHIND = 0.5

const wordClaim = (
  from: number,
  { space, cost, how, count, at }: WordHit,
  { alone, doubt }: { readonly alone: boolean; readonly doubt: number },
): TermClaim => ({
  from,
  to: from + 1,
  space,
  like: spacePriors[space] - cost - doubt,
  popularity:
    alone && space === 'name' && cost > 0 && how !== 'contains'
      ? Math.min(Math.log2(count), cost - LEAST_BEHIND)
      : 0,
  how,
  count,
  at,
  kind: null,
})

function conceptClaims(
  parts: readonly Part[],
  from: number,
  { concept, count: covered, cost: slip }: TypedConcept,
  colourAlone: boolean,
): readonly TermClaim[] {
  const space = spaceOf(concept)
  const doubt =
    (space === 'place' || space === 'looks' ? OTHER_WORD : 0) +
    (colourAlone && concept.kind === 'colour' ? COLOUR_ALONE : 0)
  return relatedTo(concept.id).flatMap(({ id, cost, how }) => {
    const { at, count } = termAt(parts, space, id)
    const like = spacePriors[space] - cost - slip - doubt
    return count === 0
      ? []
      : [{ from, to: from + covered, space, like, popularity: 0, how, count, at, kind: concept.kind }]
  })
}

function measureClaims(parts: readonly Part[], reading: FragmentReading, from: number): readonly TermClaim[] {
  return measureTerms(reading, from).flatMap(({ term, cost, ...said }) => {
    const { at, count } = termAt(parts, said.space, term)
    return count === 0
      ? []
      : [{ ...said, like: spacePriors[said.space] - cost, popularity: 0, count, at, kind: null }]
  })
}

/** What he did or said, however it is worded. */
const habitClaims = (parts: readonly Part[], tokens: readonly string[]): readonly TermClaim[] =>
  readHabits(tokens).flatMap(({ concept, from, to }): readonly TermClaim[] => {
    const { at, count } = termAt(parts, 'text', concept.id)
    return count === 0
      ? []
      : [
          {
            from,
            to: to + 1,
            space: 'text',
            like: to > from ? HABIT : HABIT_IN_A_WORD,
            popularity: 0,
            how: 'other-word',
            count,
            at,
            kind: concept.kind,
          },
        ]
  })

const kindClaims = (from: number, typed: readonly TypedConcept[]): readonly KindClaim[] => {
  const kinds = new Map(typed.map(({ concept }) => [concept.kind, spaceOf(concept)] as const))
  return Array.from(kinds, ([kind, space]) => ({ from, kind, space }))
}

/** Words typed apart that one name or place has as one: `mac donald`. */
function joinedClaims(parts: readonly Part[], { words }: FragmentReading): readonly TermClaim[] {
  const claims: TermClaim[] = []
  for (const space of ['name', 'place'] as const)
    for (let from = 0; from + 1 < words.length; from++) {
      const term = (words[from]?.token ?? '') + (words[from + 1]?.token ?? '')
      const { at, count } = termAt(parts, space, term)
      if (count > 0)
        claims.push({
          from,
          to: from + 2,
          space,
          like: spacePriors[space] - JOINED,
          popularity: 0,
          how: 'same',
          count,
          at,
          kind: null,
        })
    }
  return claims
}

/** Everything that a fragment may mean, stage by stage, so that a worker can look up between two of them.
 *  @param wordsAt gives what one word is like, perhaps remembered from the key press before */
export function* collectClaims(
  parts: readonly Part[],
  reading: FragmentReading,
  wordsAt: (word: string, unfinished: boolean) => readonly WordHit[],
): Generator<undefined, Claims> {
  const { words, asWord, idle, inHandle, guesses, unfinished } = reading
  const tokens = words.map(({ token }) => token)
  const terms: TermClaim[] = []
  const kinds: KindClaim[] = []
  const splits: OwnerClaim[] = []
  const typed: (readonly TypedConcept[])[] = []
  for (const from of tokens.keys()) {
    typed.push(
      !asWord[from] ? [] : conceptsTyped(tokens, from).filter(({ cost }) => cost === 0 || !idle[from]),
    )
    yield
  }
  const colourAlone = !typed.some((all) => all.some(({ concept }) => vehicleKinds.has(concept.kind)))
  const saysTattoo = tokens.some((token) => tattooWords.has(token))
  for (const [from, token] of tokens.entries()) {
    if (!asWord[from]) continue
    const concepts = typed[from] ?? []
    const ofTattoo =
      saysTattoo && concepts.some(({ concept, cost }) => cost === 0 && spaceOf(concept) === 'tattoo')
    const hits = wordsAt(token, unfinished && from === tokens.length - 1)
    for (const hit of hits)
      if (!idle[from] || (hit.cost === 0 && hit.space !== 'text' && hit.space !== 'looks'))
        terms.push(
          wordClaim(from, hit, {
            alone: tokens.length === 1,
            doubt:
              (inHandle[from] ? IN_HANDLE : 0) + (ofTattoo && hit.space !== 'tattoo' ? NOT_OF_TATTOO : 0),
          }),
        )
    for (const each of concepts) terms.push(...conceptClaims(parts, from, each, colourAlone))
    terms.push(...initialClaims(parts, reading, { from, prior: spacePriors.name }))
    terms.push(...measureClaims(parts, reading, from))
    splits.push(...splitClaims(parts, { token, from }, (space) => spacePriors[space] - JOINED))
    kinds.push(
      ...kindClaims(
        from,
        concepts.filter(({ cost }) => cost === 0),
      ),
    )
    yield
  }
  terms.push(...joinedClaims(parts, reading), ...habitClaims(parts, tokens))
  const identifiers = yield* identifierClaims(parts, guesses)
  return { terms, identifiers, splits, kinds }
}
