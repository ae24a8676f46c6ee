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

/** What one person voted: the {@link placeOf} every vote, ascending. */
export type Row = Int32Array

/** Votes of one statement that are alike share a place, so that whoever goes through a row only looks up and adds. */
const placeOf = (statement: number, vote: number): number => statement * 3 + vote + 1
export const statementAt = (place: number): number => Math.floor(place / 3)

/** A number for every place of so many statements. */
export function byPlace(
  statements: number,
  valueOf: (statement: number, vote: number) => number,
): Float64Array<ArrayBuffer> {
  const values = new Float64Array(statements * 3)
  for (let statement = 0; statement < statements; statement++)
    for (let vote = -1; vote <= 1; vote++) values[placeOf(statement, vote)] = valueOf(statement, vote)
  return values
}

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
  const row = new Int32Array(length)
  let at = 0
  for (let statement = 0; statement < cells.length; statement++) {
    const cell = cells[statement] as number
    if (cell === UNSEEN) continue
    row[at] = placeOf(statement, cell)
    at += 1
  }
  return row
}

/** The row with one more vote, or another one in place of an earlier. */
export function rowWith(row: Row, statement: number, vote: Vote): Row {
  const others = row.filter((place) => statementAt(place) !== statement)
  return Int32Array.from([...others, placeOf(statement, vote)]).toSorted()
}

/** The sum of the values at a row's places. */
export function sumAlong(row: Row, values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += values[row[at] as number] as number
  return sum
}

function flags(length: number, set: readonly number[]): Uint8Array {
  const all = new Uint8Array(length)
  for (const at of set) all[at] = 1
  return all
}

/** Votes of one statement. `seen` includes passes. */
export type Counts = { readonly agree: number; readonly disagree: number; readonly seen: number }

/** How many of some people voted each way on each statement, by place. */
function tallyAmong({ rows, statements }: VoteMatrix, people: Iterable<number>): Int32Array {
  const tally = new Int32Array(statements * 3)
  for (const person of people) {
    const row = rows[person] as Row
    for (let at = 0; at < row.length; at++) {
      const place = row[at] as number
      tally[place] = (tally[place] as number) + 1
    }
  }
  return tally
}

/** Counts every statement's votes among some people. */
export function countsAmong(matrix: VoteMatrix, people: Iterable<number>): readonly Counts[] {
  const tally = tallyAmong(matrix, people)
  return Array.from({ length: matrix.statements }, (_none, statement) => {
    const [disagree = 0, pass = 0, agree = 0] = tally.subarray(statement * 3)
    return { agree, disagree, seen: disagree + pass + agree }
  })
}

/** Every person of a table. */
export const everybody = ({ people }: Pick<VoteMatrix, 'people'>): readonly number[] =>
  Array.from({ length: people }, (_none, person) => person)
