/** A text made comparable, and where each of its UTF-16 units comes from in the text it was made of. */
export type Folded = { readonly text: string; readonly at: readonly number[]; readonly sourceLength: number }

/** A word made comparable; `start` and `end` are UTF-16 offsets in the text as written. */
export type Word = { readonly token: string; readonly start: number; readonly end: number }

// The zeros of the Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati and Thai digits.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50]
// Letters that Unicode does not take apart into a base letter and a mark; among them those of Indigenous languages of
// British Columbia. A glottal stop goes: who types on a telephone leaves it out.
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŋ', 'ng'],
  ['ə', 'e'],
  ['ɬ', 'l'],
  ['ƛ', 'tl'],
  ['ɣ', 'g'],
  ['ɨ', 'i'],
  ['ʉ', 'u'],
  ['ʔ', ''],
  ['ɂ', ''],
  ['ʕ', ''],
  ['´', ''],
])
// Marks over Latin, Greek, Cyrillic and Arabic letters may be left out; vowel signs of Indic scripts may not.
// So may what draws a digit on a key or in a ring.
const removed = /[\ufe00-\ufe0f\u20d0-\u20ff\u0300-\u036f\u0640\u064b-\u0655\u0670'’‘‛′ʼʻʽˈ`]/gu
// What nobody sees: joiners, soft hyphens, byte order marks, and the marks of writing direction that telephones copy with a
// number. Joiners of Indic and Persian words are left out when typed as often as not.
const invisible = /^\p{Cf}$/u
// A middle dot parts groups of characters as a hyphen does; long dashes part words, too, and are left.
const hyphen = /^[\u00b7\u2212[\p{Pd}--[–—]]]$/v
const counted = /[\p{L}\p{M}\p{N}]/u
const ascii = /^[\0-\x7f]*$/
const word = /\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+/gv

const foldCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character === "'" || character === '`' ? '' : character.toLowerCase()
  if (hyphen.test(character)) return '-'
  if (invisible.test(character)) return ''
  const zero = zeros.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  const known = letters.get(character)
  if (known !== undefined) return known
  const plain = character.normalize('NFKD').toLowerCase().replace(removed, '')
  return letters.get(plain) ?? plain
}

/** Lower case without accents, apostrophes and invisible characters, digits of every script as ASCII, hyphens of every kind
 *  as ASCII ones. Invisible characters at the end of a word are no part of it. */
export function fold(source: string): Folded {
  let text = ''
  const at: number[] = []
  let offset = 0
  // Where the invisible characters after a word begin.
  let unseen = -1
  for (const character of source) {
    const plain = foldCharacter(character)
    if (plain === '' && invisible.test(character)) {
      if (unseen < 0 && counted.test(text.at(-1) ?? '')) unseen = offset
    } else {
      const from = unseen < 0 || counted.test(plain) ? offset : unseen
      for (let unit = 0; unit < plain.length; unit++) at.push(from)
      text += plain
      unseen = -1
    }
    offset += character.length
  }
  return { text, at, sourceLength: unseen < 0 ? offset : unseen }
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
