import { spokenDigits } from '../evidence/number-words.ts'

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
