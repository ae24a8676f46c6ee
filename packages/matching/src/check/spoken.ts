import { spokenDigits } from '../evidence/number-words.ts'
import { isStopWord } from './stop-words.ts'

// What people say for a letter over a bad line (ICAO spelling alphabet).
const letters =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu alfa juliett whisky'

const letterOf: ReadonlyMap<string, string> = new Map(
  letters.split(' ').map((word) => [word, word.slice(0, 1)]),
)

const unseen: ReadonlySet<string> = new Set(['something', 'blank', 'unknown', 'inconnu'])

/** The digit a folded word says, `?` for one nobody saw; `undefined` when it says none. */
export const spokenDigit = (word: string): string | undefined =>
  spokenDigits.get(word) ?? (unseen.has(word) ? '?' : undefined)

/** The letter or digit a folded word says. */
export const spokenCharacter = (word: string): string | undefined => spokenDigit(word) ?? letterOf.get(word)

// Of English and French: `to be`, `for`, `un char`. Nought is hardly ever anything else among digits.
const everyday: ReadonlySet<string> = new Set(
  'to too do for fore ate un une won tin char che ath naw'.split(' '),
)

/** Whether a spoken character is an everyday word, which seldom says one. */
export const isEveryday = (word: string): boolean => everyday.has(word)

const showsDigit = /\d/
const lettersAlone = /^\p{L}{2,}$/u

/** Whether neighbouring words are said as characters: everyday words are only among more that can be nothing else, or among
 *  as many where a digit is written or the fragment names what it spells; a group of letters only beside two of them.
 *  @param named whether the fragment names what it spells, which is as good as one word more */
export function isSpelt(words: readonly string[], named: boolean): boolean {
  const isGroup = (word: string): boolean => spokenCharacter(word) === undefined && lettersAlone.test(word)
  if (words.every((word) => spokenCharacter(word) === undefined)) return true
  const groups = words.filter(isGroup)
  const doubtful =
    words.filter((word) => everyday.has(word)).length + groups.filter((word) => isStopWord(word)).length
  const firm = words.filter((word) => !everyday.has(word) && !isGroup(word)).length
  const sure = named || words.some((word) => showsDigit.test(word))
  if (doubtful > 0 && !(sure ? doubtful <= firm + Number(named) : doubtful < firm)) return false
  return sure || groups.length === 0 || firm >= 2
}
