/** How many characters must be changed, left out, added or swapped with their neighbour to make one text of another
 *  (optimal string alignment). Stops counting above `limit` and answers `limit + 1`. Symmetric. */
export function editsBetween(left: string, right: string, limit: number): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let start = 0
  let leftEnd = left.length
  let rightEnd = right.length
  while (start < leftEnd && start < rightEnd && left.charCodeAt(start) === right.charCodeAt(start)) start++
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd--
    rightEnd--
  }
  const rows = leftEnd - start
  const width = rightEnd - start
  // One edit leaves at most two characters that differ, two when they are swapped.
  if (limit === 1 && Math.max(rows, width) > 2) return 2
  let above = new Uint16Array(width + 1)
  let current = Uint16Array.from({ length: width + 1 }, (_, column) => column)
  let next = new Uint16Array(width + 1)
  for (let row = 1; row <= rows; row++) {
    const letter = left.charCodeAt(start + row - 1)
    next[0] = row
    let least = row
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(start + column - 1)
      let cost = Math.min(
        (current[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (current[column - 1] ?? 0) + (letter === other ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(start + column - 2) &&
        left.charCodeAt(start + row - 2) === other
      if (swapped) cost = Math.min(cost, (above[column - 2] ?? 0) + 1)
      next[column] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    const spare = above
    above = current
    current = next
    next = spare
  }
  return Math.min(current[width] ?? 0, limit + 1)
}
