import { wordsOf } from '../text/fold.ts'
import { latinReadings } from '../text/latin-readings.ts'
import { type PreparedPart, preparePart } from './compare-name-parts.ts'
import { legalForm, numberAsDigits, organisational, weightOf } from './name-words.ts'

/** One part of a whole name. */
export type WholePart = {
  /** Folded, in its own script. */
  readonly text: string
  /** The ways it may be written in Latin. */
  readonly readings: readonly PreparedPart[]
  /** 0 to 1: how much it says of whom is meant. */
  readonly weight: number
}

const MOST_PARTS = 16
const COMMON_SYLLABLE = 0.75
const INITIALS = 0.6
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}[./]\s?){1,5}\p{L}?(?![\p{L}\p{N}])/gu
const han = /^\p{Script=Han}$/u
const koreanName = /^[가-힣]{2,4}$/

/** Writes p.l.c. and B.V. in one word; J. C. stay initials. */
const legalFormsInOneWord = (name: string): string =>
  name.replace(dotted, (letters) => {
    const word = letters.replaceAll(/[./\s]/g, '')
    return word.length > 1 && legalForm(word.toLowerCase()) ? ` ${word} ` : letters
  })

/** Korean names are written in one word, the family name first, nearly always one syllable. Folding has taken syllables
 *  apart into letters. */
const familyNameApart = (word: string): readonly string[] => {
  const syllables = word.normalize('NFC')
  return koreanName.test(syllables)
    ? [syllables.slice(0, 1), syllables.slice(1)].map((syllable) => syllable.normalize('NFKD'))
    : [word]
}

function part(text: string, at: number, all: readonly string[]): WholePart {
  const readings = latinReadings(text)
  const place = at === all.length - 1 ? 'last' : at === 0 ? 'first' : 'inside'
  const weight = Math.min(weightOf(text, place), weightOf(readings[0] ?? text, place))
  return {
    text,
    readings: readings.map(preparePart),
    // A Han syllable may sound like a little word, but is none.
    weight: han.test(text) && !legalForm(text) ? COMMON_SYLLABLE : weight,
  }
}

/** The parts of a whole name of anybody or anything, in any script, in the order written; a part said twice in a row once.
 *  At most 16, the rest is left out. */
export function partsOfName(name: string): readonly WholePart[] {
  const words = wordsOf(legalFormsInOneWord(name))
    .slice(0, MOST_PARTS)
    .flatMap(({ token }) => familyNameApart(token))
  const organisation = words.some(organisational)
  return words
    .map((word, at) => numberAsDigits(word, organisation && at > 0))
    .filter((word, at, all) => word !== all[at - 1])
    .map(part)
}

const READINGS_EACH = 3
const MOST_READINGS = 9

/** Neighbouring parts written in one word. */
export const joined = (run: readonly WholePart[]): WholePart => ({
  text: run.map(({ text }) => text).join(''),
  readings: run
    .reduce<readonly string[]>(
      (begun, { readings }) =>
        begun
          .flatMap((start) => readings.slice(0, READINGS_EACH).map(({ text }) => start + text))
          .slice(0, MOST_READINGS),
      [''],
    )
    .map(preparePart),
  weight: Math.max(...run.map(({ weight }) => weight)),
})

/** Neighbouring parts written as their initials in one word. */
export function abbreviated(run: readonly WholePart[]): WholePart {
  const text = run.map(({ text: whole, readings }) => (readings[0]?.text ?? whole).slice(0, 1)).join('')
  return { text, readings: [preparePart(text)], weight: INITIALS }
}
