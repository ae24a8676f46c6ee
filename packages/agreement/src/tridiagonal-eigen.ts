const MOST_SWEEPS = 60

/** Eigenvalues and eigenvectors (columns) of a symmetric tridiagonal matrix, by the implicit QL method with Wilkinson's shift (Golub and
 *  Van Loan, Matrix Computations, 4th ed., section 8.3.5). In no order. @param beside one shorter than `diagonal` */
export function tridiagonalEigen(
  diagonal: readonly number[],
  beside: readonly number[],
): { readonly values: number[]; readonly vectors: number[][] } {
  const size = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(size)
  for (let at = 0; at + 1 < size; at++) e[at] = beside[at] ?? 0
  const vectors = Array.from({ length: size }, (_none, row) => {
    const line = new Float64Array(size)
    line[row] = 1
    return line
  })
  for (let low = 0; low < size; low++)
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      const high = endOfBlock(d, e, low)
      if (high === low) break
      sweepOnce(d, e, vectors, low, high)
    }
  return { values: [...d], vectors: vectors.map((line) => [...line]) }
}

/** The last place of the block from `low` on whose neighbours still matter. */
function endOfBlock(d: Float64Array, e: Float64Array, low: number): number {
  let at = low
  while (at + 1 < d.length) {
    const around = Math.abs(d[at] as number) + Math.abs(d[at + 1] as number)
    if (Math.abs(e[at] as number) <= Number.EPSILON * around) break
    at += 1
  }
  return at
}

/** One sweep of plane rotations from `high` down to `low`. */
function sweepOnce(
  d: Float64Array,
  e: Float64Array,
  vectors: readonly Float64Array[],
  low: number,
  high: number,
): void {
  const half = ((d[low + 1] as number) - (d[low] as number)) / (2 * (e[low] as number))
  const root = Math.hypot(half, 1)
  let g = (d[high] as number) - (d[low] as number) + (e[low] as number) / (half + (half >= 0 ? root : -root))
  let [sine, cosine, moved] = [1, 1, 0]
  for (let at = high - 1; at >= low; at--) {
    const f = sine * (e[at] as number)
    const b = cosine * (e[at] as number)
    const length = Math.hypot(f, g)
    e[at + 1] = length
    if (length === 0) {
      d[at + 1] = (d[at + 1] as number) - moved
      e[high] = 0
      return
    }
    sine = f / length
    cosine = g / length
    const shifted = (d[at + 1] as number) - moved
    const next = ((d[at] as number) - shifted) * sine + 2 * cosine * b
    moved = sine * next
    d[at + 1] = shifted + moved
    g = cosine * next - b
    for (const line of vectors) {
      const [here, there] = [line[at] as number, line[at + 1] as number]
      line[at + 1] = sine * here + cosine * there
      line[at] = cosine * here - sine * there
    }
  }
  d[low] = (d[low] as number) - moved
  e[low] = g
  e[high] = 0
}
