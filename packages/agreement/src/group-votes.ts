import { type Counts, countsAmong, type VoteMatrix } from './votes.ts'

/** Votes of every group on every statement (Polis, step 10). */
export const groupVotes = (
  matrix: VoteMatrix,
  groups: readonly (readonly number[])[],
): readonly (readonly Counts[])[] => groups.map((group) => countsAmong(matrix, group))

/** How far all groups agree with each statement: the product of their shares (Polis, step 11). */
export const groupConsensus = (
  votes: readonly (readonly Counts[])[],
  statements: number,
): readonly number[] =>
  Array.from({ length: statements }, (_none, statement) =>
    votes.reduce((product, group) => {
      const { agree = 0, seen = 0 } = group[statement] ?? {}
      return (product * (agree + 1)) / (seen + 2)
    }, 1),
  )
