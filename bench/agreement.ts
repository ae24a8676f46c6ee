// What it costs to see where a table agrees: seconds and memory for a whole map, and for one more vote on it, of invented people with
// leanings of their own. Prints one JSON object.
//
//   npm run --silent bench:agreement
import { type CastVote, type Conversation, liveMap, opinionMap, publishStatements } from '@parasol/agreement'
import { seededChance } from './invented/seeded-chance.ts'

type Size = { readonly people: number; readonly statements: number; readonly density: number }

function invented({ people, statements, density }: Size): Conversation {
  const chance = seededChance(people * 1000 + statements)
  const camps = Array.from({ length: 3 }, () => Array.from({ length: statements }, () => chance() * 2 - 1))
  const votes: CastVote[] = []
  for (let person = 0; person < people; person++)
    for (let statement = 0; statement < statements; statement++) {
      if (chance() >= density) continue
      const leaning = camps[person % 3]?.[statement] ?? 0
      const drawn = leaning + (chance() + chance() - 1) * 0.9
      votes.push([person, statement, drawn > 0.2 ? 1 : drawn < -0.2 ? -1 : 0])
    }
  return { people, statements, votes }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number): number => Number(value.toPrecision(4))
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

function measure(size: Size, more: number) {
  const conversation = invented(size)
  const chance = seededChance(7)
  opinionMap({ ...conversation, votes: conversation.votes.slice(0, 200) })
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const { groups } = opinionMap(conversation)
  const seconds = (performance.now() - begun) / 1000
  const live = liveMap(conversation)
  const each = Array.from({ length: more }, () => {
    const vote: CastVote = [
      Math.floor(chance() * size.people),
      Math.floor(chance() * size.statements),
      chance() < 0.5 ? 1 : -1,
    ]
    const from = performance.now()
    live.cast(vote)
    return performance.now() - from
  })
  const published = performance.now()
  const roles = [0, 1, 2, 3].map((at) => ({
    role: `role-${at}`,
    mustHear: at === 0,
    people: Array.from({ length: size.people }, (_none, person) => person).filter((one) => one % 4 === at),
  }))
  const { groups: shown } = publishStatements({ conversation, roles, smallestCell: 5, chance })
  return {
    people: size.people,
    statements: size.statements,
    votes: conversation.votes.length,
    groups: groups.length,
    seconds: rounded(seconds),
    rssMegabytes: megabytes(Math.max(before, process.memoryUsage().rss)),
    oneMoreVoteMs: { median: rounded(median(each)), most: rounded(Math.max(...each)) },
    publish: { seconds: rounded((performance.now() - published) / 1000), groups: shown.kind },
  }
}

console.log(
  JSON.stringify({
    tables: [
      measure({ people: 60, statements: 100, density: 0.7 }, 50),
      measure({ people: 2000, statements: 900, density: 0.1 }, 30),
      measure({ people: 2000, statements: 900, density: 0.9 }, 10),
    ],
  }),
)
