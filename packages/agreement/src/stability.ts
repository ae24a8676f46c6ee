import { mapOf } from './opinion-map.ts'
import { significantStatements } from './representative.ts'
import { type CastVote, type Conversation, voteMatrix } from './votes.ts'

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

/** What groups are worth when people are left out. `alike`: the mean adjusted Rand index of the groupings of samples against the grouping of
 *  all, 0 where there are no groups. `holds`: for each group, statements that set it apart in nine of ten samples. */
export type Resampled = {
  readonly alike: number
  readonly holds: readonly (readonly Held[])[]
}

/** A statement that a group holds more than the others do. */
export type Held = { readonly statement: number; readonly direction: 'agree' | 'disagree' }

const OFTEN = 0.9

/** Groups `resamples` samples of four fifths of the people anew. */
export function steadinessOf(
  conversation: Conversation,
  groups: readonly (readonly number[])[],
  { chance, resamples }: { readonly chance: Chance; readonly resamples: number },
): Resampled {
  const people = groups.flat()
  if (groups.length < 2 || people.length < 5) return { alike: 0, holds: groups.map(() => []) }
  const groupOf = new Map(groups.flatMap((group, at) => group.map((person) => [person, at] as const)))
  const times = groups.map(() => new Map<string, number>())
  let total = 0
  for (let round = 0; round < resamples; round++) {
    const kept = sampled(people, chance)
    const matrix = voteMatrix(among(conversation, kept))
    const again = mapOf(matrix, {}, null)
    const before = again.groups.map((group) => group.map((at) => groupOf.get(kept[at] as number) as number))
    total += adjustedRand(
      before.flat(),
      before.flatMap((group, at) => group.map(() => at)),
    )
    const apart = significantStatements(matrix, again.groupVotes)
    for (const [at, own] of times.entries()) {
      const nearest = mostOf(before, at)
      for (const { statement, direction } of apart[nearest] ?? []) {
        const name = `${statement} ${direction}`
        own.set(name, (own.get(name) ?? 0) + 1)
      }
    }
  }
  return {
    alike: total / resamples,
    holds: times.map((own) =>
      [...own]
        .filter(([, count]) => count >= OFTEN * resamples)
        .map(([name]): Held => {
          const [statement, direction] = name.split(' ')
          return { statement: Number(statement), direction: direction as Held['direction'] }
        })
        .toSorted((one, other) => one.statement - other.statement),
    ),
  }
}

/** The group of a sample in which most people of an earlier group are. */
function mostOf(before: readonly (readonly number[])[], group: number): number {
  const shared = before.map((each) => each.filter((one) => one === group).length)
  return shared.indexOf(Math.max(...shared))
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
