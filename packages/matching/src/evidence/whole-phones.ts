/** A stretch of a folded text that is a whole number; offsets are units of that text. */
export type WholePhone = {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Where each digit stands. */
  readonly at: readonly number[]
}

// A nought typed as an o, a one as an l or i. What people and telephones put between digits, three of them at most.
const DIGIT = '[\\doil]'
const BETWEEN = '[\\s.()\\[\\]/_·~\\p{Pd}\\u2212\\p{Cf}]{0,3}'
/* Ten digits in three groups (North American numbering plan), with or without 1, +1, 001 or 011 1; no area code begins with 0
   or 1. Any label may stand before it without a space, but no other country's code; after it an extension. */
const written = new RegExp(
  `(?<!\\d)(?:(?:\\+|00|011)${BETWEEN}1${BETWEEN}|1${BETWEEN})?[(\\[]?([2-9]${DIGIT}{2}${BETWEEN}${DIGIT}{3}${BETWEEN}${DIGIT}{4})(?!\\d|[oil](?![\\p{L}])|[oil]\\d)`,
  'gu',
)
const otherCountry = /(?:\+|\b00|\b011)[\s.-]?\d{1,3}[\s.()-]{0,3}$/
const LEAST_WRITTEN = 6

/** The whole North American numbers of a folded text, however they are punctuated and whatever stands right beside them:
 *  `cell6045550142`, `[604] 555_0142!`, `001 604 555 0142x2`, `6o4 555 o14l`. */
export function wholePhonesIn(text: string): readonly WholePhone[] {
  return Array.from(text.matchAll(written), ({ 0: whole, 1: number = '', index }) => {
    const first = index + whole.length - number.length
    const digits = Array.from(number.matchAll(/[\doil]/g), ({ 0: digit, index: unit }) => ({
      digit,
      at: first + unit,
    }))
    const typed = digits.map(({ digit }) => digit).join('')
    const key = typed.replaceAll('o', '0').replaceAll(/[il]/g, '1')
    return { key, typed, start: index, end: index + whole.length, at: digits.map(({ at }) => at) }
  })
    .filter(
      ({ typed, start, end }) =>
        typed.replaceAll(/\D/g, '').length >= LEAST_WRITTEN &&
        !(/[oil]$/.test(typed) && /\p{L}/u.test(text[end] ?? '')) &&
        !otherCountry.test(text.slice(Math.max(0, start - 9), start)),
    )
    .map(({ key, start, end, at }) => ({ key, start, end, at }))
}
