import { groupConsensus, groupVotes } from './group-votes.ts'
import { inConversation } from './in-conversation.ts'
import {
  type BaseCluster,
  baseClusters,
  bestGrouping,
  groupings,
  type Steadiness,
  steadier,
} from './opinion-groups.ts'
import { extremity, type Position, positionsOfPeople, positionsOfStatements } from './positions.ts'
import { type Components, principalComponents } from './principal-components.ts'
import { priorities } from './priority.ts'
import { consensus, type Representative, representativeStatements } from './representative.ts'
import { type Conversation, type Counts, type VoteMatrix, voteMatrix } from './votes.ts'

/** What is known already and need not be found from the votes: in this, Polis depends on the order of past updates. */
export type Given = {
  readonly inConversation?: readonly number[]
  readonly baseClusters?: readonly BaseCluster[]
  readonly groups?: readonly (readonly number[])[]
}

/** Where an update takes up: the map of the votes before it, of the same people and statements. */
export type Before = Pick<OpinionMap, 'center' | 'first' | 'second' | 'baseClusters' | 'steadiness'>

/** Where people and statements stand, which groups there are, and what each and all of them hold. */
export type OpinionMap = Components & {
  readonly inConversation: readonly number[]
  readonly people: readonly Position[]
  readonly statements: readonly Position[]
  readonly baseClusters: readonly BaseCluster[]
  /** How many groups are shown, and since when another number would be better; null where groups were given, or for nobody. */
  readonly steadiness: Steadiness | null
  readonly groups: readonly (readonly number[])[]
  /** By group and statement. */
  readonly groupVotes: readonly (readonly Counts[])[]
  readonly groupConsensus: readonly number[]
  readonly representative: readonly (readonly Representative[])[]
  readonly consensus: ReturnType<typeof consensus>
  readonly priorities: readonly number[]
}

/** Polis's arithmetic, steps 0 to 14 (Small et al., Polis: Scaling deliberation by mapping high dimensional opinion spaces, 2021). */
export const opinionMap = (conversation: Conversation, given: Given = {}): OpinionMap =>
  mapOf(voteMatrix(conversation), given, null)

export function mapOf(matrix: VoteMatrix, given: Given, before: Before | null): OpinionMap {
  const people = given.inConversation ?? inConversation(matrix)
  const components = principalComponents(matrix, before)
  const positions = positionsOfPeople(matrix, components)
  const statements = positionsOfStatements(matrix.statements, components)
  const base = given.baseClusters ?? baseClusters(people, positions, before?.baseClusters)
  const found = given.groups ? [] : groupings(base)
  const best = bestGrouping(found)
  const steadiness = best ? steadier(before?.steadiness ?? null, best.k) : null
  // A number of groups that can no longer be found is no longer shown.
  const shown = found.find(({ k }) => k === steadiness?.shown) ?? best
  const groups = given.groups ?? shown?.groups ?? []
  const votes = groupVotes(matrix, groups)
  return {
    ...components,
    inConversation: people,
    people: positions,
    statements,
    baseClusters: base,
    steadiness,
    groups,
    groupVotes: votes,
    groupConsensus: groupConsensus(votes, matrix.statements),
    representative: representativeStatements(matrix, votes),
    consensus: consensus(matrix),
    priorities: priorities(votes, statements.map(extremity), matrix.meta),
  }
}
