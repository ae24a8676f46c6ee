import { type CastVote, publishStatements, publishVotes, type Vote } from '@parasol/agreement'
import type { TableView } from '@parasol/tables-protocol'
import type { TestService } from '../../apps/tables/server/src/table-service-for-tests.ts'
import type { SeatedPeople } from './seat-people.ts'
import { seededChance } from '../invented/seeded-chance.ts'

const STATEMENTS = 24
/** Answers that are compared while people vote. */
const PROBES = 12
/** Votes whose other worlds are also compared as to groups of opinion, which cost a grouping of the table each. */
const WITH_GROUPS = 40

type Answer = Vote | null

/** Lets people vote, looks over everybody's shoulder, and then tries to find each vote from what was published. */
export async function attackRound(service: TestService, { table, settings, people, roles }: SeatedPeople) {
  const chance = seededChance(people.length)
  await table.host.act('step', { to: 'needs' })
  for (let at = 0; at < STATEMENTS; at++)
    await table.host.act('statements', { text: `Statement ${String(at).padStart(2, '0')}` })
  const ids = idsByText(await table.host.view())
  const answers = inventAnswers(roles, people.length, chance)

  let live = 0
  const everybodySees = async (): Promise<string> =>
    JSON.stringify([
      await people[1]?.view(),
      await table.host.view(),
      (await service.get('/v1/open-tables')).body,
    ])
  for (const [person, row] of answers.entries())
    for (const [statement, vote] of row.entries()) {
      if (vote === null) continue
      // Who has taken part at all may show; how may not. So each person votes once before anybody looks.
      const probes = person > 1 && person < 2 + PROBES && statement === STATEMENTS - 1
      const before = probes ? await everybodySees() : ''
      await people[person]?.act('votes', { id: ids[statement], vote })
      if (!probes) continue
      if ((await everybodySees()) !== before) live += 1
      for (const other of [1, 0, -1]) {
        await people[person]?.act('votes', { id: ids[statement], vote: other })
        if ((await everybodySees()) !== before) live += 1
      }
      await people[person]?.act('votes', { id: ids[statement], vote })
    }
  await table.host.act('step', { to: 'agreement' })

  const [round] = (await people[1]?.view())?.rounds ?? []
  const votesOf = (all: readonly (readonly Answer[])[], statement: number): CastVote[] =>
    all.flatMap((row, person): CastVote[] => {
      const vote = row[statement]
      return vote === null || vote === undefined ? [] : [[person, 0, vote]]
    })
  const shown = (all: readonly (readonly Answer[])[], statement: number): string =>
    JSON.stringify(
      publishVotes({
        conversation: { people: people.length, statements: 1, votes: votesOf(all, statement) },
        roles,
        smallestCell: settings.smallestCell,
      }).statements[0],
    )
  const place = new Map<string, number>(round?.statements.map(({ id }, at) => [id, at]))
  for (let statement = 0; statement < STATEMENTS; statement++) {
    const published = round?.result.statements[place.get(ids[statement] ?? '') ?? -1]
    // The attack below asks what other tables would look like: it must be asking the code that serves.
    if (JSON.stringify(published) !== shown(answers, statement))
      throw new Error('what was served is not what was counted')
  }

  let [votes, recovered] = [0, 0]
  const worlds: {
    readonly statement: number
    readonly worlds: readonly (readonly (readonly Answer[])[])[]
  }[] = []
  for (let attacker = 0; attacker < people.length; attacker++)
    for (let target = 0; target < people.length; target++)
      for (let statement = 0; statement < STATEMENTS; statement++) {
        const vote = answers[target]?.[statement]
        if (target === attacker || vote === null || vote === undefined) continue
        votes += 1
        const published = shown(answers, statement)
        const alike = otherWorlds(answers, { attacker, target, statement }).filter(
          (world) => shown(world, statement) === published,
        )
        if (alike.length === 0) recovered += 1
        else if (chance() < WITH_GROUPS / (people.length ** 2 * STATEMENTS))
          worlds.push({ statement, worlds: alike })
      }
  const groups = round?.result.groups.kind ?? 'none'
  return {
    voices: round?.result.voices.length ?? 0,
    votesOfOthers: votes,
    live,
    recovered:
      recovered + (groups === 'groups' ? recoveredByGroups(answers, worlds, { roles, settings }) : 0),
    groups,
    checkedWithGroups: groups === 'groups' ? worlds.length : 0,
  }
}

/** The same table with the target's vote changed, or exchanged with somebody's who is not the attacker. */
function* worldsWith(
  answers: readonly (readonly Answer[])[],
  {
    attacker,
    target,
    statement,
  }: { readonly attacker: number; readonly target: number; readonly statement: number },
): Generator<readonly (readonly Answer[])[]> {
  const put = (all: readonly (readonly Answer[])[], person: number, answer: Answer) =>
    all.with(person, (all[person] as readonly Answer[]).with(statement, answer))
  const vote = answers[target]?.[statement] as Answer
  for (const other of [1, -1, 0, null] as const) if (other !== vote) yield put(answers, target, other)
  for (let person = 0; person < answers.length; person++) {
    const other = answers[person]?.[statement] as Answer
    if (person === attacker || person === target || other === vote) continue
    yield put(put(answers, target, other), person, vote)
  }
}

const otherWorlds = (
  answers: readonly (readonly Answer[])[],
  which: { readonly attacker: number; readonly target: number; readonly statement: number },
): readonly (readonly (readonly Answer[])[])[] => [...worldsWith(answers, which)]

/** Of votes that the cells hide, how many the groups of opinion would tell: none of the other worlds has the same groups. */
function recoveredByGroups(
  answers: readonly (readonly Answer[])[],
  hidden: readonly { readonly worlds: readonly (readonly (readonly Answer[])[])[] }[],
  { roles, settings }: Pick<SeatedPeople, 'roles' | 'settings'>,
): number {
  const groupsOf = (all: readonly (readonly Answer[])[]): string =>
    JSON.stringify(
      publishStatements({
        conversation: {
          people: all.length,
          statements: STATEMENTS,
          votes: all.flatMap((row, person) =>
            row.flatMap((vote, statement): CastVote[] => (vote === null ? [] : [[person, statement, vote]])),
          ),
        },
        roles,
        smallestCell: settings.smallestCell,
        chance: seededChance(1),
      }).groups,
    )
  const published = groupsOf(answers)
  return hidden.filter(({ worlds }) => !worlds.some((world) => groupsOf(world) === published)).length
}

const idsByText = ({ statements }: TableView): readonly string[] =>
  statements.toSorted((one, other) => (one.text < other.text ? -1 : 1)).map(({ id }) => id)

/** Everything that makes votes easy to tell: roles of one mind, one dissenter, quiet roles, and everything between. */
function inventAnswers(roles: SeatedPeople['roles'], people: number, chance: () => number): Answer[][] {
  const roleOf = new Map(roles.flatMap(({ people: own }, at) => own.map((person) => [person, at] as const)))
  return Array.from({ length: people }, (_none, person) =>
    Array.from({ length: STATEMENTS }, (_nothing, statement): Answer => {
      const role = roleOf.get(person) ?? 0
      if (statement % 6 === 0) return 1
      if (statement % 6 === 1) return person === statement % people ? -1 : 1
      if (statement % 6 === 2) return role % 2 === 0 ? 1 : -1
      if (statement % 6 === 3) return chance() < 0.5 ? null : chance() < 0.9 ? 1 : -1
      if (statement % 6 === 4) return role === statement % 4 ? null : chance() < 0.6 ? 1 : -1
      return ([1, -1, 0] as const)[Math.floor(chance() * 3)] ?? 0
    }),
  )
}
