import type { VoteMatrix } from './votes.ts'

const ENOUGH_VOTES = 7
const FEWEST_PEOPLE = 15

/** Who has voted enough to be placed (Polis, step 2): on seven statements, or on all if there are fewer. With fewer than fifteen such
 *  people the most active join them, up to fifteen. Ascending. */
export function inConversation({ rows, statements }: VoteMatrix): readonly number[] {
  const cast = rows.map((row, person) => ({ person, votes: row.length }))
  const enough = cast.filter(({ votes }) => votes >= Math.min(ENOUGH_VOTES, statements))
  const active = cast.toSorted((one, other) => other.votes - one.votes || one.person - other.person)
  const chosen =
    enough.length >= FEWEST_PEOPLE ? enough : active.slice(0, Math.max(FEWEST_PEOPLE, enough.length))
  return chosen.map(({ person }) => person).toSorted((one, other) => one - other)
}
