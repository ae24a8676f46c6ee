import type { Gap } from './contracts.ts'
import { ASCII, type SlipCosts, UNKNOWN } from './slip-costs.ts'

/** Which side may stick out at both ends: with `right`, all of the left is laid along a stretch of the right. */
export type Loose = 'neither' | 'left' | 'right'

/** How one identifier lies along another; what sticks out lies outside `start` to `end` of the loose side. */
export type Alignment = {
  readonly cost: number
  readonly start: number
  readonly end: number
  readonly gaps: readonly Gap[]
}

/** So many units of an identifier count. */
export const LONGEST = 48
const WIDTH = LONGEST + 1
// Filled again by every call: a scan lays thousands of identifiers a key press.
const table = new Int32Array(WIDTH * WIDTH)
const unknownUnit = UNKNOWN.charCodeAt(0)
const ORDINARY = 100

/** UTF-16 units of an identifier, cut at 48. */
export const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(Math.min(text.length, LONGEST))
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at)
  return units
}

const changeCost = ({ change }: SlipCosts, left: number, right: number): number =>
  left < ASCII && right < ASCII ? (change[left * ASCII + right] ?? ORDINARY) : left === right ? 0 : ORDINARY

const extraCost = (costs: SlipCosts, units: Uint16Array, at: number): number =>
  units[at] === units[at - 1] ? costs.doubled : costs.extra

/** Whether the characters before two places changed places, next to each other or around a third. */
const swaps = (left: Uint16Array, right: Uint16Array, i: number, j: number, apart: number): boolean =>
  i > apart &&
  j > apart &&
  left[i - 1] === right[j - 1 - apart] &&
  left[i - 1 - apart] === right[j - 1] &&
  left[i - 1] !== right[j - 1] &&
  (apart === 1 || left[i - 2] === right[j - 2])

/** Least cost of the mistakes that turn one identifier into the other: weighted optimal string alignment (Damerau 1964), with
 *  swaps around a third character, and free ends on the loose side. Leaves its table for `trace`.
 *  @param limit gives up beyond it; any larger answer only says "more"
 *  @param width how many units of `right` count, of the first 48 */
export function slipCost(
  {
    left,
    right,
    width: wanted = right.length,
    loose,
    limit,
  }: {
    readonly left: Uint16Array
    readonly right: Uint16Array
    readonly width?: number
    readonly loose: Loose
    readonly limit: number
  },
  costs: SlipCosts,
): number {
  const height = Math.min(left.length, LONGEST)
  const width = Math.min(wanted, LONGEST)
  const { change } = costs
  table[0] = 0
  for (let j = 1; j <= width; j++)
    table[j] = loose === 'right' ? 0 : (table[j - 1] ?? 0) + extraCost(costs, right, j - 1)
  let lowestAbove = 0
  let lowestBefore = 0
  for (let i = 1; i <= height; i++) {
    const row = i * WIDTH
    const unit = left[i - 1] ?? 0
    const gone = extraCost(costs, left, i - 1)
    let lowest = loose === 'left' ? 0 : (table[row - WIDTH] ?? 0) + gone
    table[row] = lowest
    for (let j = 1; j <= width; j++) {
      const at = row + j
      const other = right[j - 1] ?? 0
      const changed =
        unit < ASCII && other < ASCII
          ? (change[unit * ASCII + other] ?? ORDINARY)
          : unit === other
            ? 0
            : ORDINARY
      let cost = (table[at - WIDTH - 1] ?? 0) + changed
      const without = (table[at - WIDTH] ?? 0) + gone
      if (without < cost) cost = without
      const added = (table[at - 1] ?? 0) + (other === right[j - 2] ? costs.doubled : costs.extra)
      if (added < cost) cost = added
      if (changed > 0 && i > 1 && j > 1) {
        if (swaps(left, right, i, j, 1))
          cost = Math.min(cost, (table[at - 2 * WIDTH - 2] ?? 0) + costs.swapped)
        if (swaps(left, right, i, j, 2))
          cost = Math.min(cost, (table[at - 3 * WIDTH - 3] ?? 0) + costs.swappedAround)
      }
      table[at] = cost
      if (cost < lowest) lowest = cost
    }
    if (loose !== 'left' && lowest > limit && lowestAbove > limit && lowestBefore > limit) return limit + 1
    lowestBefore = lowestAbove
    lowestAbove = lowest
  }
  if (loose === 'neither') return table[height * WIDTH + width] ?? 0
  return endOf(height, width, loose)[0]
}

/** The cheapest end on the loose side; of equally cheap ones the last, since people recall last digits. */
function endOf(height: number, width: number, loose: 'left' | 'right'): readonly [number, number] {
  let best = Number.POSITIVE_INFINITY
  let end = 0
  const length = loose === 'right' ? width : height
  for (let at = 0; at <= length; at++) {
    const cost = (loose === 'right' ? table[height * WIDTH + at] : table[at * WIDTH + width]) ?? 0
    if (cost <= best) {
      best = cost
      end = at
    }
  }
  return [best, end]
}

const kindOf = (costs: SlipCosts, left: number, right: number): Gap['kind'] => {
  if (left === unknownUnit || right === unknownUnit) return 'unknown'
  return changeCost(costs, left, right) <= costs.lookAlike ? 'look-alike' : 'one-off'
}

/** Lays one identifier along another, at the least cost. Only the first 48 characters of each count. */
export function align(
  { left, right, loose }: { readonly left: string; readonly right: string; readonly loose: Loose },
  costs: SlipCosts,
): Alignment {
  const one = unitsOf(left)
  const other = unitsOf(right)
  const cost = slipCost({ left: one, right: other, loose, limit: Number.MAX_SAFE_INTEGER }, costs)
  let i = one.length
  let j = other.length
  if (loose === 'right') j = endOf(i, j, loose)[1]
  if (loose === 'left') i = endOf(i, j, loose)[1]
  const end = loose === 'left' ? i : j
  const gaps: Gap[] = []
  const put = (kind: Gap['kind'], leftCount: number, rightCount: number): void => {
    i -= leftCount
    j -= rightCount
    gaps.push({ kind, left: i, leftCount, right: j, rightCount })
  }
  while ((i > 0 || loose === 'left') && (j > 0 || loose === 'right') && (i > 0 || j > 0)) {
    const here = table[i * WIDTH + j] ?? 0
    const before = (up: number, back: number): number => table[(i - up) * WIDTH + j - back] ?? 0
    if (i === 0 || j === 0) break
    const changed = changeCost(costs, one[i - 1] ?? 0, other[j - 1] ?? 0)
    if (here === before(1, 1) + changed) {
      if (changed > 0) put(kindOf(costs, one[i - 1] ?? 0, other[j - 1] ?? 0), 1, 1)
      else {
        i--
        j--
      }
      continue
    }
    if (swaps(one, other, i, j, 1) && here === before(2, 2) + costs.swapped) put('swapped', 2, 2)
    else if (swaps(one, other, i, j, 2) && here === before(3, 3) + costs.swappedAround) put('swapped', 3, 3)
    else if (here === before(1, 0) + extraCost(costs, one, i - 1)) put('one-off', 1, 0)
    else put('one-off', 0, 1)
  }
  while (loose !== 'left' && i > 0) put('one-off', 1, 0)
  while (loose !== 'right' && j > 0) put('one-off', 0, 1)
  return { cost, start: loose === 'left' ? i : j, end, gaps: gaps.toReversed() }
}

/** How many known characters agree where an identifier lies along another. */
export const agreeingOf = (length: number, gaps: readonly Gap[]): number =>
  gaps.reduce((count, { leftCount }) => count - leftCount, length)
