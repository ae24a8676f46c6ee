import {
  ADDED,
  CHANGED,
  changed,
  DOUBLE_LEFT_OUT,
  DOUBLED,
  LEFT_OUT,
  LETTERS,
  PAIR_FOR_LETTER,
  pairs,
  VOWEL_ADDED,
  VOWEL_LEFT_OUT,
  vowel,
} from './letter-slips.ts'

const OTHER = LETTERS - 1

/** By two letters, one of either word: the least that a mistake costs which takes both up, as one for the other or in a pair. */
const together = changed.slice()
/** By two letters of one word: whether a pair of them stands for one letter of the other word. */
const paired = new Uint8Array(LETTERS * LETTERS)
for (let at = 0; at < pairs.length; at++) {
  if (pairs[at] === 0) continue
  const one = at % LETTERS
  const second = Math.floor(at / LETTERS) % LETTERS
  const first = Math.floor(at / LETTERS / LETTERS)
  paired[first * LETTERS + second] = paired[second * LETTERS + first] = 1
  for (const each of [first, second])
    for (const cell of [each * LETTERS + one, one * LETTERS + each])
      together[cell] = Math.min(together[cell] ?? CHANGED, PAIR_FOR_LETTER)
}

/* A letter of one word that the other has not. Of two alike side by side one costs less to leave out or to put in, but both
   must go. */
type Side = {
  /** By letter: what it costs by itself. */
  readonly alone: Uint8Array
  /** What the other word costs at least for each letter that it is longer. */
  readonly longer: number
}
const typedSide: Side = {
  alone: Uint8Array.from(vowel, (isVowel) => (isVowel ? VOWEL_ADDED : ADDED)),
  longer: DOUBLE_LEFT_OUT,
}
const meantSide: Side = {
  alone: Uint8Array.from(vowel, (isVowel) => (isVowel ? VOWEL_LEFT_OUT : LEFT_OUT)),
  longer: DOUBLED,
}

const lowest = (set: number): number => Math.min(31 - Math.clz32(set & -set), OTHER)

/** What the letters cost at least that one word has and the other has not.
 *  @param longer by how many letters the other word is longer: each is a mistake of its own, unless it is of a pair that stands
 *    for one of these letters */
function leastOfSide(only: number, other: number, { alone, longer }: Side, more: number): number {
  let sum = more * longer
  let before = -1
  for (let left = only; left !== 0; left &= left - 1) {
    const letter = lowest(left)
    let least = alone[letter] ?? 0
    for (let rest = other; rest !== 0; rest &= rest - 1)
      least = Math.min(least, together[letter * LETTERS + lowest(rest)] ?? 0)
    if (more > 0 && least <= PAIR_FOR_LETTER) least = PAIR_FOR_LETTER - longer
    sum = before >= 0 && paired[before * LETTERS + letter] === 1 ? Math.max(sum, least) : sum + least
    before = letter
  }
  return sum
}

/** A lower bound of `wordSlips`, in eighths of a bit, for two words that differ by at most two letters on either side.
 *  @param typed,meant the `signatureOf` each
 *  @param longer how many letters more were typed than meant */
export function leastSlips(typed: number, meant: number, longer: number): number {
  const byTyped = leastOfSide(typed & ~meant, meant, typedSide, Math.max(0, -longer))
  const byMeant = leastOfSide(meant & ~typed, typed, meantSide, Math.max(0, longer))
  return Math.max(byTyped, byMeant)
}
