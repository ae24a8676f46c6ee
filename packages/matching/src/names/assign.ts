/** Which column each row of a square table takes so that the costs add up to least, no column twice: the Hungarian method
 *  with potentials (Kuhn 1955; Jonker and Volgenant 1987). Cubic in the number of rows. Costs must be finite. */
export function assign(costs: readonly (readonly number[])[]): readonly number[] {
  const size = costs.length
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  // One-based, 0 stands for nobody.
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(size + 1)
    const cameFrom = new Int32Array(size + 1)
    rowOf[0] = row
    let column = 0
    while ((rowOf[column] ?? 0) !== 0) {
      done[column] = 1
      const current = rowOf[column] ?? 0
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (done[other] === 1) continue
        const reduced =
          (costs[current - 1]?.[other - 1] ?? 0) -
          (rowPotential[current] ?? 0) -
          (columnPotential[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          cameFrom[other] = column
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= size; other++)
        if (done[other] === 1) {
          rowPotential[rowOf[other] ?? 0] = (rowPotential[rowOf[other] ?? 0] ?? 0) + step
          columnPotential[other] = (columnPotential[other] ?? 0) - step
        } else least[other] = (least[other] ?? 0) - step
      column = next
    }
    while (column !== 0) {
      const before = cameFrom[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columns: number[] = Array.from({ length: size }, () => 0)
  for (let column = 1; column <= size; column++) columns[(rowOf[column] ?? 1) - 1] = column - 1
  return columns
}
