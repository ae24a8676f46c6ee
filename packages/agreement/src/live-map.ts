import { mapOf, type OpinionMap } from './opinion-map.ts'
import { type CastVote, checkVote, type Conversation, type Row, rowWith, voteMatrix } from './votes.ts'

/** A map that goes on with each vote: it takes up components and clusters where they were, as Polis does (steps 4 and 7). */
export type LiveMap = {
  readonly map: () => OpinionMap
  /** One more vote, or another one in place of an earlier. @throws RangeError for nobody, nothing, or no value */
  readonly cast: (vote: CastVote) => OpinionMap
}

/** Maps a conversation and keeps what the next vote needs. The number of people and statements is fixed. */
export function liveMap(conversation: Conversation): LiveMap {
  let matrix = voteMatrix(conversation)
  let now = mapOf(matrix, {}, null)
  return {
    map: () => now,
    cast: (vote) => {
      checkVote(matrix, vote)
      const [person, statement, value] = vote
      const row = matrix.rows[person] as Row
      matrix = { ...matrix, rows: matrix.rows.with(person, rowWith(row, statement, value)) }
      now = mapOf(matrix, {}, now)
      return now
    },
  }
}
