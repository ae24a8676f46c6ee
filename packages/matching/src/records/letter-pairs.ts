/** The neighbouring letter pairs of a text as numbers, ascending. */
export const letterPairs = (text: string): Float64Array =>
  Float64Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, at) => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1),
  ).toSorted()

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice 1945); 0 when both have none. */
export function sharedPairs(left: Float64Array, right: Float64Array): number {
  let shared = 0
  let one = 0
  let other = 0
  while (one < left.length && other < right.length) {
    const difference = (left[one] ?? 0) - (right[other] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) one++
    if (difference >= 0) other++
  }
  return (2 * shared) / Math.max(1, left.length + right.length)
}
