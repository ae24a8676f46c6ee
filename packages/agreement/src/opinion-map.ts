import { groupConsensus, groupVotes } from './group-votes.ts'
import { inConversation } from './in-conversation.ts'
import { type BaseCluster, baseClusters, bestGrouping, groupings } from './opinion-groups.ts'
import { extremity, type Position, positionsOfPeople, positionsOfStatements } from './positions.ts'
import { type Components, principalComponents } from './principal-components.ts'
import { priorities } from './priority.ts'
import { consensus, type Representative, representativeStatements } from './representative.ts'
import { type Conversation, type Counts, voteMatrix } from './votes.ts'

/** What is known already and need not be found from the votes: in this, Polis depends on the order of past updates. */
export type Given = {
  readonly inConversation?: readonly number[]
  readonly baseClusters?: readonly BaseCluster[]
  readonly groups?: readonly (readonly number[])[]
}

/** Where people and statements stand, which groups there are, and what each and all of them hold. */
export type OpinionMap = Components & {
  readonly inConversation: readonly number[]
  readonly people: readonly Position[]
  readonly statements: readonly Position[]
  readonly groups: readonly (readonly number[])[]
  /** By group and statement. */
  readonly groupVotes: readonly (readonly Counts[])[]
  readonly groupConsensus: readonly number[]
  readonly representative: readonly (readonly Representative[])[]
  readonly consensus: ReturnType<typeof consensus>
  readonly priorities: readonly number[]
}

/** Polis's arithmetic, steps 0 to 14 (Small et al., Polis: Scaling deliberation by mapping high dimensional opinion spaces, 2021). */
export function opinionMap(conversation: Conversation, given: Given = {}): OpinionMap {
  const matrix = voteMatrix(conversation)
  const people = given.inConversation ?? inConversation(matrix)
  const components = principalComponents(matrix)
  const positions = positionsOfPeople(matrix, components)
  const statements = positionsOfStatements(matrix.statements, components)
  const groups =
    given.groups ??
    bestGrouping(groupings(given.baseClusters ?? baseClusters(people, positions)))?.groups ??
    []
  const votes = groupVotes(matrix, groups)
  return {
    ...components,
    inConversation: people,
    people: positions,
    statements,
    groups,
    groupVotes: votes,
    groupConsensus: groupConsensus(votes, matrix.statements),
    representative: representativeStatements(matrix, groups),
    consensus: consensus(matrix),
    priorities: priorities(votes, statements.map(extremity), matrix.meta),
  }
}
