import {
  ADDED,
  CHANGED,
  changed,
  DOUBLE_LEFT_OUT,
  DOUBLED,
  FIRST_LETTER,
  LEFT_OUT,
  LETTERS,
  pairs,
  place,
  SWAPPED,
  VOWEL_ADDED,
  VOWEL_LEFT_OUT,
  vowel,
} from './letter-slips.ts'

const LONGEST = 40
const WIDTH = LONGEST + 1

// Filled again by every call: a scan weighs hundreds of words a key press.
const table = new Int32Array(WIDTH * WIDTH)
const typedPlaces = new Uint8Array(WIDTH)
const meantPlaces = new Uint8Array(WIDTH)
const OUT_OF_REACH = 1 << 20
// Two letters more or less, and one more while a pair stands for a letter.
const BAND = 3

const isDouble = (units: ArrayLike<number>, at: number): boolean =>
  units[at] === units[at - 1] || units[at] === units[at + 1]

const leftOut = (units: ArrayLike<number>, at: number, letter: number): number =>
  isDouble(units, at) ? DOUBLE_LEFT_OUT : vowel[letter] === 1 ? VOWEL_LEFT_OUT : LEFT_OUT

const added = (units: ArrayLike<number>, at: number, letter: number): number =>
  isDouble(units, at) ? DOUBLED : vowel[letter] === 1 ? VOWEL_ADDED : ADDED

/** How far one word may run ahead of the other within a limit, when it ends `longer` letters ahead: what it runs ahead and
 *  falls back is letters left out and put in, or pairs for a letter, which cost more. */
function reach(ahead: number, back: number, longer: number, limit: number): number {
  let letters = 0
  while (letters < BAND && (letters + 1) * ahead + Math.max(0, letters + 1 - longer) * back <= limit)
    letters++
  return letters
}

/** Eighths of a bit that typing `typed` costs who means `meant`; 0 when they are alike. Only the first 40 letters count.
 *  @param limit gives up beyond it; any larger answer only says "more" */
export function wordSlips(typed: ArrayLike<number>, meant: ArrayLike<number>, limit: number): number {
  const height = Math.min(typed.length, LONGEST)
  const width = Math.min(meant.length, LONGEST)
  const longer = width - height
  const ahead = reach(DOUBLE_LEFT_OUT, DOUBLED, longer, limit)
  const behind = reach(DOUBLED, DOUBLE_LEFT_OUT, -longer, limit)
  if (ahead < longer || behind < -longer) return limit + 1
  for (let j = 0; j < width; j++) meantPlaces[j] = place(meant[j] ?? 0)
  for (let i = 0; i < height; i++) typedPlaces[i] = place(typed[i] ?? 0)
  table[0] = 0
  for (let j = 1; j <= width; j++)
    table[j] =
      (table[j - 1] ?? 0) + leftOut(meant, j - 1, meantPlaces[j - 1] ?? 0) + (j === 1 ? FIRST_LETTER : 0)
  let lowestAbove = 0
  for (let i = 1; i <= height; i++) {
    const row = i * WIDTH
    const unit = typed[i - 1] ?? 0
    const before = typed[i - 2] ?? 0
    const letter = typedPlaces[i - 1] ?? 0
    const letterBefore = typedPlaces[i - 2] ?? 0
    const more = added(typed, i - 1, letter) + (i === 1 ? FIRST_LETTER : 0)
    const from = Math.max(1, i - behind)
    const to = Math.min(width, i + ahead)
    let lowest = OUT_OF_REACH
    if (from === 1) lowest = table[row] = (table[row - WIDTH] ?? 0) + more
    else table[row + from - 1] = OUT_OF_REACH
    for (let j = from; j <= to; j++) {
      const at = row + j
      const other = meant[j - 1] ?? 0
      const otherLetter = meantPlaces[j - 1] ?? 0
      let cost = table[at - WIDTH - 1] ?? 0
      if (unit !== other) {
        cost += changed[letter * LETTERS + otherLetter] ?? CHANGED
        if (i === 1 && j === 1) cost += FIRST_LETTER
        if (i > 1 && j > 1 && unit === meant[j - 2] && before === other) {
          const swapped = (table[at - 2 * WIDTH - 2] ?? 0) + SWAPPED + (i === 2 && j === 2 ? FIRST_LETTER : 0)
          if (swapped < cost) cost = swapped
        }
        if (i > 1) {
          const pair = pairs[(letterBefore * LETTERS + letter) * LETTERS + otherLetter] ?? 0
          if (pair > 0) cost = Math.min(cost, (table[at - 2 * WIDTH - 1] ?? 0) + pair)
        }
        if (j > 1) {
          const pair = pairs[((meantPlaces[j - 2] ?? 0) * LETTERS + otherLetter) * LETTERS + letter] ?? 0
          if (pair > 0) cost = Math.min(cost, (table[at - WIDTH - 2] ?? 0) + pair)
        }
      }
      if (j < i + ahead) {
        const extra = (table[at - WIDTH] ?? 0) + more
        if (extra < cost) cost = extra
      }
      const without = (table[at - 1] ?? 0) + leftOut(meant, j - 1, otherLetter)
      if (without < cost) cost = without
      table[at] = cost
      if (cost < lowest) lowest = cost
    }
    if (to < width) table[row + to + 1] = OUT_OF_REACH
    if (lowest > limit && lowestAbove > limit) return limit + 1
    lowestAbove = lowest
  }
  return table[height * WIDTH + width] ?? 0
}
