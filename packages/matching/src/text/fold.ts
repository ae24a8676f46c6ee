/** A text made comparable, and where each of its UTF-16 units comes from in the text it was made of. */
export type Folded = { readonly text: string; readonly at: readonly number[]; readonly sourceLength: number }

/** A word made comparable; `start` and `end` are UTF-16 offsets in the text as written. */
export type Word = { readonly token: string; readonly start: number; readonly end: number }

// The zeros of the Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati and Thai digits.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50]
// Letters that Unicode does not take apart into a base letter and a mark; among them those of Indigenous languages of
// British Columbia. A glottal stop goes: who types on a telephone leaves it out.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'e',
  ɬ: 'l',
  ƛ: 'tl',
  ɣ: 'g',
  ɨ: 'i',
  ʉ: 'u',
  ʔ: '',
  ɂ: '',
  ʕ: '',
  '´': '',
}
// Marks over Latin, Greek, Cyrillic and Arabic letters may be left out; vowel signs of Indic scripts may not.
const removed = /[\u0300-\u036f\u0640\u064b-\u0655\u0670'’‘‛′ʼʻʽˈ`]/gu
const ascii = /^[\0-\x7f]*$/
const word = /\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+/gv

const foldCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const zero = zeros.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  const known = letters[character]
  if (known !== undefined) return known
  const plain = character.normalize('NFKD').toLowerCase().replace(removed, '')
  return letters[plain] ?? plain
}

/** Lower case without accents and apostrophes, digits of every script as ASCII. */
export function fold(source: string): Folded {
  let text = ''
  const at: number[] = []
  let offset = 0
  for (const character of source) {
    const plain = foldCharacter(character)
    for (let unit = 0; unit < plain.length; unit++) at.push(offset)
    text += plain
    offset += character.length
  }
  return { text, at, sourceLength: source.length }
}

/** What `fold` makes of a text, when nobody asks where it came from. */
const foldText = (source: string): string =>
  ascii.test(source) ? source.toLowerCase().replace(removed, '') : fold(source).text

/** The distinct words of a text, made comparable. A Han character is a word of its own. */
export const tokensOf = (source: string): ReadonlySet<string> => new Set(foldText(source).match(word))

/** The words of a text with where they stand in it. */
export function wordsOf(source: string): readonly Word[] {
  const { text, at, sourceLength } = fold(source)
  return Array.from(text.matchAll(word), ({ 0: token, index }) => ({
    token,
    start: at[index] ?? 0,
    end: at[index + token.length] ?? sourceLength,
  }))
}
