/** Whether one letter added, left out, changed or swapped with its neighbour makes `typed` into `meant`. */
export function isOneTypo(typed: string, meant: string): boolean {
  const left = Array.from(typed)
  const right = Array.from(meant)
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const wrong = left.slice(start, left.length - end)
  const should = right.slice(start, right.length - end)
  if (wrong.length <= 1 && should.length <= 1) return true
  return wrong.length === 2 && should.length === 2 && wrong[0] === should[1] && wrong[1] === should[0]
}
