import { agreeingOf, align } from './align.ts'
import type { IdentifierComparison } from './contracts.ts'
import { PHONE_SLIPS, UNKNOWN } from './slip-costs.ts'

/** - `same`: ten digits or more, all alike
 *  - `unknown-characters`: alike where both are known, at least seven digits
 *  - `same-7`: the last seven are alike, nobody says another area code or one of them is wrong
 *  - `one-off`: one digit is another, missing or too many, or two have changed places
 *  - `two-off`: two such slips
 *  - `same-4`: the last four are alike
 *  - `differs`: none of these */
export type PhoneLevel =
  | 'same'
  | 'unknown-characters'
  | 'same-7'
  | 'one-off'
  | 'two-off'
  | 'same-4'
  | 'differs'

const WHOLE = 10
const LOCAL = 7
const ONE_SLIP = 110
const TWO_SLIPS = 210

const knownIn = (digits: string): number => digits.replaceAll(UNKNOWN, '').length

const sameEnd = (left: string, right: string, count: number): boolean =>
  left.length >= count &&
  right.length >= count &&
  !left.slice(-count).includes(UNKNOWN) &&
  left.slice(-count) === right.slice(-count)

/** How two phones compare: digits, `?` for one nobody saw, North American ones without their leading 1.
 *  @returns `differences` for every level but `same-4` and `differs` */
export function comparePhones(left: string, right: string): IdentifierComparison<PhoneLevel> {
  if (left === right && knownIn(left) >= WHOLE)
    return { level: 'same', cost: 0, agreeing: left.length, differences: [] }
  const shorter = Math.min(left.length, right.length)
  const loose =
    left.length === right.length || shorter > LOCAL
      ? 'neither'
      : left.length < right.length
        ? 'right'
        : 'left'
  const { cost, gaps, start, end } = align({ left, right, loose }, PHONE_SLIPS)
  const agreeing = agreeingOf(loose === 'left' ? end - start : left.length, gaps)
  const compared = { cost, agreeing, differences: gaps }
  const unseen = gaps.every(({ kind }) => kind === 'unknown')
  if (unseen && agreeing >= LOCAL && left.length === right.length)
    return { level: 'unknown-characters', ...compared }
  if (sameEnd(left, right, LOCAL)) return { level: 'same-7', ...compared }
  const slips = gaps.filter(({ kind }) => kind !== 'unknown').length
  if (shorter >= LOCAL && agreeing >= LOCAL - 2) {
    if (slips <= 1 && cost <= ONE_SLIP && agreeing >= LOCAL - 1) return { level: 'one-off', ...compared }
    if (slips <= 2 && cost <= TWO_SLIPS && shorter > LOCAL) return { level: 'two-off', ...compared }
  }
  return { level: sameEnd(left, right, 4) ? 'same-4' : 'differs', cost, agreeing, differences: [] }
}
