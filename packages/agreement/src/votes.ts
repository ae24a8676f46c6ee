/** Agree +1, disagree −1, pass 0. */
export type Vote = -1 | 0 | 1

/** Person and statement by index from 0, in the order cast; a later vote for the same pair replaces the earlier. */
export type CastVote = readonly [person: number, statement: number, vote: Vote]

/** What a table has said so far. `moderatedOut` and `meta` (statements about the voter) count as votes and not in the arithmetic. */
export type Conversation = {
  readonly people: number
  readonly statements: number
  readonly votes: readonly CastVote[]
  readonly moderatedOut?: readonly number[]
  readonly meta?: readonly number[]
}

/** Votes by person and statement: people rows of statements columns; {@link UNSEEN} where nobody voted. */
export type VoteMatrix = {
  readonly people: number
  readonly statements: number
  /** Row by row. */
  readonly raw: Int8Array
  /** One for each statement that is left out of the arithmetic. */
  readonly zeroed: Uint8Array
  readonly meta: Uint8Array
}

/** Stands where a person has not seen a statement. */
export const UNSEEN = 2

/** The last vote of every person on every statement (Polis, step 0), and what is moderated (step 1).
 *  @throws RangeError where an index or a vote is out of range: whoever calls has parsed them */
export function voteMatrix({
  people,
  statements,
  votes,
  moderatedOut = [],
  meta = [],
}: Conversation): VoteMatrix {
  const raw = new Int8Array(people * statements).fill(UNSEEN)
  for (const [person, statement, vote] of votes) {
    const known = person >= 0 && person < people && statement >= 0 && statement < statements
    if (!known || ![-1, 0, 1].includes(vote))
      throw new RangeError('a vote of nobody, on nothing, or of no value')
    raw[person * statements + statement] = vote
  }
  return {
    people,
    statements,
    raw,
    zeroed: flags(statements, [...moderatedOut, ...meta]),
    meta: flags(statements, meta),
  }
}

function flags(length: number, set: readonly number[]): Uint8Array {
  const all = new Uint8Array(length)
  for (const at of set) all[at] = 1
  return all
}

/** Votes of one statement. `seen` includes passes. */
export type Counts = { readonly agree: number; readonly disagree: number; readonly seen: number }

/** Counts a statement's votes among some people. */
export function countsAmong(
  { raw, statements }: VoteMatrix,
  statement: number,
  people: Iterable<number>,
): Counts {
  let [agree, disagree, seen] = [0, 0, 0]
  for (const person of people) {
    const vote = raw[person * statements + statement]
    if (vote === UNSEEN) continue
    seen += 1
    if (vote === 1) agree += 1
    if (vote === -1) disagree += 1
  }
  return { agree, disagree, seen }
}

/** Every person of a table. */
export const everybody = ({ people }: Pick<VoteMatrix, 'people'>): readonly number[] =>
  Array.from({ length: people }, (_none, person) => person)
