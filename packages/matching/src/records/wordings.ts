import { tokensOf } from '../text/fold.ts'
import type { Level } from './column.ts'
import type { FieldKind } from './contracts.ts'
import { editsBetween } from './edits.ts'
import { letterPairs, sharedPairs } from './letter-pairs.ts'

/** A value made ready to be compared many times. */
export type Wording = {
  readonly text: string
  readonly words: readonly string[]
  readonly pairs: Float64Array
}

/** How a kind of field is written down and compared. */
export type WordingRules = {
  /** The value as compared; '' when nothing is said. */
  readonly plain: (text: string) => string
  /** `same`, `one-off`, then nearest first. */
  readonly levels: readonly Level[]
  /** Values of fewer characters are never one off: in them, one character is all the difference. */
  readonly shortest: number
  /** The level, from 2, of two values that are further apart. Symmetric. */
  readonly level: (left: Wording, right: Wording) => number
  /** What a value is looked up by besides itself. */
  readonly keys: (value: Wording) => readonly string[]
}

export const wordingOf = (text: string): Wording => ({
  text,
  words: text.split(' '),
  pairs: letterPairs(text),
})

const spaced = (text: string): string => [...tokensOf(text)].join(' ')
const compact = (text: string): string => [...tokensOf(text)].join('')

/** One edit apart. */
export const oneOff = (left: Wording, right: Wording, shortest: number): boolean =>
  Math.min(left.text.length, right.text.length) >= shortest && editsBetween(left.text, right.text, 1) === 1

/** Most of the letters agree: their pairs, or all but three in ten after edits. */
function alike(left: Wording, right: Wording): boolean {
  const shared = sharedPairs(left.pairs, right.pairs)
  if (shared >= 0.65) return true
  // Three edits in ten leave some pairs whole; without any there is no need to count edits.
  if (shared < 0.25) return false
  const limit = Math.floor(Math.max(left.text.length, right.text.length) * 0.3)
  return editsBetween(left.text, right.text, limit) <= limit
}

const wordsOfPlaces: WordingRules = {
  plain: spaced,
  levels: [
    { level: 'same', m: 0.7, u: 0.01 },
    { level: 'one-off', m: 0.06, u: 0.001 },
    { level: 'contains', m: 0.05, u: 0.005 },
    { level: 'alike', m: 0.04, u: 0.005 },
    { level: 'shares-word', m: 0.03, u: 0.05 },
    { level: 'differs', m: 0.12, u: 0.93 },
  ],
  shortest: 3,
  level: (left, right) => {
    const common = left.words.filter((word) => right.words.includes(word))
    if (common.length > 0 && common.length >= Math.min(left.words.length, right.words.length)) return 2
    if (alike(left, right)) return 3
    return common.some((word) => word.length >= 4) ? 4 : 5
  },
  keys: ({ words }) => words.filter((word) => word.length >= 3),
}

// A postcode names a place within an area: all but the last three characters where letters and digits mix (Canada,
// Britain), the first three elsewhere.
const areaOf = (postcode: string): string =>
  /\d/.test(postcode) && /\D/.test(postcode) && postcode.length >= 5
    ? postcode.slice(0, -3)
    : postcode.slice(0, 3)

const postcodes: WordingRules = {
  plain: compact,
  levels: [
    { level: 'same', m: 0.7, u: 0.001 },
    { level: 'one-off', m: 0.06, u: 0.001 },
    { level: 'area', m: 0.08, u: 0.01 },
    { level: 'alike', m: 0.02, u: 0.02 },
    { level: 'differs', m: 0.14, u: 0.97 },
  ],
  shortest: 3,
  level: (left, right) => {
    if (areaOf(left.text) === areaOf(right.text)) return 2
    return editsBetween(left.text, right.text, 2) <= 2 ? 3 : 4
  },
  keys: ({ text }) => [areaOf(text)],
}

const codes: WordingRules = {
  plain: compact,
  levels: [
    { level: 'same', m: 0.75, u: 0.02 },
    { level: 'one-off', m: 0.06, u: 0.02 },
    { level: 'contains', m: 0.03, u: 0.03 },
    { level: 'differs', m: 0.16, u: 0.93 },
  ],
  shortest: 2,
  level: ({ text: left }, { text: right }) => {
    const [short, long] = left.length < right.length ? [left, right] : [right, left]
    return long.startsWith(short) || long.endsWith(short) ? 2 : 3
  },
  keys: () => [],
}

const categories: WordingRules = {
  plain: spaced,
  levels: [
    { level: 'same', m: 0.85, u: 0.2 },
    { level: 'one-off', m: 0.02, u: 0.002 },
    { level: 'differs', m: 0.13, u: 0.8 },
  ],
  shortest: 4,
  level: () => 2,
  keys: () => [],
}

const beforeAt = (email: string): string => email.slice(0, Math.max(0, email.indexOf('@')))
const afterAt = (email: string): string => email.slice(email.indexOf('@') + 1)

const emails: WordingRules = {
  plain: (text) => text.toLowerCase().replaceAll(/\s/gu, ''),
  levels: [
    { level: 'same', m: 0.65, u: 0.0005 },
    { level: 'one-off', m: 0.1, u: 0.0005 },
    { level: 'alike', m: 0.1, u: 0.0005 },
    { level: 'before-at', m: 0.04, u: 0.0005 },
    { level: 'after-at', m: 0.02, u: 0.02 },
    { level: 'differs', m: 0.09, u: 0.98 },
  ],
  shortest: 3,
  level: (left, right) => {
    if (alike(left, right)) return 2
    if (beforeAt(left.text).length >= 3 && beforeAt(left.text) === beforeAt(right.text)) return 3
    return afterAt(left.text).length >= 3 && afterAt(left.text) === afterAt(right.text) ? 4 : 5
  },
  keys: ({ text }) => [beforeAt(text), `@${afterAt(text)}`].filter((part) => part.length >= 3),
}

/** Every kind of field that is compared as a text. */
export const wordings = {
  place: wordsOfPlaces,
  text: wordsOfPlaces,
  postcode: postcodes,
  code: codes,
  category: categories,
  email: emails,
} as const satisfies Partial<Record<FieldKind, WordingRules>>
