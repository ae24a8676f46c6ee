// How letters are said in the names one meets in British Columbia: English, French, Punjabi, Chinese (pinyin, Wade-Giles,
// Cantonese), Vietnamese, Persian, Arabic, Slavic, German, Spanish. One sign a sound: x as in she, c as in church, j as
// in judge, q for a throaty k (Khan, Qasim), 9 for ng. ^ and $ are the ends of a word.
const sounds = `^kn:n ^gn:n ^pn:n ^ps:s ^wr:r ^wh:v ^x:x ^hs:x ^zs:j ^cz:c ^ng:n ^mc:mak ^tc:c ^hugh:hu
tsch:c tch:c sch:x shch:x sh:x sz:x cz:c ch:c chr:kr chl:kl dzh:j zh:j dj:j dge:je
ph:f gh:g ght:t ngh:9 ng:9 kh:q bh:b dh:d th:t jh:j rh:r wh:v lh:l ck:k cq:k que$:k qu:k gue:ge gui:gi dt:t gn:ny
w:v x:ks cks:ks ts:z tz:z c:k
off$:ov ow$:ov eff$:ev ew$:ev of$:ov ij$:i yi:i ah$:a eh$:e oh$:o uh$:u ih$:i
eaux$:o eau:o aux$:o ault$:o eault$:o aud$:o ois$:va oit$:va leigh:li eigh:e igh:i augh:o ough:o
au:o aw:o ou:u oo:u ue:u oe:o ae:e ai:e ei:e ee:i ea:i ie:i ii:i`

const soundOf = new Map(sounds.split(/\s+/).map((pair) => pair.split(':') as [string, string]))
const longestFirst = [...soundOf.keys()].toSorted((left, right) => right.length - left.length)
const spelling = new RegExp(
  longestFirst
    .map((key) =>
      key === 'aw' ? 'aw(?![aeiou])' : key.replace('^', String.raw`\^`).replace('$', String.raw`\$`),
    )
    .join('|'),
  'g',
)
const softC = /c(?=[eiy])/g
const vowelY = /y(?![aeiou])/g
const repeated = /(.)\1+/g
const ends = /[$^]/g

/** How a folded word is said, spelt one sign a sound: `stephen` and `stefen`, `gurpreet` and `gurprit` give the same. Vowels
 *  stay in, so that two names of the same consonants stay apart. Letters other than Latin stay as they are. */
export const soundForm = (word: string): string =>
  `^${word}$`
    .replace(softC, 's')
    .replace(vowelY, 'i')
    .replace(spelling, (letters) => soundOf.get(letters) ?? letters)
    .replace(ends, '')
    .replace(repeated, '$1')

const alike: Readonly<Record<string, string>> = {
  v: 'b',
  z: 's',
  d: 't',
  g: 'k',
  q: 'k',
  c: 'x',
  j: 'x',
  '9': 'n',
  h: '',
  y: '',
}
const KEY_LENGTH = 6

/** A compact key that names said alike share: the first vowel as `a`, then consonants in classes (b v w, s z, d t, g k q,
 *  ch j sh, n ng), at most six. A weak hint that two words are alike, never a synonym: many unlike names share one. */
export function soundKey(word: string): string {
  const form = soundForm(word)
  let key = /^[aeiou]/.test(form) ? 'a' : ''
  for (const sound of form.replace(/[aeiou]/g, '')) {
    const sign = alike[sound] ?? sound
    if (!key.endsWith(sign) || sign === '') key += sign
    if (key.length === KEY_LENGTH) break
  }
  return key
}
