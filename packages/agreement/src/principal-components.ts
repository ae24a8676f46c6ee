import { tridiagonalEigen } from './tridiagonal-eigen.ts'
import { byPlace, countsAmong, everybody, sumAlong, type VoteMatrix } from './votes.ts'

/** Means of the columns, and the two directions in which people differ most; each of `statements` numbers. */
export type Components = {
  readonly center: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
}

// More directions than this change nothing that doubles can hold, for tables of any size met so far.
const MOST_STEPS = 160
// What asking whether it has settled costs is little beside so many steps.
const ASK_EVERY = { anew: 16, goingOn: 2 }
const EXACT = { anew: 1e-13, goingOn: 1e-6 }
const SETTLED = 1e-13

/** Means of the imputed matrix: what nobody has seen counts as the mean of those who have (Polis, step 3). */
function centerOf(matrix: VoteMatrix): Float64Array {
  return Float64Array.from(countsAmong(matrix, everybody(matrix)), ({ agree, disagree, seen }, statement) =>
    seen === 0 || matrix.zeroed[statement] ? 0 : (agree - disagree) / seen,
  )
}

/** Multiplies by XᵀX, where X is the imputed matrix less its means: its unseen cells are zero. A vector that is zero where a statement is
 *  left out stays so. */
function byGram(
  { rows, zeroed }: VoteMatrix,
  center: Float64Array,
  vector: Float64Array,
): Float64Array<ArrayBuffer> {
  const shares = byPlace(
    vector.length,
    (statement, vote) => (vote - (center[statement] as number)) * (vector[statement] as number),
  )
  const sums = new Float64Array(shares.length)
  for (const row of rows) {
    const along = sumAlong(row, shares)
    if (along === 0) continue
    for (let at = 0; at < row.length; at++) {
      const place = row[at] as number
      sums[place] = (sums[place] as number) + along
    }
  }
  return Float64Array.from(vector, (_none, statement) => {
    if (zeroed[statement]) return 0
    const [disagree = 0, pass = 0, agree = 0] = sums.subarray(statement * 3, statement * 3 + 3)
    return agree - disagree - (center[statement] as number) * (agree + pass + disagree)
  })
}

export const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}

function scaled(vector: Float64Array, by: number): Float64Array {
  return vector.map((value) => value * by)
}

function takeAway(from: Float64Array, direction: Float64Array, amount: number): void {
  for (let at = 0; at < from.length; at++)
    from[at] = (from[at] as number) - amount * (direction[at] as number)
}

/** The largest loading positive, so that a map does not flip between two updates. */
function signed(vector: Float64Array): Float64Array {
  let largest = 0
  for (const value of vector) if (Math.abs(value) > Math.abs(largest)) largest = value
  return largest < 0 ? vector.map((value) => 0 - value) : vector
}

/** The two principal components of the imputed matrix of all people (Polis, steps 3 and 4), converged: Lanczos's method with full
 *  reorthogonalisation (Golub and Van Loan, Matrix Computations, 4th ed., section 10.3) from a fixed start, or from the components of
 *  before: then it ends as soon as both have settled. A table with one person or one statement has none: both are zero. */
export function principalComponents(matrix: VoteMatrix, before: Components | null = null): Components {
  const { people, statements } = matrix
  const center = centerOf(matrix)
  const nothing = { center, first: new Float64Array(statements), second: new Float64Array(statements) }
  if (people < 2 || statements < 2) return nothing
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  const known = before !== null && before.first.length === statements && dot(before.second, before.second) > 0
  const manner = known ? 'goingOn' : 'anew'
  let next = Float64Array.from({ length: statements }, (_none, at) => {
    if (matrix.zeroed[at]) return 0
    return known
      ? (before.first[at] as number) + (before.second[at] as number)
      : 1 + Math.cos(at * 12.9898) / 3
  })
  for (let step = 0; step < Math.min(statements, MOST_STEPS); step++) {
    const length = Math.sqrt(dot(next, next))
    if (length < SETTLED) break
    if (step > 0) beside.push(length)
    const direction = scaled(next, 1 / length)
    basis.push(direction)
    next = byGram(matrix, center, direction)
    diagonal.push(dot(next, direction))
    // Twice is enough (Giraud and Langou, 2003).
    for (const each of [...basis, ...basis]) takeAway(next, each, dot(next, each))
    if (dot(next, next) < SETTLED * (diagonal[0] ?? 1) ** 2) break
    const left = Math.sqrt(dot(next, next))
    if (step > 0 && step % ASK_EVERY[manner] === 0 && bothSettled(diagonal, beside, left, EXACT[manner]))
      break
  }
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const order = values
    .map((_none, at) => at)
    .toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0))
  const component = (rank: number): Float64Array => {
    const at = order[rank]
    const made = new Float64Array(statements)
    if (at === undefined || (values[at] ?? 0) <= SETTLED) return made
    for (const [step, direction] of basis.entries()) takeAway(made, direction, -(vectors[step]?.[at] ?? 0))
    return signed(scaled(made, 1 / Math.sqrt(dot(made, made))))
  }
  return { center, first: component(0), second: component(1) }
}

/** Whether the two largest Ritz pairs satisfy their equation to a part of the largest (Golub and Van Loan, section 10.1.4). */
function bothSettled(
  diagonal: readonly number[],
  beside: readonly number[],
  left: number,
  part: number,
): boolean {
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const [first, second] = values
    .map((value, at) => ({ value, residual: left * Math.abs(vectors.at(-1)?.[at] ?? 1) }))
    .toSorted((one, other) => other.value - one.value)
  if (!first || !second) return false
  return [first, second].every(({ residual }) => residual < first.value * part)
}
