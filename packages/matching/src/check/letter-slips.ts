/* A noisy channel: how unlikely it is that somebody who means one word types another, in eighths of a bit, -8 log2 of the
   probability (Kernighan, Church and Gale 1990; Brill and Moore 2000 for the pairs of letters). The numbers follow from
   counting: one word in five is mistyped; of its mistakes a quarter each are a letter left out, one too many, another one,
   and two swapped; a mistake at a given place and to a given letter has the share that is left. */
const BIT = 8
export const CHANGED = 11 * BIT
const CHANGED_NEXT_KEY = 8 * BIT
const CHANGED_VOWEL = 6.5 * BIT
const CHANGED_SOUND = 6.5 * BIT
const CHANGED_SHAPE = 7.5 * BIT
export const LEFT_OUT = 7.5 * BIT
export const VOWEL_LEFT_OUT = 6.5 * BIT
export const DOUBLE_LEFT_OUT = 4.5 * BIT
export const ADDED = 10.5 * BIT
export const VOWEL_ADDED = 8.5 * BIT
export const DOUBLED = 5.5 * BIT
export const SWAPPED = 6.5 * BIT
export const PAIR_FOR_LETTER = 6 * BIT
export const FIRST_LETTER = 1.5 * BIT

/** Latin letters, and one place for all other characters. */
export const LETTERS = 27
const A = 0x61

export const place = (unit: number): number => {
  const letter = unit - A
  return letter >= 0 && letter < 26 ? letter : 26
}
const placeOf = (letter: string): number => place(letter.charCodeAt(0))

/** By both letters, `left * LETTERS + right`: one for the other. Symmetric. */
export const changed = new Uint8Array(LETTERS * LETTERS).fill(CHANGED)
/** By letter. */
export const vowel = new Uint8Array(LETTERS)

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
/** By the two letters and the one, `(first * LETTERS + second) * LETTERS + one`; 0 for pairs that stand for no letter. */
export const pairs = new Uint8Array(LETTERS * LETTERS * LETTERS)
const spelt =
  'ph:f ck:k ck:c kh:k gh:g gh:f th:t sh:s sh:x sz:s cz:c ch:c ch:k zh:j zh:z dj:j dh:d bh:b jh:j ks:x cs:x qu:k qu:q gu:g wh:w wr:r kn:n ee:i ea:i ea:e ie:i ie:y ei:i ey:y ey:i ay:e ai:e ai:a oo:u ou:u ou:o au:o aw:o oe:o ae:e ue:u eu:u ya:a ia:a yo:o iu:u ij:i dt:t tz:z ts:z rn:m cl:d vv:w ii:u nn:m ri:n li:h ss:z sc:s xh:x hs:s ng:n'
for (const pair of spelt.split(' ')) {
  const [two = '', one = ''] = pair.split(':')
  pairs[(placeOf(two[0] ?? '') * LETTERS + placeOf(two[1] ?? '')) * LETTERS + placeOf(one)] = PAIR_FOR_LETTER
}
