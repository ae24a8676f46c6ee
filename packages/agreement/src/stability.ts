import { opinionMap } from './opinion-map.ts'
import type { CastVote, Conversation } from './votes.ts'

/** Numbers from 0 up to but not including 1. */
export type Chance = () => number

/** Adjusted Rand index of two groupings of the same people (Hubert and Arabie 1985): 1 for the same groups, about 0 for chance.
 *  @param one, other the group of each person, in the same order */
export function adjustedRand(one: readonly number[], other: readonly number[]): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2
  const cells = new Map<string, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  const add = <Key>(to: Map<Key, number>, key: Key): void => void to.set(key, (to.get(key) ?? 0) + 1)
  for (const [at, group] of one.entries()) {
    const beside = other[at] as number
    add(cells, `${group} ${beside}`)
    add(rows, group)
    add(columns, beside)
  }
  const sum = (counts: Map<unknown, number>): number =>
    [...counts.values()].reduce((total, count) => total + pairs(count), 0)
  const [both, inOne, inOther] = [sum(cells), sum(rows), sum(columns)]
  const expected = (inOne * inOther) / Math.max(1, pairs(one.length))
  const most = (inOne + inOther) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

/** How alike the groups stay when people are left out: the mean adjusted Rand index of `resamples` groupings of four fifths of the people
 *  against the grouping of all. 0 where there are no groups. */
export function steadiness(
  conversation: Conversation,
  groups: readonly (readonly number[])[],
  { chance, resamples }: { readonly chance: Chance; readonly resamples: number },
): number {
  const people = groups.flat()
  if (groups.length < 2 || people.length < 5) return 0
  const groupOf = new Map(groups.flatMap((group, at) => group.map((person) => [person, at] as const)))
  let total = 0
  for (let round = 0; round < resamples; round++) {
    const kept = sampled(people, chance)
    const again = opinionMap(among(conversation, kept)).groups
    const found = new Map(again.flatMap((group, at) => group.map((person) => [person, at] as const)))
    const both = kept.map((person, at) => [person, at] as const).filter(([, at]) => found.has(at))
    total += adjustedRand(
      both.map(([person]) => groupOf.get(person) ?? -1),
      both.map(([, at]) => found.get(at) ?? -1),
    )
  }
  return total / resamples
}

/** Four fifths, in their order. */
function sampled(people: readonly number[], chance: Chance): readonly number[] {
  const shuffled = [...people]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other] as number, shuffled[at] as number]
  }
  return shuffled.slice(0, Math.round(people.length * 0.8)).toSorted((one, other) => one - other)
}

function among(conversation: Conversation, people: readonly number[]): Conversation {
  const place = new Map(people.map((person, at) => [person, at]))
  const votes = conversation.votes.flatMap(([person, statement, vote]): CastVote[] => {
    const at = place.get(person)
    return at === undefined ? [] : [[at, statement, vote]]
  })
  return { ...conversation, people: people.length, votes }
}
