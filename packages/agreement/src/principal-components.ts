import { UNSEEN, type VoteMatrix } from './votes.ts'

/** Means of the columns, and the two directions in which people differ most; each of `statements` numbers. */
export type Components = {
  readonly center: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
}

// More directions than this change nothing that doubles can hold, for tables of any size met so far.
const MOST_STEPS = 160
const SETTLED = 1e-13

/** Means of the imputed matrix: what nobody has seen counts as the mean of those who have (Polis, step 3). */
function centerOf({ people, statements, raw, zeroed }: VoteMatrix): Float64Array {
  const center = new Float64Array(statements)
  for (let statement = 0; statement < statements; statement++) {
    if (zeroed[statement]) continue
    let [sum, seen] = [0, 0]
    for (let person = 0; person < people; person++) {
      const vote = raw[person * statements + statement] as number
      if (vote === UNSEEN) continue
      sum += vote
      seen += 1
    }
    center[statement] = seen === 0 ? 0 : sum / seen
  }
  return center
}

/** Multiplies by XᵀX, where X is the imputed matrix less its means: its unseen cells are zero. */
function byGram({ people, statements, raw, zeroed }: VoteMatrix, center: Float64Array, vector: Float64Array) {
  const product = new Float64Array(statements)
  for (let person = 0; person < people; person++) {
    const row = person * statements
    let along = 0
    for (let statement = 0; statement < statements; statement++) {
      const vote = raw[row + statement] as number
      if (vote !== UNSEEN && !zeroed[statement])
        along += (vote - (center[statement] as number)) * (vector[statement] as number)
    }
    if (along === 0) continue
    for (let statement = 0; statement < statements; statement++) {
      const vote = raw[row + statement] as number
      if (vote !== UNSEEN && !zeroed[statement])
        product[statement] = (product[statement] as number) + along * (vote - (center[statement] as number))
    }
  }
  return product
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
 *  reorthogonalisation (Golub and Van Loan, Matrix Computations, 4th ed., section 10.3) from a fixed start. A table with one person
 *  or one statement has none: both are zero. */
export function principalComponents(matrix: VoteMatrix): Components {
  const { people, statements } = matrix
  const center = centerOf(matrix)
  const nothing = { center, first: new Float64Array(statements), second: new Float64Array(statements) }
  if (people < 2 || statements < 2) return nothing
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let next = Float64Array.from({ length: statements }, (_none, at) =>
    matrix.zeroed[at] ? 0 : 1 + Math.cos(at * 12.9898) / 3,
  )
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

/** Eigenvalues and eigenvectors (columns) of a symmetric tridiagonal matrix, by Jacobi's rotations. */
function tridiagonalEigen(
  diagonal: readonly number[],
  beside: readonly number[],
): { readonly values: number[]; readonly vectors: number[][] } {
  const size = diagonal.length
  const matrix = Array.from({ length: size }, (_none, row) =>
    Array.from({ length: size }, (_nothing, column) =>
      row === column
        ? (diagonal[row] ?? 0)
        : Math.abs(row - column) === 1
          ? (beside[Math.min(row, column)] ?? 0)
          : 0,
    ),
  )
  const vectors = Array.from({ length: size }, (_none, row) =>
    Array.from({ length: size }, (_nothing, column) => (row === column ? 1 : 0)),
  )
  const at = (table: number[][], row: number, column: number): number => table[row]?.[column] ?? 0
  const put = (table: number[][], row: number, column: number, value: number): void => {
    const line = table[row]
    if (line) line[column] = value
  }
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    for (let row = 0; row < size; row++)
      for (let column = row + 1; column < size; column++) off += at(matrix, row, column) ** 2
    if (off === 0 || off < 1e-30 * (diagonal[0] ?? 1) ** 2) break
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const apq = at(matrix, p, q)
        if (apq === 0) continue
        const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * apq)
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const cosine = 1 / Math.sqrt(tangent * tangent + 1)
        const sine = tangent * cosine
        for (let k = 0; k < size; k++) {
          const [kp, kq] = [at(matrix, k, p), at(matrix, k, q)]
          put(matrix, k, p, cosine * kp - sine * kq)
          put(matrix, k, q, sine * kp + cosine * kq)
        }
        for (let k = 0; k < size; k++) {
          const [pk, qk] = [at(matrix, p, k), at(matrix, q, k)]
          put(matrix, p, k, cosine * pk - sine * qk)
          put(matrix, q, k, sine * pk + cosine * qk)
          const [vp, vq] = [at(vectors, k, p), at(vectors, k, q)]
          put(vectors, k, p, cosine * vp - sine * vq)
          put(vectors, k, q, sine * vp + cosine * vq)
        }
      }
  }
  return { values: Array.from({ length: size }, (_none, row) => at(matrix, row, row)), vectors }
}
