// Costs of one slip of a finger, an ear or a memory, in the scale of `slip`: set by hand, not fitted to any list.
const SWAP = 0.4
const DOUBLING = 0.25
const VOWEL_MORE = 0.45
const LETTER_MORE = 0.55
const SILENT_MORE = 0.35
const VOWEL_FOR_VOWEL = 0.35
const SOUND_FOR_SOUND = 0.4
const NEXT_KEY = 0.45
const ANY_FOR_ANY = 0.75
const DIGIT_FOR_ANY = 2
const FIRST_LETTER = 1.3

const vowels = 'aeiouy'
const silent = 'hes'
const sounds = ['ckqsz', 'gj', 'fv', 'bp', 'dt', 'mn', 'vw', 'xs', 'lr']
// Each letter with the keys right of it and below it on a Latin keyboard, QWERTY.
const keys = 'qwa wes erd rtf tyg yuh uij iok opl asz sdx dfc fgv ghb hjn jkm kl zx xc cv vb bn nm'.split(' ')

// Codes of characters: a to z, then 0 to 9, then one for all others.
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const FIRST_DIGIT = 26
const OTHER = alphabet.length
const CODES = OTHER + 1

function replacingCosts(): Float64Array {
  const costs = new Float64Array(CODES * CODES).fill(ANY_FOR_ANY)
  const allow = (a: string, b: string, cost: number): void => {
    const [left, right] = [alphabet.indexOf(a), alphabet.indexOf(b)]
    for (const at of [left * CODES + right, right * CODES + left])
      costs[at] = Math.min(costs[at] ?? cost, cost)
  }
  for (const a of vowels) for (const b of vowels) allow(a, b, VOWEL_FOR_VOWEL)
  for (const group of sounds) for (const a of group) for (const b of group) allow(a, b, SOUND_FOR_SOUND)
  for (const [a = '', ...others] of keys) for (const b of others) allow(a, b, NEXT_KEY)
  for (let a = 0; a < CODES; a++)
    for (let digit = FIRST_DIGIT; digit < OTHER; digit++) {
      costs[a * CODES + digit] = DIGIT_FOR_ANY
      costs[digit * CODES + a] = DIGIT_FOR_ANY
    }
  for (let a = 0; a < OTHER; a++) costs[a * CODES + a] = 0
  return costs
}
const replacing = replacingCosts()

/** Cost of one letter too many (or missing) in `word` at `at`. */
function extra(word: string, at: number): number {
  const letter = word[at] ?? ''
  if (letter >= '0' && letter <= '9') return DIGIT_FOR_ANY
  if (letter === word[at - 1] || letter === word[at + 1]) return DOUBLING
  if (at > 0 && silent.includes(letter)) return SILENT_MORE
  return vowels.includes(letter) ? VOWEL_MORE : LETTER_MORE
}

/** A word made ready to be compared often. */
export type Spelt = {
  readonly codes: Uint8Array
  /** What each letter costs when the other word lacks it. */
  readonly extras: Float64Array
}

const LONGEST = 40

/** At most 40 characters are read. */
export function spelt(word: string): Spelt {
  const length = Math.min(word.length, LONGEST)
  const codes = new Uint8Array(length)
  const extras = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    const code = alphabet.indexOf(word[at] ?? '')
    codes[at] = code < 0 ? OTHER : code
    extras[at] = extra(word, at) * (at === 0 ? FIRST_LETTER : 1)
  }
  return { codes, extras }
}

// Rows of the table, kept between calls so that a search of a thousand words makes none.
let before = new Float64Array(LONGEST + 1)
let row = new Float64Array(LONGEST + 1)
let next = new Float64Array(LONGEST + 1)
// More letters too many or missing than this cost more than any slip allowed.
const BAND = 2
const FAR = 9

/** How far a typed word is from a known one: 0 the same, about 0.25 a doubled letter, 0.4 two swapped, 0.75 any letter
 *  for any; the first letter counts a third more. Symmetric. Above `limit` some number above it.
 *  Damerau's distance in its form of optimal string alignment, with costs by kind of slip. */
export function slip(typed: Spelt, known: Spelt, limit: number): number {
  const width = known.codes.length
  const height = typed.codes.length
  if (Math.abs(width - height) > BAND) return FAR
  row.fill(FAR, 0, width + 1)
  before.fill(FAR, 0, width + 1)
  row[0] = 0
  for (let j = 1; j <= Math.min(BAND, width); j++) row[j] = (row[j - 1] ?? 0) + (known.extras[j - 1] ?? 0)
  let leastBefore = 0
  for (let i = 1; i <= height; i++) {
    const letter = typed.codes[i - 1] ?? 0
    const more = typed.extras[i - 1] ?? 0
    const from = Math.max(1, i - BAND)
    const to = Math.min(width, i + BAND)
    next[from - 1] = from === 1 ? (row[0] ?? 0) + more : FAR
    let least = next[from - 1] ?? 0
    for (let j = from; j <= to; j++) {
      const replace =
        (replacing[letter * CODES + (known.codes[j - 1] ?? 0)] ?? 0) * (i === 1 && j === 1 ? FIRST_LETTER : 1)
      let cost = (row[j - 1] ?? 0) + replace
      const longer = (j < i + BAND ? (row[j] ?? 0) : FAR) + more
      if (longer < cost) cost = longer
      const shorter = (next[j - 1] ?? 0) + (known.extras[j - 1] ?? 0)
      if (shorter < cost) cost = shorter
      if (i > 1 && j > 1 && letter === known.codes[j - 2] && typed.codes[i - 2] === known.codes[j - 1]) {
        const swap = (before[j - 2] ?? 0) + SWAP * (i === 2 && j === 2 ? FIRST_LETTER : 1)
        if (swap < cost) cost = swap
      }
      next[j] = cost
      if (cost < least) least = cost
    }
    // A swap looks two rows back and cannot cost less than SWAP.
    if (least > limit && leastBefore + SWAP > limit) return FAR
    leastBefore = least
    const spare = before
    before = row
    row = next
    next = spare
  }
  return row[width] ?? FAR
}

/** Dearest slip that a word of so many letters may hold; words of three letters and fewer may hold none. */
export const slipAllowed = (length: number): number =>
  length < 4 ? 0 : length === 4 ? 0.45 : length < 7 ? 0.75 : length === 7 ? 0.9 : 1

/** A word as it sounds, roughly: enough to see `shevy` and `chevy`, `fenix` and `phoenix` as near. */
export function squash(word: string): string {
  return word
    .replaceAll(/sch|sh|tch|ch/g, '6')
    .replaceAll('ph', 'f')
    .replaceAll('gh', 'g')
    .replaceAll(/ck|c|q/g, 'k')
    .replaceAll(/x/g, 'ks')
    .replaceAll('z', 's')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll('w', 'v')
    .replaceAll(/(.)\1+/g, '$1')
}
