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

/** What one person voted: statements ascending, and the vote on each. */
export type Row = { readonly statements: Int32Array; readonly votes: Int8Array }

/** Votes by person; a statement that is not in somebody's row is unseen by them. */
export type VoteMatrix = {
  readonly people: number
  readonly statements: number
  readonly rows: readonly Row[]
  /** One for each statement that is left out of the arithmetic. */
  readonly zeroed: Uint8Array
  readonly meta: Uint8Array
}

const UNSEEN = 2

/** The last vote of every person on every statement (Polis, step 0), and what is moderated (step 1).
 *  @throws RangeError where an index or a vote is out of range: whoever calls has parsed them */
export function voteMatrix({
  people,
  statements,
  votes,
  moderatedOut = [],
  meta = [],
}: Conversation): VoteMatrix {
  const cells = new Int8Array(people * statements).fill(UNSEEN)
  for (const cast of votes) {
    checkVote({ people, statements }, cast)
    const [person, statement, vote] = cast
    cells[person * statements + statement] = vote
  }
  return {
    people,
    statements,
    rows: Array.from({ length: people }, (_none, person) =>
      rowOf(cells.subarray(person * statements, (person + 1) * statements)),
    ),
    zeroed: flags(statements, [...moderatedOut, ...meta]),
    meta: flags(statements, meta),
  }
}

/** @throws RangeError for nobody, nothing, or no value */
export function checkVote(
  { people, statements }: Pick<VoteMatrix, 'people' | 'statements'>,
  [person, statement, vote]: CastVote,
): void {
  const known = person >= 0 && person < people && statement >= 0 && statement < statements
  if (!known || ![-1, 0, 1].includes(vote))
    throw new RangeError('a vote of nobody, on nothing, or of no value')
}

function rowOf(cells: Int8Array): Row {
  let length = 0
  for (const cell of cells) if (cell !== UNSEEN) length += 1
  const [statements, votes] = [new Int32Array(length), new Int8Array(length)]
  let at = 0
  for (let statement = 0; statement < cells.length; statement++) {
    const cell = cells[statement] as number
    if (cell === UNSEEN) continue
    statements[at] = statement
    votes[at] = cell
    at += 1
  }
  return { statements, votes }
}

/** The row with one more vote, or another one in place of an earlier. */
export function rowWith({ statements, votes }: Row, statement: number, vote: Vote): Row {
  const at = statements.indexOf(statement)
  if (at !== -1) return { statements, votes: votes.with(at, vote) }
  const before = statements.findIndex((each) => each > statement)
  const place = before === -1 ? statements.length : before
  return {
    statements: Int32Array.from([...statements.subarray(0, place), statement, ...statements.subarray(place)]),
    votes: Int8Array.from([...votes.subarray(0, place), vote, ...votes.subarray(place)]),
  }
}

function flags(length: number, set: readonly number[]): Uint8Array {
  const all = new Uint8Array(length)
  for (const at of set) all[at] = 1
  return all
}

/** Votes of one statement. `seen` includes passes. */
export type Counts = { readonly agree: number; readonly disagree: number; readonly seen: number }

/** Counts every statement's votes among some people. */
export function countsAmong({ rows, statements }: VoteMatrix, people: Iterable<number>): readonly Counts[] {
  const [agree, disagree, seen] = [
    new Int32Array(statements),
    new Int32Array(statements),
    new Int32Array(statements),
  ]
  for (const person of people) {
    const row = rows[person] as Row
    for (let at = 0; at < row.votes.length; at++) {
      const statement = row.statements[at] as number
      const vote = row.votes[at] as number
      seen[statement] = (seen[statement] as number) + 1
      if (vote === 1) agree[statement] = (agree[statement] as number) + 1
      if (vote === -1) disagree[statement] = (disagree[statement] as number) + 1
    }
  }
  return Array.from(seen, (all, at) => ({
    agree: agree[at] as number,
    disagree: disagree[at] as number,
    seen: all,
  }))
}

/** Every person of a table. */
export const everybody = ({ people }: Pick<VoteMatrix, 'people'>): readonly number[] =>
  Array.from({ length: people }, (_none, person) => person)
