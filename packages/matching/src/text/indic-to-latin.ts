// The blocks of Devanagari, Bengali, Gurmukhi and Gujarati are laid out alike (after ISCII): one table by offset serves all.
const FIRST_BLOCK = 0x900
const BLOCK = 0x80
const vowels: Readonly<Record<number, string>> = Object.fromEntries(
  `5:a 6:a 7:i 8:i 9:u 10:u 11:ri 13:e 14:e 15:e 16:ai 17:o 18:o 19:o 20:au 62:a 63:i 64:i 65:u 66:u 67:ri
69:e 70:e 71:e 72:ai 73:o 74:o 75:o 76:au`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
const consonants =
  'k kh g gh ng ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ')
const FIRST_CONSONANT = 0x15
const FIRST_SIGN = 0x3e
const SILENT = 0x4d
const NUKTA = 0x3c
const NASALS = new Set([0x01, 0x02, 0x70])
const dotted: Readonly<Record<string, string>> = {
  ph: 'f',
  j: 'z',
  d: 'r',
  dh: 'rh',
  s: 'sh',
  g: 'gh',
  k: 'q',
}
// Precomposed dotted letters, 0x58 to 0x5f.
const precomposed = ['q', 'kh', 'gh', 'z', 'r', 'rh', 'f', 'y']

type Sound = { letters: string; vowel: string; inherent: boolean }

/** Consonants carry an `a` unless a sign says otherwise; said or not by its neighbours. */
function soundsOf(word: string): readonly Sound[] {
  const sounds: Sound[] = []
  for (const character of word) {
    const offset = ((character.codePointAt(0) ?? 0) - FIRST_BLOCK) % BLOCK
    const last = sounds.at(-1)
    const consonant = consonants[offset - FIRST_CONSONANT] ?? precomposed[offset - 0x58]
    const vowel = vowels[offset]
    if (consonant !== undefined) sounds.push({ letters: consonant, vowel: 'a', inherent: true })
    else if (vowel !== undefined && last?.inherent && offset >= FIRST_SIGN)
      Object.assign(last, { vowel, inherent: false })
    else if (vowel !== undefined) sounds.push({ letters: '', vowel, inherent: false })
    else if (offset === SILENT && last) Object.assign(last, { vowel: '', inherent: false })
    else if (offset === NUKTA && last) last.letters = dotted[last.letters] ?? last.letters
    else if (NASALS.has(offset)) sounds.push({ letters: 'n', vowel: '', inherent: false })
  }
  return sounds
}

/** How a word in an Indic script may be written in Latin: Gurmukhi gurapriit as `gurprit`. Drops the inherent vowel at the
 *  end and between a syllable and the next one (Ohala 1983), from the end backwards. */
export function indicToLatin(word: string): string {
  const sounds = soundsOf(word)
  let latin = ''
  for (let at = sounds.length - 1; at >= 0; at--) {
    const { letters, vowel, inherent } = sounds[at] ?? { letters: '', vowel: '', inherent: false }
    const before = sounds[at - 1]
    const silent =
      inherent &&
      before !== undefined &&
      (latin === '' || (before.vowel !== '' && /^[^aeiou]+[aeiou]/.test(latin)))
    latin = letters + (silent ? '' : vowel) + latin
  }
  return latin
}
