/** What it costs to turn one word into another, letter by letter; hundredths of an ordinary slip. */
export type EditCosts = {
  /** By both letters, `left * 128 + right`; ASCII only. Symmetric. */
  readonly change: Uint8Array
  /** A letter too many or missing, by letter; ASCII only. */
  readonly extra: Uint8Array
  /** A letter that repeats its neighbour. */
  readonly doubled: number
  /** Two neighbours that changed places. */
  readonly swapped: number
}

const ASCII = 128
/** What an ordinary slip costs. */
export const ORDINARY = 100

/** Costs from pairs of letters written `bv30` and single letters written `h55`; later ones win. */
export function editCosts(
  pairs: string,
  extras: string,
  { doubled, swapped }: Pick<EditCosts, 'doubled' | 'swapped'>,
): EditCosts {
  const change = new Uint8Array(ASCII * ASCII).fill(ORDINARY)
  const extra = new Uint8Array(ASCII).fill(ORDINARY)
  for (const pair of pairs.split(/\s+/)) {
    const [left, right] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    change[left * ASCII + right] = change[right * ASCII + left] = Number(pair.slice(2))
  }
  for (const letter of extras.split(' ')) extra[letter.charCodeAt(0)] = Number(letter.slice(1))
  return { change, extra, doubled, swapped }
}

/** UTF-16 units of a word, so that a loop need not ask the string. */
export const unitsOf = (word: string): Uint16Array => Uint16Array.from(word, (unit) => unit.charCodeAt(0))

const LONGEST = 64
// Three rows of the table of distances, used again by every call: this runs for hundreds of words a key press.
const rows = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)] as const

const extraCost = ({ extra, doubled }: EditCosts, unit: number, before: number): number =>
  unit === before ? doubled : unit < ASCII ? (extra[unit] ?? ORDINARY) : ORDINARY

const extras = new Int32Array(LONGEST)

/** Least cost of turning one word into the other, in hundredths of a slip: optimal string alignment (Damerau 1964 without
 *  edits inside a swapped pair), weighted. Symmetric. Only the first 64 units of a word count.
 *  @param words `limit`: gives up beyond it; any larger answer only says "more than the limit" */
export function editCost(
  words: { readonly left: Uint16Array; readonly right: Uint16Array; readonly limit: number },
  costs: EditCosts,
): number {
  const { left, right, limit } = words
  const { change, swapped } = costs
  const height = Math.min(left.length, LONGEST)
  const width = Math.min(right.length, LONGEST)
  let [older, above, row] = rows as readonly [Int32Array, Int32Array, Int32Array]
  // Neighbours are carried along instead of read at an index below 0, which makes the engine leave its fast path.
  let otherBefore = 0
  above[0] = 0
  for (let column = 0; column < width; column++) {
    const other = right[column] ?? 0
    extras[column] = extraCost(costs, other, otherBefore)
    above[column + 1] = (above[column] ?? 0) + (extras[column] ?? 0)
    otherBefore = other
  }
  let before = 0
  let leastAbove = 0
  for (let line = 0; line < height; line++) {
    const unit = left[line] ?? 0
    const missing = extraCost(costs, unit, before)
    let diagonal = above[0] ?? 0
    let cost = diagonal + missing
    let least = cost
    row[0] = cost
    otherBefore = 0
    for (let column = 0; column < width; column++) {
      const other = right[column] ?? 0
      const over = above[column + 1] ?? 0
      const changed =
        unit === other
          ? 0
          : unit < ASCII && other < ASCII
            ? (change[unit * ASCII + other] ?? ORDINARY)
            : ORDINARY
      cost = Math.min(diagonal + changed, over + missing, cost + (extras[column] ?? 0))
      if (line > 0 && column > 0 && unit === otherBefore && before === other)
        cost = Math.min(cost, (older[column - 1] ?? 0) + swapped)
      row[column + 1] = cost
      if (cost < least) least = cost
      diagonal = over
      otherBefore = other
    }
    if (least > limit && leastAbove > limit) return limit + 1
    leastAbove = least
    before = unit
    const free = older
    older = above
    above = row
    row = free
  }
  return above[width] ?? 0
}
