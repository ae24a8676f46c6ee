/* A noisy channel: how unlikely it is that somebody who means one word types another, in eighths of a bit, -8 log2 of the
   probability (Kernighan, Church and Gale 1990; Brill and Moore 2000 for the pairs of letters). The numbers follow from
   counting: one word in five is mistyped; of its mistakes a quarter each are a letter left out, one too many, another one,
   and two swapped; a mistake at a given place and to a given letter has the share that is left. */
const BIT = 8
const CHANGED = 11 * BIT
const CHANGED_NEXT_KEY = 8 * BIT
const CHANGED_VOWEL = 6.5 * BIT
const CHANGED_SOUND = 6.5 * BIT
const CHANGED_SHAPE = 7.5 * BIT
const LEFT_OUT = 7.5 * BIT
const VOWEL_LEFT_OUT = 6.5 * BIT
const DOUBLE_LEFT_OUT = 4.5 * BIT
const ADDED = 10.5 * BIT
const VOWEL_ADDED = 8.5 * BIT
const DOUBLED = 5.5 * BIT
const SWAPPED = 6.5 * BIT
const PAIR_FOR_LETTER = 6 * BIT
const FIRST_LETTER = 1.5 * BIT

const LETTERS = 27
const A = 0x61
const LONGEST = 40
const WIDTH = LONGEST + 1

const place = (unit: number): number => {
  const letter = unit - A
  return letter >= 0 && letter < 26 ? letter : 26
}
const placeOf = (letter: string): number => place(letter.charCodeAt(0))

const changed = new Uint8Array(LETTERS * LETTERS).fill(CHANGED)
const vowel = new Uint8Array(LETTERS)

function allow(group: string, cost: number): void {
  for (const left of group)
    for (const right of group) {
      const at = placeOf(left) * LETTERS + placeOf(right)
      changed[at] = Math.min(changed[at] ?? CHANGED, cost)
    }
}
for (const letter of 'aeiouy') vowel[placeOf(letter)] = 1
allow('aeiouy', CHANGED_VOWEL)
for (const group of 'ck cq kq cs sz gj iy iej vw bv fv bp dt mn td xs zx kx gk hj lr jy wu'.split(' '))
  allow(group, CHANGED_SOUND)
for (const group of 'il lt ij ft uv nh rn cl ce oe oa nu vy gq bh hk ao bd pq mw'.split(' '))
  allow(group, CHANGED_SHAPE)
for (const row of 'qwertyuiop asdfghjkl zxcvbnm qaz wsx edc rfv tgb yhn ujm ik ol wa es rd tf yg uh ij ok pl sz dx fc gv hb jn km'.split(
  ' ',
))
  for (let at = 1; at < row.length; at++) allow(row.slice(at - 1, at + 1), CHANGED_NEXT_KEY)

// Two letters for one, on either side: how sounds are spelt, and what a camera or an eye runs together (rn for m).
const pairs = new Uint8Array(LETTERS * LETTERS * LETTERS)
const spelt =
  'ph:f ck:k ck:c kh:k gh:g gh:f th:t sh:s sh:x sz:s cz:c ch:c ch:k zh:j zh:z dj:j dh:d bh:b jh:j ks:x cs:x qu:k qu:q gu:g wh:w wr:r kn:n ee:i ea:i ea:e ie:i ie:y ei:i ey:y ey:i ay:e ai:e ai:a oo:u ou:u ou:o au:o aw:o oe:o ae:e ue:u eu:u ya:a ia:a yo:o iu:u ij:i dt:t tz:z ts:z rn:m cl:d vv:w ii:u nn:m ri:n li:h ss:z sc:s xh:x hs:s ng:n'
for (const pair of spelt.split(' ')) {
  const [two = '', one = ''] = pair.split(':')
  pairs[(placeOf(two[0] ?? '') * LETTERS + placeOf(two[1] ?? '')) * LETTERS + placeOf(one)] = PAIR_FOR_LETTER
}

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

/** Eighths of a bit that typing `typed` costs who means `meant`; 0 when they are alike. Only the first 40 letters count.
 *  @param limit gives up beyond it; any larger answer only says "more" */
export function wordSlips(typed: ArrayLike<number>, meant: ArrayLike<number>, limit: number): number {
  const height = Math.min(typed.length, LONGEST)
  const width = Math.min(meant.length, LONGEST)
  if (Math.abs(height - width) > BAND) return limit + 1
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
    const from = Math.max(1, i - BAND)
    const to = Math.min(width, i + BAND)
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
      if (j < i + BAND) {
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
