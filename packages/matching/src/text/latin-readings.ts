import { alphabetsToLatin } from './alphabets-to-latin.ts'
import { arabicToLatin } from './arabic-to-latin.ts'
import { hangulToLatin } from './hangul-to-latin.ts'
import { hanToLatin } from './han-to-latin.ts'
import { indicToLatin } from './indic-to-latin.ts'
import { kanaToLatin } from './kana-to-latin.ts'

const ascii = /^[\0-\x7f]*$/
// Squamish writes its glottal stop as 7.
const glottalSeven = /([a-z])7(?=[a-z])/
const scripts: readonly (readonly [RegExp, (word: string) => readonly string[]])[] = [
  [
    /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}]/u,
    alphabetsToLatin,
  ],
  [/\p{Script=Arabic}/u, arabicToLatin],
  [/[\u0900-\u0aff]/, (word) => [indicToLatin(word)]],
  [/\p{Script=Hangul}/u, hangulToLatin],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, (word) => [kanaToLatin(word)]],
  [/^\p{Script=Han}$/u, hanToLatin],
]

/** How a folded word may be written in Latin letters, likeliest first; itself when it is, or when its script is unknown.
 *  Several, since one script serves several tongues and families spell as they please: 陳 `chen`, `chan`, `tan`, `tran`.
 *  Arabic script leaves vowels out: vowels are guessed, and the bare consonants are among the readings. */
export function latinReadings(word: string): readonly string[] {
  if (ascii.test(word)) return glottalSeven.test(word) ? [word, word.replace(glottalSeven, '$1')] : [word]
  const script = scripts.find(([letters]) => letters.test(word))
  const readings = new Set(script?.[1](word).filter((reading) => reading !== ''))
  return readings.size > 0 ? [...readings] : [word]
}
