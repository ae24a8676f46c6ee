import { agreeingOf, align } from './align.ts'
import type { IdentifierComparison } from './contracts.ts'
import { HANDLE_SLIPS } from './slip-costs.ts'

/** - `same`: at least four characters, all alike
 *  - `one-off`: one character is another, missing or too many, or two have changed places; at least six characters
 *  - `two-off`: two such slips in at least nine
 *  - `contains`: one holds all of the other, at least six characters
 *  - `same-start`: the first five are alike
 *  - `differs`: none of these */
export type HandleLevel = 'same' | 'one-off' | 'two-off' | 'contains' | 'same-start' | 'differs'

const ONE_SLIP = 110
const TWO_SLIPS = 200
const START = 5

/** How two handles compare: without platform, case and separators.
 *  @returns `differences` for `one-off` and `two-off` */
export function compareHandles(left: string, right: string): IdentifierComparison<HandleLevel> {
  const shorter = Math.min(left.length, right.length)
  if (left === right && shorter >= 4) return { level: 'same', cost: 0, agreeing: shorter, differences: [] }
  const { cost, gaps } = align({ left, right, loose: 'neither' }, HANDLE_SLIPS)
  const agreeing = agreeingOf(left.length, gaps)
  if (gaps.length === 1 && cost <= ONE_SLIP && shorter >= START)
    return { level: 'one-off', cost, agreeing, differences: gaps }
  if (gaps.length === 2 && cost <= TWO_SLIPS && shorter >= 8)
    return { level: 'two-off', cost, agreeing, differences: gaps }
  const bare = { cost, agreeing, differences: [] }
  if (shorter > START && (left.includes(right) || right.includes(left))) return { level: 'contains', ...bare }
  return {
    level: shorter >= START && left.slice(0, START) === right.slice(0, START) ? 'same-start' : 'differs',
    ...bare,
  }
}
