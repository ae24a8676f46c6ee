import { type Cell, cellOf, overallCell, type Tally } from './cells.ts'
import { shownGroups, type ShownGroups } from './shown-groups.ts'
import type { Chance } from './stability.ts'
import {
  smallestChange,
  type SmallestChange,
  type StatementOption,
  type Verdict,
  verdictOn,
  type VoiceOnStatement,
} from './verdict.ts'
import { neededToHear, type TableRole, type Voices, voicesOf } from './voices.ts'
import { type Conversation, type Counts, countsAmong, voteMatrix } from './votes.ts'

/** A round of statements that has ended. Statements that were taken out are left out of `conversation`. */
export type RoundToPublish = {
  readonly conversation: Conversation
  readonly roles: readonly TableRole[]
  /** 5 or more. */
  readonly smallestCell: number
  readonly chance: Chance
}

/** What is shown of one statement: a cell a voice, and what follows from these cells and nothing else. */
export type PublishedStatement = {
  readonly verdict: Verdict
  readonly overall: Cell<StatementOption>
  /** In the order of the voices. */
  readonly voices: readonly VoiceOnStatement[]
  /** Roles that were not heard enough. */
  readonly missing: readonly string[]
  readonly change: SmallestChange | null
}

/** All that is ever shown of a round, made once when it ends. */
export type Publication = {
  readonly smallestCell: number
  readonly voices: readonly { readonly roles: readonly string[]; readonly people: number }[]
  readonly statements: readonly PublishedStatement[]
  readonly groups: ShownGroups
}

/** Turns votes into what everybody may see of them (rules AGREE-20 to AGREE-28): what no one can turn back into a vote. */
export const publishStatements = (round: RoundToPublish): Publication => ({
  ...publishVotes(round),
  groups: shownGroups(round.conversation, round.chance, round.smallestCell),
})

/** The same without groups of opinion. */
export function publishVotes({
  conversation,
  roles,
  smallestCell,
}: Omit<RoundToPublish, 'chance'>): Omit<Publication, 'groups'> {
  const matrix = voteMatrix(conversation)
  const voices = voicesOf(roles, smallestCell).map((voice) => ({
    ...voice,
    counts: countsAmong(matrix, voice.people),
  }))
  const mustHear = roles
    .filter((each) => each.mustHear)
    .map((each) => ({ ...each, counts: countsAmong(matrix, each.people) }))
  return {
    smallestCell,
    voices: voices.map(({ roles: own, people }) => ({ roles: own, people: people.length })),
    statements: Array.from({ length: conversation.statements }, (_none, statement) =>
      publishOne(
        voices.map((each) => ({ ...each, counts: each.counts[statement] as Counts })),
        mustHear.filter(({ people, counts }) => !isHeard(people, counts[statement] as Counts)),
        smallestCell,
      ),
    ),
  }
}

const isHeard = (people: readonly number[], { seen }: Counts): boolean =>
  people.length > 0 && seen >= neededToHear(people.length)

function publishOne(
  voices: readonly (Voices & { readonly counts: Counts })[],
  unheardRoles: readonly Pick<TableRole, 'role'>[],
  smallestCell: number,
): PublishedStatement {
  const tallies = voices.map(
    ({ counts: { agree, disagree, seen } }): Tally<StatementOption> => ({
      agree,
      disagree,
      pass: seen - agree - disagree,
    }),
  )
  const shown = voices.map(
    ({ people, counts }, at): VoiceOnStatement => ({
      cell: cellOf(tallies[at] as Tally<StatementOption>, smallestCell),
      heard: isHeard(people, counts),
    }),
  )
  const unheard = voices.flatMap(({ roles }, at) => {
    const { heard, cell } = shown[at] as VoiceOnStatement
    return heard && cell.kind !== 'too-few' ? [] : roles
  })
  const missing = [...new Set([...unheard, ...unheardRoles.map(({ role }) => role)])]
  return {
    verdict: verdictOn(shown, missing),
    overall: overallCell(tallies, smallestCell),
    voices: shown,
    missing,
    change: missing.length === 0 ? smallestChange(shown) : null,
  }
}
