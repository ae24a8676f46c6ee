import type { Random } from '@parasol/charter'

const ASKED = 3
const WORDS = 12

/** Three different places among the twelve words, in order, that the person is asked to type back. 1 to 12. */
export function askedPlaces(random: Random): readonly number[] {
  const places = Array.from({ length: WORDS }, (_, at) => at + 1)
  const draws = random(ASKED)
  const asked = [...draws].map((draw) => places.splice(draw % places.length, 1)[0] ?? 1)
  return asked.toSorted((left, right) => left - right)
}

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** The places whose answer is not the word that stands there; case, accents and spaces around do not count. */
export const wrongPlaces = (
  words: readonly string[],
  answers: readonly { readonly place: number; readonly text: string }[],
): readonly number[] =>
  answers.filter(({ place, text }) => fold(words[place - 1] ?? '') !== fold(text)).map(({ place }) => place)
