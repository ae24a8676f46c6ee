import type { Range } from '../evidence/contracts.ts'
import { readAge } from '../evidence/read-age.ts'
import { readHeight } from '../evidence/read-height.ts'
import type { How } from './contracts.ts'
import type { FragmentReading } from './read-fragment.ts'
import { rangeTerms, STEP, yearTerm } from './row-of.ts'
import type { Space } from './segment.ts'

/** A term that a number may mean: an age, a height, the year of a car. */
export type MeasureTerm = {
  readonly from: number
  readonly to: number
  readonly space: Space
  readonly term: string
  readonly cost: number
  readonly how: How
}

// Four digits are the end of a phone before they are the year of a car.
const AS_YEAR = 1.5
const AS_SAID = 1
const NEXT_STEP = 3
const NEXT_YEAR = 3
const YEARS_OFF = 5
const MOST_WORDS = 3
const year = /^(?:19[5-9]|20[0-3])\d$/
const digit = /\d/
// Digits among letters are a plate's or a handle's, unless the letters say that they are an age or a height.
const measure = /^(?:\d{1,3}(?:s|ish|yo|yr|yrs|ans|cm|m\d*|ft|in)?|\p{L}+)$/u

function yearTerms(token: string, from: number): readonly MeasureTerm[] {
  if (!year.test(token)) return []
  return [0, -1, 1, -2, 2].map((off) => ({
    from,
    to: from + 1,
    space: 'vehicle',
    term: yearTerm(Number(token) + off),
    cost: AS_YEAR + (off === 0 ? 0 : Math.abs(off) === 1 ? NEXT_YEAR : YEARS_OFF),
    how: off === 0 ? 'same' : 'near',
  }))
}

/** What a range touches, and what lies a step beside it: witnesses agree no better on ages and heights. */
function rangeClaims(
  name: 'age' | 'height',
  range: Range,
  at: Pick<MeasureTerm, 'from' | 'to'>,
): readonly MeasureTerm[] {
  const said = rangeTerms(name, range)
  const beside = rangeTerms(name, { from: range.from - STEP, to: range.to + STEP }).filter(
    (term) => !said.includes(term),
  )
  return [
    ...said.map((term): MeasureTerm => ({ ...at, space: 'looks', term, cost: AS_SAID, how: 'same' })),
    ...beside.map((term): MeasureTerm => ({ ...at, space: 'looks', term, cost: NEXT_STEP, how: 'near' })),
  ]
}

/** Ages, heights and years that words from one on may say. */
export function measureTerms({ fragment, words }: FragmentReading, from: number): readonly MeasureTerm[] {
  const first = words[from]
  if (!first) return []
  const terms: MeasureTerm[] = [...yearTerms(first.token, from)]
  for (let to = from + 1; to <= Math.min(from + MOST_WORDS, words.length); to++) {
    const text = fragment.slice(first.start, words[to - 1]?.end)
    if (!measure.test(words[to - 1]?.token ?? '')) break
    if (!digit.test(text)) continue
    const age = readAge(text, to === from + 1)
    const height = readHeight(text, false)
    if (age) terms.push(...rangeClaims('age', age, { from, to }))
    if (height) terms.push(...rangeClaims('height', height, { from, to }))
    if (age ?? height) break
  }
  return terms
}
