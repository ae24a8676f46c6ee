import { agreeingOf, align } from './align.ts'
import type { IdentifierComparison } from './contracts.ts'
import { PLATE_SLIPS, UNKNOWN } from './slip-costs.ts'

/** - `same`: at least five characters, all seen and alike
 *  - `look-alike`: as many characters, some read as one that looks like it
 *  - `unknown-characters`: as many characters, alike or look-alike where both are known, at least four of them
 *  - `partial`: one is part of the other, at least four characters agree
 *  - `partial-3`: either of the last two with three
 *  - `one-off`: one character is another, missing or too many, or two have changed places
 *  - `differs`: none of these */
export type PlateLevel =
  | 'same'
  | 'look-alike'
  | 'unknown-characters'
  | 'partial'
  | 'partial-3'
  | 'one-off'
  | 'differs'

const WHOLE = 5
const ONE_SLIP = 135
const MOST_LOOKS = 150

/** How two plates compare: `a`–`z`, `0`–`9`, `?` for a character nobody saw, each as long as was written.
 *  @returns `differences` for every level but `differs` */
export function comparePlates(left: string, right: string): IdentifierComparison<PlateLevel> {
  if (left === right && left.length >= WHOLE && !left.includes(UNKNOWN))
    return { level: 'same', cost: 0, agreeing: left.length, differences: [] }
  const loose = left.length === right.length ? 'neither' : left.length < right.length ? 'right' : 'left'
  const whole = align({ left, right, loose: 'neither' }, PLATE_SLIPS)
  const laid = loose === 'neither' ? whole : align({ left, right, loose }, PLATE_SLIPS)
  const { cost, gaps, start, end } = laid
  const agreeing = agreeingOf(loose === 'left' ? end - start : left.length, gaps)
  const compared = { cost, agreeing, differences: gaps }
  const kinds = new Set(gaps.map(({ kind }) => kind))
  const seenAlike = !kinds.has('one-off') && !kinds.has('swapped') && cost <= MOST_LOOKS
  if (loose === 'neither' && seenAlike && left.length >= WHOLE) {
    if (!kinds.has('unknown') && agreeing >= 3) return { level: 'look-alike', ...compared }
    if (agreeing >= 4) return { level: 'unknown-characters', ...compared }
  }
  if (seenAlike && agreeing >= 4 && cost <= 60) return { level: 'partial', ...compared }
  const slips = whole.gaps.filter(({ kind }) => kind !== 'unknown').length
  const wholeAgreeing = agreeingOf(left.length, whole.gaps)
  if (
    slips === 1 &&
    whole.cost <= ONE_SLIP &&
    wholeAgreeing >= 4 &&
    left.length >= WHOLE &&
    right.length >= WHOLE
  )
    return { level: 'one-off', cost: whole.cost, agreeing: wholeAgreeing, differences: whole.gaps }
  if (seenAlike && agreeing === 3 && cost <= 30) return { level: 'partial-3', ...compared }
  return { level: 'differs', cost: whole.cost, agreeing: wholeAgreeing, differences: [] }
}
